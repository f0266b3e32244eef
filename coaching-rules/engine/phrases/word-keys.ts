import type { Word } from './tokenise';

/** Words that open a new thought: a capture stops before them. */
const capturesStopAt = new Set(
  'because so but if while please then thanks thank unless otherwise before when'.split(' '),
);

/** Whether a capture may take a word in. */
export function mayCapture(word: Word, before: Word | undefined, isMore: boolean): boolean {
  return !capturesStopAt.has(word.text) && !(isMore && before?.closesClause === true);
}

/** Numbers from 1 for the words that patterns hold. */
export type Vocabulary = Map<string, number>;

/** What each word is to every state, as a number: which word, whether a number, and which captures take it in. */
export function keysOf(
  words: readonly Word[],
  vocabulary: ReadonlyMap<string, number>,
): readonly number[] {
  return words.map((word, at) => {
    const known = vocabulary.get(word.text) ?? otherWord;
    const captures = mayCapture(word, words[at - 1], false)
      ? newCapture + (words[at - 1]?.closesClause === true ? 0 : openCapture)
      : 0;
    return known * wordPlace + (word.isNumber ? numberPlace : 0) + captures;
  });
}

const otherWord = 0;
const newCapture = 1;
const openCapture = 2;
const numberPlace = 4;
const wordPlace = 8;
/** The key of a word for states that have no captures, and of any word that leads nowhere special. */
export const withoutCaptures = (key: number): number => key - (key % numberPlace);
export const asOtherWord = (key: number): number => key % wordPlace;
