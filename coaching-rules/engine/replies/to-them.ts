const turned: readonly (readonly [RegExp, string])[] = [
  [/\b(?:I am|I['’]m|im|we are|we['’]re)\b/giu, 'you’re'],
  [
    /\b(?:I have|I['’]ve|ive|we have|we['’]ve)(?=\s(?:not|never|still|just|only|really|also|now|already|yet|been|had|lost|waited|received|got)\b)/giu,
    'you’ve',
  ],
  [/\b(?:I|we) was\b/giu, 'you were'],
  [/\b(?:I|we)\b/giu, 'you'],
  [/\b(?:my|our)\b/giu, 'your'],
  [/\b(?:me|us)\b/giu, 'you'],
  [/\b(?:mine|ours)\b/giu, 'yours'],
  [/\b(?:myself|ourselves)\b/giu, 'yourself'],
];

/** A customer’s words as they are said back to them: “my tent” is “your tent”. */
export const toThem = (clause: string): string =>
  spoken(turned.reduce((text, [pattern, word]) => text.replace(pattern, word), clause));

/** "you received a pair of jeans that had a stain": what came is theirs by now. */
const receivedThat =
  /^you (?:received|got|opened|bought) (?:an?|my|your|the|some) (?:pair of )?((?:[\p{L}-]+ ){1,3})(?:that|which) (had|was|were|is|are|came|arrived)\b/iu;
const negated: readonly (readonly [RegExp, string])[] = [
  [/\b(have|has|had|did|does|do|was|were|is|could|would) not\b/giu, '$1n’t'],
  [/\bcan ?not\b/giu, 'can’t'],
  [/\btheres\b/giu, 'there’s'],
];

/** As it is said rather than written. */
const spoken = (clause: string): string =>
  negated
    .reduce((text, [pattern, by]) => text.replace(pattern, by), clause)
    .replace(receivedThat, 'your $1$2');

/** For the middle of a sentence; "I" is gone by now. */
export const small = (clause: string): string =>
  /^\p{Lu}\p{Ll}*(?:\s|['’])/u.test(clause)
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;
