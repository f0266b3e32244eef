import type { Move, Span } from './advice';
import type { Raised } from './brake';
import type { Scene } from './scene';

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

/** What is credited. Where a rule knows the words, what is only sensed there says nothing more. */
export function movesIn(raised: readonly Raised[], scene: Scene): readonly Move[] {
  const moves = raised.filter(({ ready }) => ready.rule.kind === 'move');
  const known = moves.filter((one) => !isSensed(one)).map((one) => moveOf(one, scene));
  const sensed = moves.filter(isSensed).map((one) => moveOf(one, scene));
  return [...known, ...sensed.filter(({ span }) => !known.some((one) => overlap(one.span, span)))];
}
