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

type TakenBy = (typeof takes)[keyof typeof takes];

/** What patterns see of a word. */
export interface Key {
  /** Its number in the vocabulary, or `otherWord`. */
  readonly word: number;
  /** What patterns see of any word, whichever it is: a number below `kinds`. */
  readonly kind: number;
  /** Word and whether it is a number as one number: small, so that it can be a place in a list. */
  readonly plain: number;
  /** Whether a match that ends here would part a helper verb from its "not". */
  readonly isBeforeItsNot: boolean;
}

/** A word that no pattern holds. */
export const otherWord = -1;

const waysToTake = Object.keys(takes).length;
/** How many kinds of words there are. */
export const kinds = 2 * waysToTake;

/** What a kind says of its words. */
export const kindOf = (kind: number) => ({
  isNumber: kind >= waysToTake,
  takenBy: kind % waysToTake,
});

export function keysOf(
  words: readonly Word[],
  vocabulary: ReadonlyMap<string, number>,
): readonly Key[] {
  return words.map((word, at) => {
    const known = vocabulary.get(word.text) ?? otherWord;
    const number = word.isNumber ? 1 : 0;
    return {
      word: known,
      kind: number * waysToTake + takenBy(word, words[at - 1]),
      plain: (known + 1) * 2 + number,
      isBeforeItsNot: words[at + 1]?.text === 'not' && helperVerbs.has(word.text),
    };
  });
}

/** How many plain keys there are. */
export const plainKeys = (vocabulary: Vocabulary): number => (vocabulary.size + 1) * 2;

function takenBy(word: Word, before: Word | undefined): TakenBy {
  if (!mayCapture(word, before, false)) return takes.none;
  return before?.closesClause === true ? takes.newCapture : takes.anyCapture;
}
