import { factValue, featuresOf, type Hunch } from '../coaching-rules/engine/judging/hunch';
import { isOurs, type LabelledSet, type LabelledTurn } from './evaluate-sets';
import type { Case, Lesson } from './learn-lessons';
import { type Example, learnWeights } from './learn-weights';

/** The words of one place are told from those of another, and from facts. */
const separator = '|';
const factPlace = 'facts';

function features({ listened, facts = [] }: Case): ReadonlyMap<string, number> {
  return new Map([
    ...Object.entries(listened).flatMap(([heard, sentences]) =>
      [...featuresOf(sentences)].map(([gram, value]) => [heard + separator + gram, value] as const),
    ),
    ...facts.map((fact) => [factPlace + separator + fact, factValue] as const),
  ]);
}

/** A run of words that stands in one example only teaches nothing of others. */
const leastExamples = 2;

/** Runs of words of our own chats: no words of others get into the product. */
function vocabulary(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const example of examples) {
    for (const word of example.features.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= leastExamples)
    .map(([word]) => word)
    .toSorted();
}

/** How strongly one example is held back; this tells strangers' chats best. */
const hold = 1;
const rounded = (weight: number): number => Math.round(weight * 100) / 100;

/** What real people typed teaches more than what we made up. */
const realCounts = 3;

/**
 * Learns one hunch from labelled sets.
 * @param isTaught which turns to learn from.
 */
export function learn(
  lesson: Lesson,
  sets: readonly LabelledSet[],
  isTaught: (turn: LabelledTurn) => boolean = () => true,
): Hunch {
  const examplesOf = (set: LabelledSet): readonly Example[] =>
    set.messages
      .filter(isTaught)
      .flatMap(lesson.cases)
      .map((one) => ({
        features: features(one),
        isCase: one.isCase,
        counts: isOurs(set) ? 1 : realCounts,
      }));
  const ours = sets.filter(isOurs).flatMap(examplesOf);
  const { bias, weights } = learnWeights(sets.flatMap(examplesOf), vocabulary(ours), hold);
  const heaviest = [...weights]
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .filter(([, weight]) => rounded(weight) !== 0)
    .slice(0, lesson.most)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const kept: Record<string, Record<string, number>> = {};
  for (const [word, weight] of heaviest) {
    const at = word.indexOf(separator);
    (kept[word.slice(0, at)] ??= {})[word.slice(at + 1)] = rounded(weight);
  }
  const { [factPlace]: facts, ...heard } = kept;
  return { bias: rounded(bias), weights: heard, ...(facts ? { facts } : {}) };
}
