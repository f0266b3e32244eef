import type { Move, Span } from './advice';
import type { Raised } from './brake';
import type { Scene } from './scene';
import { senseOf } from './senses';

const isSensed = ({ ready }: Raised): boolean => ready.rule.when.kind === 'hunch';

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function moveOf({ ready: { rule }, evidence }: Raised, scene: Scene): Move {
  const whole = { start: 0, end: scene.draft.text.length };
  return {
    rule: rule.id,
    dimension: rule.dimension,
    span: evidence.span ?? whole,
    say: rule.say,
  };
}

/** A hunch that is less sure than this that a draft builds anything is seldom wrong. */
const leastSure = 0.35;

/**
 * What is credited. Where a rule knows the words, what is only sensed there says nothing more; and
 * where a hunch is sure that the draft builds nothing, words that often do are mere words. It does
 * not know the rules of other packs than it was learned with, so it has no say in them.
 */
export function movesIn(raised: readonly Raised[], scene: Scene): readonly Move[] {
  const { learnedWith } = scene.conversation.lexicon;
  const all = raised.filter(({ ready }) => ready.rule.kind === 'move');
  if (all.length === 0) return [];
  const builds = senseOf(scene, 'builds') >= leastSure;
  const moves = all.filter(({ ready }) => builds || !learnedWith.has(ready.pack));
  const known = moves.filter((one) => !isSensed(one)).map((one) => moveOf(one, scene));
  const sensed = moves.filter(isSensed).map((one) => moveOf(one, scene));
  return [...known, ...sensed.filter(({ span }) => !known.some((one) => overlap(one.span, span)))];
}
