import type { Span } from '../advice';
import type { SceneHunchId } from './hunch';
import type { PlacedSentence } from '../reading/read-text';
import type { Scene } from './scene';

/** "hi, thanks for writing in": a greeting of no more words says nothing else. */
const longestGreeting = 6;

/** Whether there is something in a sentence to speak of. */
function saysSomething({ sentence: { hits, wordCount } }: PlacedSentence, scene: Scene): boolean {
  const { greeting } = scene.conversation.lexicon.cues;
  const greets = greeting !== null && hits.has(greeting);
  return wordCount > (greets ? longestGreeting : 0);
}

/**
 * The sentence of the draft whose words speak most for a hunch; null without the hunch, and where there
 * are no words or but a greeting.
 */
export function loudestFor(scene: Scene, is: SceneHunchId): Span | null {
  const sense = scene.conversation.lexicon.hunches.get(is);
  if (!sense) return null;
  const weighed = scene.draft.sentences
    .filter((placed) => saysSomething(placed, scene))
    .map((placed) => ({ placed, sure: sense({ draft: [placed.sentence] }) }));
  const loudest = weighed.toSorted((a, b) => b.sure - a.sure)[0]?.placed;
  return loudest ? { start: loudest.start, end: loudest.end } : null;
}
