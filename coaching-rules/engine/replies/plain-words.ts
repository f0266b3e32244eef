import { oncePer } from '../memo';

/** Words of the house by what they mean: "erc" is "early repayment charge". Lower case. */
export type PlainWords = Readonly<Record<string, string>>;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Finds every word that has a plain one, the longest first, with the article before it and the "s" behind it. */
const finderOf = oncePer((words: PlainWords): RegExp => {
  const terms = Object.keys(words).toSorted((a, b) => b.length - a.length);
  const any = terms.length > 0 ? terms.map(escaped).join('|') : '(?!)';
  return new RegExp(String.raw`(\ban?\s+)?(?<![\p{L}\p{N}-])(${any})(s?)(?![\p{L}\p{N}-])`, 'giu');
});

const article = (before: string, word: string): string => {
  if (before === '') return '';
  const an = /^[aeiou]/iu.test(word) ? 'an ' : 'a ';
  return before.startsWith('A') ? an.replace('a', 'A') : an;
};

/** Letters that stand for words: what is left of them is as dark as before. */
const lettersLeft = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;

/**
 * A sentence with the words of the house put plainly; null where the marked words, or other letters
 * that stand for words, are none that we can put plainly.
 * @param known letters that need no explaining.
 */
export function inPlainWords(
  sentence: string,
  marked: string,
  words: PlainWords,
  known: ReadonlySet<string>,
): string | null {
  const finder = finderOf(words);
  if (marked.search(finder) < 0) return null;
  const plainly = sentence.replace(finder, (found, before = '', term: string, many: string) => {
    const plain = words[term.toLowerCase()];
    if (plain === undefined) return found;
    const begins = /^\p{Lu}\p{Ll}/u.test(term)
      ? plain.charAt(0).toUpperCase() + plain.slice(1)
      : plain;
    return `${article(before, plain)}${begins}${many}`;
  });
  const left = plainly.match(lettersLeft) ?? [];
  return left.every((letters) => known.has(letters)) ? plainly : null;
}
