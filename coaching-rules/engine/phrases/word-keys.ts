import { helperVerbs } from './contractions';
import type { Word } from './tokenise';

/** Words that open a new thought: a capture stops before them. */
const capturesStopAt = new Set(
  'because so but if while please then thanks thank unless otherwise before when'.split(' '),
);

/** Whether a capture may take a word in. */
export function mayCapture(word: Word, before: Word | undefined, isMore: boolean): boolean {
  return !capturesStopAt.has(word.text) && !(isMore && before?.closesClause === true);
}

/** Numbers for the words that patterns hold. */
export type Vocabulary = Map<string, number>;

/** Which captures take a word in. */
export const takes = { none: 0, newCapture: 1, anyCapture: 2 } as const;

/** What patterns see of a word. */
export interface Key {
  /** Its number in the vocabulary, or `otherWord`. */
  readonly word: number;
  readonly isNumber: boolean;
  readonly takenBy: (typeof takes)[keyof typeof takes];
  /** Word and `isNumber` as one number: small, so that it can be a place in a list. */
  readonly plain: number;
  /** The same with what captures make of it. */
  readonly full: number;
  /** Whether a match that ends here would part a helper verb from its "not". */
  readonly isBeforeItsNot: boolean;
}

/** A word that no pattern holds. */
export const otherWord = -1;

export function keysOf(
  words: readonly Word[],
  vocabulary: ReadonlyMap<string, number>,
): readonly Key[] {
  return words.map((word, at) => {
    const known = vocabulary.get(word.text) ?? otherWord;
    const plain = plainKey(known, word.isNumber);
    const taken = takenBy(word, words[at - 1]);
    return {
      word: known,
      isNumber: word.isNumber,
      takenBy: taken,
      plain,
      full: fullKey(plain, taken),
      isBeforeItsNot: words[at + 1]?.text === 'not' && helperVerbs.has(word.text),
    };
  });
}

const plainKey = (word: number, isNumber: boolean): number => (word + 1) * 2 + Number(isNumber);
const fullKey = (plain: number, taken: Key['takenBy']): number => plain * 4 + taken;

/** How many plain keys there are. */
export const plainKeys = (vocabulary: Vocabulary): number => (vocabulary.size + 1) * 2;

/** As a key that leads nowhere special. */
export function asOtherWord(key: Key): Key {
  const plain = plainKey(otherWord, key.isNumber);
  return { ...key, word: otherWord, plain, full: fullKey(plain, key.takenBy) };
}

function takenBy(word: Word, before: Word | undefined): Key['takenBy'] {
  if (!mayCapture(word, before, false)) return takes.none;
  return mayCapture(word, before, true) ? takes.anyCapture : takes.newCapture;
}
