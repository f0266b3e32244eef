import type { Move, Span } from '../advice';
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

/** A hunch that is less sure than this that a draft builds anything is seldom wrong, */
const leastSure = 0.35;
/** but for a sentence of which another is as sure as this. */
const clear = 0.65;

/**
 * What is credited. Where a rule knows the words, what is only sensed there says nothing more; and
 * where a hunch is sure that the draft builds nothing, words that often do are mere words. It does
 * not know the rules of other packs than it was learned with, so it has no say in them.
 */
export function movesIn(raised: readonly Raised[], scene: Scene): readonly Move[] {
  const { learnedWith, moveIn } = scene.conversation.lexicon;
  const all = raised.filter(({ ready }) => ready.rule.kind === 'move');
  if (all.length === 0) return [];
  const builds = senseOf(scene, 'builds') >= leastSure;
  const isClear = (span: Span | null): boolean =>
    scene.draft.sentences.some(
      (placed) => (span === null || overlap(placed, span)) && moveIn(placed.sentence).sure >= clear,
    );
  const moves = all.filter(
    ({ ready, evidence }) => builds || !learnedWith.has(ready.pack) || isClear(evidence.span),
  );
  const known = moves.filter((one) => !isSensed(one)).map((one) => moveOf(one, scene));
  const sensed = moves.filter(isSensed).map((one) => moveOf(one, scene));
  return [...known, ...sensed.filter(({ span }) => !known.some((one) => overlap(one.span, span)))];
}
