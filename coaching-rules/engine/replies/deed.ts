import type { Nouns } from '../language';
import { oncePer } from '../memo';
import { asMiddle } from './join';
import { oneOf } from './one-of';

/** Ways to ask for help, each with what the asked one would do before the words that it catches. */
const asksBy = oncePer(({ deskWork, sought }: Nouns): readonly (readonly [RegExp, string])[] => [
  [
    /\b(?:can|could|would|will) you (?:please )?((?:check|find|track|look up)\s[^.?!,;:()[\]{}<>\n]{2,110})/iu,
    '',
  ],
  [
    new RegExp(
      String.raw`\b(?:(?:can|could|would|will) you (?:please )?(?:help me )?(?:to )?|help me (?:to )?|I(?:['’]d| would) like to |I(?: just| really)? (?:want|need|wanted) to |I(?:['’]m| am) (?:looking|trying) to )((?:${oneOf(deskWork)})\s[^.?!,;:()[\]{}<>\n]{2,110})`,
      'iu',
    ),
    'help you ',
  ],
  [
    new RegExp(
      String.raw`\b(?:looking for|looking to find|find me|get me|search for|I(?: just| really)? (?:want|need)|I(?:['’]d| would) like) ((?:an?|some) (?:[\p{L}-]+ ){0,3}(?:${oneOf(sought)})s?\b[^.?!,;:()[\]{}<>\n]{0,90})`,
      'iu',
    ),
    'help you find ',
  ],
  [
    /\bquestions? (?:about|regarding|on|concerning) ((?:my|our|the)\s[^.?!,;:()[\]{}<>\n]{2,60})/iu,
    'help with ',
  ],
]);

/** Where a clause ends, and what comes after it is another matter. */
const onward =
  /\s+(?:and|but|because|so|since|as|which|that|if|when|before|after|while|please|pls|thanks|now|today|asap|though|cause|or)\b.*$/isu;
/** Where a phrase may be broken off and stays whole. */
const furtherOn = /\s+(?:in|on|at|near|with|from|by|for|around|to)\s/giu;
/** Which one it is, the agent knows by its number. */
const byNumber = /\s+(?:(?:id|number|no|#)\s*)?#?\d\S*.*$/iu;
/** Said of the one who is asked, these would be turned the wrong way. */
const ofTheAgent = /\b(?:you|your|yours|u|ur|this|it|them|these|those)\b/iu;
/** A phrase that breaks off here lacks what it is about. */
const brokenOff =
  /\b(?:dr|mr|mrs|ms|with|for|to|at|in|on|of|from|by|until|before|within|the|an?|some|one|any|more)$/iu;
const turned: Readonly<Record<string, string>> = {
  my: 'your',
  our: 'your',
  me: 'you',
  us: 'you',
  myself: 'yourself',
  i: 'you',
};
/** More words are a story. */
const longest = 11;
const fewest = 2;

/** "Dr. Moss" is no end of a sentence. */
const title = /\b(Dr|Mr|Mrs|Ms)\.(?=\s)/giu;

/** Shortened to what can be said in a breath, where a phrase may be broken off. */
function shortened(deed: string): string | null {
  const isShort = (text: string): boolean => text.split(/\s+/u).length <= longest;
  if (isShort(deed)) return deed;
  const ends = [...deed.matchAll(furtherOn)].map(({ index }) => deed.slice(0, index));
  return ends.findLast((text) => isShort(text) && !brokenOff.test(text)) ?? null;
}

/** Said to somebody else: "can we get a discount" is about "get a discount". */
const turnedRound = (words: readonly string[]): string =>
  words.map((word) => turned[word.toLowerCase()] ?? word).join(' ');

/** What a customer asks help with, to stand behind "I’m happy to": "help you book a table"; null where it is not plain. */
export function helpWith(text: string, nouns: Nouns): string | null {
  const plain = text.replace(title, '$1');
  for (const [pattern, before] of asksBy(nouns)) {
    const caught = pattern.exec(plain)?.[1]?.replace(onward, '').replace(byNumber, '').trim();
    const deed = caught === undefined ? null : shortened(caught);
    if (deed === null || ofTheAgent.test(deed) || /\bI\b|['’](?!s\s)/u.test(deed)) continue;
    const words = deed.split(/\s+/u);
    if (brokenOff.test(deed) || words.length < fewest) continue;
    const said = turnedRound(words);
    const titled = said.replace(/\b(Dr|Mr|Mrs|Ms)\b(?= \p{Lu})/gu, '$1.');
    return `${before}${asMiddle(titled)}`;
  }
  return null;
}

/** What they ask to be allowed to do, to stand behind "for you to": "pay in two parts"; null where it is not plain. */
export function todoOf(caught: string): string | null {
  const todo = caught.replace(onward, '').replace(/\s+(?:instead|too|also|then|again)$/iu, '');
  const words = todo.split(/\s+/u);
  const isPlain = words.length >= fewest && words.length <= longest && !brokenOff.test(todo);
  if (!isPlain || /\b(?:you|your|u|I)\b|\d{4,}/iu.test(todo)) return null;
  return asMiddle(turnedRound(words));
}
