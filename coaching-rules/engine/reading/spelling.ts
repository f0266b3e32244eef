import type { Spellings } from '../language';
import { oncePer } from '../memo';

export type Spelling = 'british' | 'american';

/** What may follow a stem: "Colorado" and "greyhound" are other words. */
const ending = '(?:s|d|r|rs|ed|ing|ful|able|ites?|ly|hoods?)?';

function wholeWords(words: readonly string[]): RegExp {
  const any = words.length > 0 ? words.join('|') : '(?!)';
  return new RegExp(String.raw`(?<!\p{L})(?:${any})(?!\p{L})`, 'giu');
}

interface Looked {
  /** Finds words that only this spelling has. */
  readonly telling: RegExp;
  /** Finds words that this spelling spells its own way. */
  readonly stems: RegExp;
  /** How this spelling's stems are spelled in the other. */
  readonly otherwise: ReadonlyMap<string, string>;
}

function looked(words: Spellings, own: Spelling, other: Spelling): Looked {
  const stems = words.stems.map((pair) => pair[own] + ending);
  return {
    telling: wholeWords([...words.signs[own], ...stems]),
    stems: wholeWords(stems),
    otherwise: new Map(words.stems.map((pair) => [pair[own], pair[other]])),
  };
}

const lookedFor = oncePer(
  (words: Spellings): Readonly<Record<Spelling, Looked>> => ({
    british: looked(words, 'british', 'american'),
    american: looked(words, 'american', 'british'),
  }),
);

/** How a text spells, or null when no word of it tells, or some tell one and some the other. */
export function readSpelling(text: string, words: Spellings): Spelling | null {
  const { british, american } = lookedFor(words);
  const isBritish = text.search(british.telling) >= 0;
  if (isBritish === text.search(american.telling) >= 0) return null;
  return isBritish ? 'british' : 'american';
}

/** A text spelled this way; other words stay as they are. */
export function respell(text: string, spelling: Spelling, words: Spellings): string {
  const { stems, otherwise } = lookedFor(words)[spelling === 'british' ? 'american' : 'british'];
  return text.replace(stems, (word) => {
    const lower = word.toLowerCase();
    for (const [stem, other] of otherwise) {
      if (!lower.startsWith(stem)) continue;
      const spelled = other + lower.slice(stem.length);
      return word === lower ? spelled : spelled.charAt(0).toUpperCase() + spelled.slice(1);
    }
    return word;
  });
}
