/**
 * Spellings that count as the same words, so that "don't", "dont", "don’t" and "do not" are one.
 * Keys are lower case without apostrophes; values are the words they stand for.
 */
const negated = [
  'do',
  'does',
  'did',
  'could',
  'would',
  'should',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'must',
  'need',
];

/** Pronouns and question words that "'s" shortens with "is"; after a noun it is a possessive. */
const beforeIs = 'it that what who where how there here he she everything something'.split(' ');

const endings: readonly (readonly [ending: string, word: string, before: readonly string[]])[] = [
  ['m', 'am', ['i']],
  ['ve', 'have', ['i', 'you', 'we', 'they', 'would', 'could', 'should']],
  ['re', 'are', ['you', 'we', 'they', 'what', 'there']],
  ['ll', 'will', ['i', 'you', 'we', 'they', 'he', 'she', 'it', 'that', 'there', 'who']],
  ['d', 'would', ['i', 'you', 'we', 'they', 'he', 'she', 'it', 'that', 'who']],
  ['s', 'is', beforeIs],
];

/** Words of their own when the apostrophe is left out ("ill", "well", "were"…). */
const otherWords = new Set('ill well were shell hell id wed shed hed whore'.split(' '));

const shortForms: readonly (readonly [string, string])[] = [
  ['cant', 'can not'],
  ['cannot', 'can not'],
  ['wont', 'will not'],
  ['shant', 'shall not'],
  ['aint', 'is not'],
  ['lets', 'let us'],
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'got to'],
  ['gimme', 'give me'],
  ['lemme', 'let me'],
  ['okay', 'ok'],
  ['okey', 'ok'],
  ['pls', 'please'],
  ['plz', 'please'],
  ['thx', 'thanks'],
  ['u', 'you'],
  ['ur', 'your'],
];

function table(withApostrophe: boolean): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const [short, long] of shortForms) words.set(short, long.split(' '));
  for (const verb of negated) words.set(`${verb}nt`, [verb, 'not']);
  for (const [ending, word, before] of endings) {
    for (const first of before) {
      const short = first + ending;
      if (withApostrophe || !otherWords.has(short)) words.set(short, [first, word]);
    }
  }
  return words;
}

/** For words typed with an apostrophe: "we'll" is "we will". */
export const typedShort = table(true);

/** For words typed without one: "well" stays "well". */
export const bareShort = table(false);

/** Verbs whose meaning turns when "not" follows: a match may not stop between the two. */
export const helperVerbs: ReadonlySet<string> = new Set([
  ...negated,
  'can',
  'will',
  'shall',
  'am',
  'may',
  'might',
]);
