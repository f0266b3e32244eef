import type { Grammar } from '../judging/grammar';
import type { Lexicon } from '../lexicon';
import { oncePer } from '../memo';
import type { Sentence } from './read-text';
import type { Word } from '../phrases/tokenise';

/** Words that open a noun phrase; the customer's own come first in worth. */
const owned = new Set('my our'.split(' '));
const determiners = new Set(
  'the a an this that these those some your his her their one'.split(' '),
);
/** What cannot describe a thing: these end a phrase to the left. */
const notAdjectives = new Set(
  `is are was were be been am has have had do does did will would can could not and or but if of for
   with in on at to from by about as it you i we they he she me him them us get got want need ordered
   bought received returned return cancel change my our more any no all what which how when where why
   so just very really order another other same first last next wrong also please new-`.split(
    /\s+/,
  ),
);

/** These tell what happened to a part, not what they have: "the book has a torn cover". */
const harmed = new Set(
  'torn broken cracked damaged missing wrong bent stained scratched ripped faulty dead'.split(' '),
);

/** After these a word that may be a noun is a verb: "to book", "I only watch". */
const makesVerbs = new Set('to can could will would please only just i you we they not'.split(' '));

function singulars(word: string): readonly string[] {
  if (!word.endsWith('s')) return [word];
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`, word.slice(0, -1)];
  return word.endsWith('es')
    ? [word, word.slice(0, -1), word.slice(0, -2)]
    : [word, word.slice(0, -1)];
}

/** How many words, ending before `to`, name a known thing; 0 when none. */
function nounLength(words: readonly Word[], to: number, lexicon: Lexicon): number {
  for (const last of singulars(words[to - 1]?.text ?? '')) {
    for (const noun of lexicon.things.get(last) ?? []) {
      const from = to - noun.length;
      const isThere = noun.every((word, index) => {
        return index === noun.length - 1 || words[from + index]?.text === word;
      });
      if (isThere) return noun.length;
    }
  }
  return 0;
}

interface Phrase {
  readonly text: string;
  readonly worth: number;
}

/** Adjectives may stand here: no verb, no article, no number, no end of a clause. */
function describes(word: Word): boolean {
  return (
    !word.closesClause &&
    !word.isNumber &&
    !notAdjectives.has(word.text) &&
    !determiners.has(word.text)
  );
}

/** Whether adjectives tell which one it is, and not what happened to it. */
function tellsKind(adjectives: readonly Word[]): boolean {
  return adjectives.length > 0 && adjectives.every(({ text }) => !harmed.has(text));
}

function phraseAt({ words, text }: Sentence, from: number, to: number): Phrase {
  let left = from;
  for (let word = words[left - 1]; word && from - left < 3; word = words[left - 1]) {
    if (!describes(word)) break;
    left -= 1;
  }
  const opener = words[left - 1];
  const opens = opener !== undefined && !opener.closesClause ? opener.text : '';
  const isOwned = owned.has(opens);
  const isOpened = isOwned || determiners.has(opens);
  // Without an opener the words to the left may be anything ("send blue kettle"): keep the noun only.
  const start = words[isOpened ? left : from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  const hasAdjective = isOpened && tellsKind(words.slice(left, from));
  return { text: text.slice(start, end), worth: (isOwned ? 2 : 0) + (hasAdjective ? 1 : 0) };
}

/** "Username: cz26", "cz26@mail.example": a form filled in, about no thing. */
const formField = /@|^\s*\p{L}+(?:\s\p{L}+)?\s*:/u;

/**
 * The thing that a sentence is about, in the customer's own words ("blue kettle"), or null. Nouns
 * come from the language's list; adjectives stay when an article or "my" shows where they begin.
 */
export function thingIn(sentence: Sentence, lexicon: Lexicon): Phrase | null {
  return thingOnce(lexicon)(sentence);
}

const thingOnce = oncePer((lexicon: Lexicon) =>
  oncePer((sentence: Sentence) => findThing(sentence, lexicon)),
);

function findThing(sentence: Sentence, lexicon: Lexicon): Phrase | null {
  if (formField.test(sentence.text)) return null;
  let best: Phrase | null = null;
  for (let to = sentence.words.length; to > 0; to -= 1) {
    const length = nounLength(sentence.words, to, lexicon);
    if (length === 0) continue;
    const before = sentence.words[to - length - 1];
    if (length === 1 && before && !before.closesClause && makesVerbs.has(before.text)) continue;
    const phrase = phraseAt(sentence, to - length, to);
    if (!best || phrase.worth >= best.worth) best = phrase;
    to -= length - 1;
  }
  return best;
}

/** Whether a sentence may name a thing that the language does not list: "my gizmo is stuck". */
export function mayNameThing({ words }: Sentence): boolean {
  return words.some(({ text }, index) => owned.has(text) && index + 1 < words.length);
}

/** The thing that a tagger found in such a sentence; only what they call their own is sure to be one. */
export function thingByGrammar(sentence: string, grammar: Grammar): string | null {
  const phrases = grammar.get(sentence)?.things ?? [];
  const lower = sentence.toLowerCase();
  const own = phrases.find((phrase) =>
    [...owned].some((word) => lower.includes(`${word} ${phrase.toLowerCase()}`)),
  );
  return own ?? null;
}
