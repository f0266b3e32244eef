import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dimension, dimensions } from '../coaching-rules/engine';
import {
  featuresOf,
  type Heard,
  type Hunch,
  type HunchId,
  type Listened,
  readyHunch,
} from '../coaching-rules/engine/hunch';
import { splitSentences } from '../coaching-rules/engine/sentences';
import { tokenise } from '../coaching-rules/engine/tokenise';
import { type LabelledSet, type LabelledTurn, readSets } from './evaluate-sets';
import { type Example, learnWeights } from './learn-weights';
import { root } from './setup/toolchain.mjs';

/**
 * Learns the hunches in `coaching-rules/language/hunches` from the labelled chats that rules may be
 * fitted to, and says how well each tells the chats that are held out.
 */

/** Something said in a labelled chat, and whether it is a case of what is to be sensed. */
interface Case {
  readonly listened: Listened;
  readonly isCase: boolean;
}

interface Lesson {
  readonly id: HunchId;
  readonly cases: (turn: LabelledTurn) => readonly Case[];
}

type Sentences = NonNullable<Listened[Heard]>;

/** As the engine reads them. */
const sentencesOf = (text: string): Sentences =>
  splitSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { text: sentence, words: tokenise(sentence) };
  });

/** What the customer wrote last, and ever. */
function fromCustomer({ turn }: LabelledTurn): Listened {
  const people = turn.conversation.messages.filter(
    ({ speaker }) => speaker === 'customer' || speaker === 'agent',
  );
  const end = people.findLastIndex(({ speaker }) => speaker === 'customer') + 1;
  const start = people.findLastIndex(({ speaker }, at) => speaker === 'agent' && at < end) + 1;
  const said = (from: number): Sentences =>
    people
      .slice(from, end)
      .filter(({ speaker }) => speaker === 'customer')
      .flatMap(({ text }) => sentencesOf(text));
  return { last: said(start), ever: said(0) };
}

const upset: ReadonlySet<string> = new Set(['frustrated', 'angry', 'anxious', 'sad']);

/** Each sentence of the draft: whether it overlaps a move in such a dimension. */
function sentences(
  { turn: { draft }, label: { moves } }: LabelledTurn,
  counts: (dimension: Dimension) => boolean,
): readonly Case[] {
  return splitSentences(draft).map(({ start, end }) => ({
    listened: { draft: sentencesOf(draft.slice(start, end)) },
    isCase: moves.some(({ span, dimension }) => {
      const at = draft.indexOf(span);
      return counts(dimension) && at < end && at + span.length > start;
    }),
  }));
}

const lessons: readonly Lesson[] = [
  {
    id: 'upset',
    cases: (labelled) => [
      { listened: fromCustomer(labelled), isCase: upset.has(labelled.label.customer.emotion) },
    ],
  },
  {
    id: 'worth-a-word',
    cases: (labelled) => [
      {
        listened: { draft: sentencesOf(labelled.turn.draft), ...fromCustomer(labelled) },
        isCase: labelled.label.verdict === 'coach',
      },
    ],
  },
  { id: 'move', cases: (labelled) => sentences(labelled, () => true) },
  ...dimensions.map(
    (dimension): Lesson => ({
      id: `move-${dimension}`,
      cases: (labelled) => sentences(labelled, (one) => one === dimension),
    }),
  ),
];

/** The words of one place are told from those of another. */
const separator = '|';

function features(listened: Listened): ReadonlyMap<string, number> {
  const places = Object.entries(listened);
  return new Map(
    places.flatMap(([heard, sentences]) =>
      [...featuresOf(sentences)].map(([gram, value]) => [heard + separator + gram, value] as const),
    ),
  );
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

/** How strongly one example is held back; a third tells strangers' chats best. */
const hold = 0.33;
/** The heaviest tell nearly as much as all of them. */
const mostWords = 3_000;
const rounded = (weight: number): number => Math.round(weight * 100) / 100;

const isOurs = ({ name }: LabelledSet): boolean => name.startsWith('our chats');

/** What real people typed teaches more than what we made up. */
const realCounts = 3;

function learn(lesson: Lesson, sets: readonly LabelledSet[]): Hunch {
  const examplesOf = (set: LabelledSet): readonly Example[] =>
    set.messages.flatMap(lesson.cases).map(({ listened, isCase }) => ({
      features: features(listened),
      isCase,
      counts: isOurs(set) ? 1 : realCounts,
    }));
  const ours = sets.filter(isOurs).flatMap(examplesOf);
  const { bias, weights } = learnWeights(sets.flatMap(examplesOf), vocabulary(ours), hold);
  const kept: Partial<Record<Heard, Record<string, number>>> = {};
  const heaviest = [...weights]
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, mostWords)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [word, weight] of heaviest) {
    const at = word.indexOf(separator);
    const heard = word.slice(0, at) as Heard;
    kept[heard] = { ...kept[heard], [word.slice(at + 1)]: rounded(weight) };
  }
  return { bias: rounded(bias), weights: kept };
}

/** Fewer than half of what is asked about is a case: what is rare is believed earlier. */
const even = 0.35;

function f1(cases: readonly Case[], hunch: Hunch): string {
  const sense = readyHunch(hunch);
  const sensed = cases.map(({ listened, isCase }) => ({ isCase, is: sense(listened) > even }));
  const right = sensed.filter(({ isCase, is }) => isCase && is).length;
  const all = sensed.filter(({ is }) => is).length + sensed.filter(({ isCase }) => isCase).length;
  return ((2 * right) / Math.max(1, all)).toFixed(3);
}

const sets = readSets([], []);
const known = sets.filter(({ use }) => use === 'tuned');
const unseen = sets.filter(({ use }) => use === 'held-out').flatMap(({ messages }) => messages);
const folder = join(root, 'coaching-rules/language/hunches');
mkdirSync(folder, { recursive: true });
process.stdout.write(`learning from ${known.map(({ name }) => name).join(' and ')}\n`);
for (const lesson of lessons) {
  const hunch = learn(lesson, known);
  writeFileSync(join(folder, `${lesson.id}.json`), `${JSON.stringify(hunch, null, 2)}\n`);
  const words = Object.values(hunch.weights).reduce((sum, one) => sum + Object.keys(one).length, 0);
  const [seen, held] = [known.flatMap(({ messages }) => messages), unseen].map((messages) =>
    f1(messages.flatMap(lesson.cases), hunch),
  );
  process.stdout.write(
    `${lesson.id.padEnd(18)} ${String(words).padStart(5)} runs of words   F1 ${seen} known, ${held} held out\n`,
  );
}
