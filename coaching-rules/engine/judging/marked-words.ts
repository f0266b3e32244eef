import type { Span } from '../advice';
import { type Bearing, isSilenced, type Nudge, type Raised } from './brake';
import type { Dimension } from '../dimension';
import { loudestFor } from './loudest';
import type { Scene } from './scene';

/** In these ways words can be bad; what greets or comforts is there or is not. */
const saidBadly: readonly Dimension[] = [
  'own',
  'options',
  'courtesy',
  'respect',
  'available',
  'invest',
];

/** A draft that is less likely than this to say anything badly only leaves something out. */
const leastLikely = 0.15;

/** The words of the gravest rule that had words to point at, and was held back. */
function heldBack(raised: readonly Raised[], { silenced }: Bearing): Span | null {
  const pointed = raised.flatMap(({ ready, evidence }) =>
    ready.rule.kind === 'words' && !isSilenced(ready, silenced) && evidence.span !== null
      ? [{ severity: ready.rule.severity, span: evidence.span }]
      : [],
  );
  return pointed.toSorted((a, b) => b.severity - a.severity)[0]?.span ?? null;
}

/** The sentence that sounds most like what the draft most likely says badly. */
function wanting(scene: Scene, { lacks }: Bearing): Span | null {
  const [likeliest] = saidBadly
    .map((dimension) => ({ dimension, sure: lacks(dimension) }))
    .toSorted((a, b) => b.sure - a.sure);
  if (!likeliest || likeliest.sure < leastLikely) return null;
  return loudestFor(scene, `lacks-${likeliest.dimension}`);
}

/** A no is the whole sentence that says it, whichever of its words gave it away. */
function sentenceAround(span: Span, { draft }: Scene): Span {
  const touched = draft.sentences.filter(({ start, end }) => start < span.end && end > span.start);
  const first = touched[0] ?? span;
  return { start: first.start, end: (touched.at(-1) ?? span).end };
}

/**
 * The words of the draft that a nudge is about. Where something is missing, they are those that go past
 * it, if any do: the words of a rule that was held back, else the sentence that hunches find wanting.
 * @param beside what else was raised, spoken or held back: where another nudge marks words, these do.
 */
export function markedWords(
  { rule, raised: { evidence } }: Nudge,
  beside: { readonly nudges: readonly Nudge[]; readonly raised: readonly Raised[] },
  scene: Scene,
  bearing: Bearing,
): Span | null {
  if (rule.kind === 'words') {
    const { span } = evidence;
    return span && rule.dimension === 'options' ? sentenceAround(span, scene) : span;
  }
  if (beside.nudges.length > 1) return null;
  return heldBack(beside.raised, bearing) ?? wanting(scene, bearing);
}
