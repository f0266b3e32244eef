import type { Span } from '../advice';
import type { SceneHunchId } from './hunch';
import type { Scene } from './scene';

/** The sentence of the draft whose words speak most for a hunch; null without words, or without the hunch. */
export function loudestFor({ draft, conversation }: Scene, is: SceneHunchId): Span | null {
  const sense = conversation.lexicon.hunches.get(is);
  if (!sense) return null;
  const weighed = draft.sentences
    .filter(({ sentence }) => sentence.wordCount > 0)
    .map((placed) => ({ placed, sure: sense({ draft: [placed.sentence] }) }));
  const loudest = weighed.toSorted((a, b) => b.sure - a.sure)[0]?.placed;
  return loudest ? { start: loudest.start, end: loudest.end } : null;
}
