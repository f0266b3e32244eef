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
  /** All of it as one number, and without what captures make of it. */
  readonly full: number;
  readonly plain: number;
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
    const plain = (known + 1) * wordPlace + (word.isNumber ? numberPlace : 0);
    const taken = takenBy(word, words[at - 1]);
    return {
      word: known,
      isNumber: word.isNumber,
      takenBy: taken,
      full: plain + taken,
      plain,
      isBeforeItsNot: words[at + 1]?.text === 'not' && helperVerbs.has(word.text),
    };
  });
}

const numberPlace = 4;
const wordPlace = 8;
/** The key, full or plain, of any word that leads nowhere special. */
export const asOtherWord = (key: number): number => key % wordPlace;

function takenBy(word: Word, before: Word | undefined): Key['takenBy'] {
  if (!mayCapture(word, before, false)) return takes.none;
  return mayCapture(word, before, true) ? takes.anyCapture : takes.newCapture;
}
