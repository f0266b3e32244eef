/** Letters that mean something in a regular expression; words of a language hold few of them. */
const special = /[.*+?^${}()|[\]\\]/gu;

/** The words as one part of a regular expression, the longest first; of no words, one that finds nothing. */
export function oneOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replace(special, String.raw`\$&`)).join('|');
}
