import type { Spellings } from './language';

export type Spelling = 'british' | 'american';

const word = /\p{L}+/gu;

/** What may follow a stem: "Colorado" and "greyhound" are other words. */
const ending = /^(?:s|d|r|rs|ed|ing|ful|able|ites?|ly|hoods?)?$/u;

/** Where the stem stands in a list with which a word begins, or -1. */
function place(text: string, stems: readonly string[]): number {
  return stems.findIndex((stem) => text.startsWith(stem) && ending.test(text.slice(stem.length)));
}

/** How a text spells, or null when no word of it tells, or some tell one and some the other. */
export function readSpelling(text: string, spellings: Spellings): Spelling | null {
  const words = new Set(text.toLowerCase().match(word) ?? []);
  const tells = (spelling: Spelling): boolean => {
    const stems = spellings.stems.map((pair) => pair[spelling]);
    const signs = spellings.signs[spelling];
    return [...words].some((one) => signs.includes(one) || place(one, stems) >= 0);
  };
  const british = tells('british');
  if (british === tells('american')) return null;
  return british ? 'british' : 'american';
}

/** A text spelled this way; other words stay as they are. */
export function respell(text: string, spelling: Spelling, { stems }: Spellings): string {
  const other: Spelling = spelling === 'british' ? 'american' : 'british';
  const from = stems.map((pair) => pair[other]);
  return text.replace(word, (one) => {
    const pair = stems[place(one.toLowerCase(), from)];
    if (!pair) return one;
    const spelled = pair[spelling] + one.slice(pair[other].length).toLowerCase();
    return /^\p{Lu}/u.test(one) ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
  });
}
