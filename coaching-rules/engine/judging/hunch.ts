import { type Dimension, dimensions } from '../dimension';
import { oncePer } from '../memo';
import {
  longestRun,
  scale,
  type Scales,
  scalesForFacts,
  scalesForWords,
  type Weights,
} from './scales';
import type { Sentence, TextReading } from '../reading/read-text';

/** A hunch about the whole scene: it weighs what the engine knows beside what was typed. */
export type SceneHunchId = 'worth-a-word' | `lacks-${Dimension}` | 'builds';

/** A hunch about the customer's side of the chat. */
export type ChatHunchId = 'upset' | 'personal';

/**
 * What may be sensed: that the customer is upset, or told something personal worth picking up; that a colleague would speak up about a draft, and
 * what it would be about; that the draft builds the relationship; that a sentence of it does, and in
 * which way.
 */
export type HunchId = ChatHunchId | SceneHunchId | 'move' | `move-${Dimension}`;

const sceneHunchIds: readonly SceneHunchId[] = [
  'worth-a-word',
  ...dimensions.map((dimension) => `lacks-${dimension}` as const),
  'builds',
];

const ofScene: readonly HunchId[] = sceneHunchIds;
export const isOfScene = (id: HunchId): id is SceneHunchId => ofScene.includes(id);

const ofChat: readonly HunchId[] = ['upset', 'personal'] satisfies readonly ChatHunchId[];
export const isOfChat = (id: HunchId): id is ChatHunchId => ofChat.includes(id);

export const hunchIds: readonly HunchId[] = [
  ...ofChat,
  ...sceneHunchIds,
  'move',
  ...dimensions.map((dimension) => `move-${dimension}` as const),
];

/**
 * Where words stand: in the draft, in what the customer wrote last, in all that the customer wrote, in
 * what agents wrote last before the draft.
 */
export type Heard = 'draft' | 'last' | 'ever' | 'agent';

/**
 * A weighed list of words, learned from labelled chats by `npm run learn`. It senses what no list of
 * phrases says outright, and so weighs beside rules.
 */
export interface Hunch {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<Heard, Weights>>>;
  /** What the engine knows of the scene (`facts.ts`). */
  readonly facts?: Weights;
}

/** The sentences that a hunch listens to. */
export type Listened = Readonly<Partial<Record<Heard, readonly Read[]>>>;

/** A fact weighs as much as a few of the words of a message. */
export const factValue = 0.2;

type Read = Pick<Sentence, 'text' | 'words'>;

const start = '^';

/** Words as hunches know them: numbers are all one, and a sentence has a beginning and an end. */
function marked({ text, words }: Read): readonly string[] {
  const plain = words.map((word) => (word.isNumber ? '#' : word.text));
  const last = text.at(-1);
  return [start, ...plain, ...(last === '?' || last === '!' ? [last] : [])];
}

/** Every run of one to three words of a sentence, its beginning and its end mark being words. */
function gramsOf(sentence: Read): readonly string[] {
  const words = marked(sentence);
  const grams: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let gram = words[from] ?? '';
    grams.push(gram);
    for (const word of words.slice(from + 1, from + longestRun)) {
      gram = `${gram} ${word}`;
      grams.push(gram);
    }
  }
  return grams;
}

/** How often each run of words stands there, taken down by how many there are: what weights multiply. */
export function featuresOf(sentences: readonly Read[]): ReadonlyMap<string, number> {
  const grams = sentences.flatMap(gramsOf);
  const one = scale(grams.length);
  const features = new Map<string, number>();
  for (const gram of grams) features.set(gram, (features.get(gram) ?? 0) + one);
  return features;
}

export const sentencesOf = (readings: readonly TextReading[]): readonly Sentence[] =>
  readings.flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence));

/**
 * What was written before the draft, as hunches listen to it.
 * @param runs the customer's runs of messages, the last run first.
 * @param agent what agents wrote last.
 */
export function heardFrom(
  runs: readonly (readonly TextReading[])[],
  agent: readonly TextReading[],
): Listened {
  return {
    last: sentencesOf(runs[0] ?? []),
    ever: sentencesOf(runs.flat()),
    agent: sentencesOf(agent),
  };
}

/** A hunch ready to be asked: how sure it is, from 0 to 1. */
export type Sense = (listened: Listened, ...facts: readonly (readonly string[])[]) => number;

/**
 * Readies hunches to be asked. They share their scales: what a sentence or a fact weighs is worked out
 * for all of them at once, and once for as long as it is known.
 */
export function readyHunches<Id>(
  hunches: readonly (readonly [id: Id, hunch: Hunch])[],
): ReadonlyMap<Id, Sense> {
  // What they wrote last they also wrote ever: it is weighed for both at once.
  const theirs = scalesForWords(marked);
  const scalesOf: Readonly<Record<Heard, Scales<readonly Read[]>>> = {
    draft: scalesForWords(marked),
    last: theirs,
    ever: theirs,
    agent: scalesForWords(marked),
  };
  const factScales = scalesForFacts(factValue);
  return new Map(
    hunches.map(([id, { bias, weights, facts: known }]): [Id, Sense] => {
      const parts = Object.entries(weights).map(([place, words]) => {
        const heard = place as Heard;
        return { heard, column: scalesOf[heard].column(words) };
      });
      const factColumn = factScales.column(known ?? {});
      const sense: Sense = (listened, ...facts) => {
        let sum = bias;
        for (const { heard, column } of parts) {
          const sentences = listened[heard];
          if (sentences) sum += scalesOf[heard].weigh(sentences)[column] ?? 0;
        }
        for (const some of facts) sum += factScales.weigh(some)[factColumn] ?? 0;
        return 1 / (1 + Math.exp(-sum));
      };
      return [id, sense];
    }),
  );
}

/** Readies a hunch that shares nothing with others. */
export function readyHunch(hunch: Hunch): Sense {
  return readyHunches([[null, hunch]]).get(null) ?? (() => 0);
}

/** How sure the hunch is that a sentence builds the relationship, and which way it sounds most like. */
export interface SensedMove {
  readonly sure: number;
  readonly way: HunchId | null;
}

/** Senses moves in sentences, each once for as long as the sentence is known. */
export function readyMoves(hunches: ReadonlyMap<HunchId, Sense>): (sentence: Read) => SensedMove {
  const isMove = hunches.get('move');
  const ways = [...hunches].filter(([id]) => id.startsWith('move-'));
  return oncePer((sentence: Read): SensedMove => {
    const draft = [sentence];
    let likest: HunchId | null | undefined;
    return {
      sure: isMove?.({ draft }) ?? 0,
      // Most sentences are no moves: nobody asks which.
      get way() {
        if (likest !== undefined) return likest;
        const sounds = ways.map(([way, sense]) => ({ way, sure: sense({ draft }) }));
        likest = sounds.toSorted((a, b) => b.sure - a.sure)[0]?.way ?? null;
        return likest;
      },
    };
  });
}
