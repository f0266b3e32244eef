import type { Nouns } from '../language';
import { oncePer } from '../memo';
import { oneOf } from './one-of';

const when = String.raw`(?:\s(?:on (?:sunday|monday|tuesday|wednesday|thursday|friday|saturday)|(?:this|next) (?:weekend|week|month|summer|spring|winter|autumn|year|saturday|sunday|friday)|tomorrow|tonight|to \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?|in (?:\p{Lu}\p{Ll}+)))?`;
/** An occasion with whose it is and when, and without what is only bought for it. */
const namedBy = oncePer(
  ({ occasions, forOccasions }: Nouns) =>
    new RegExp(
      String.raw`\b(an?|my|our)\s((?!new |same |last |old )(?:[\p{L}’'-]+\s){0,2}?(?:${oneOf(occasions)}))\b(${when})(?!\s(?:${oneOf(forOccasions)})\b)`,
      'iu',
    ),
);
const owner: Readonly<Record<string, string>> = {
  my: 'your',
  our: 'your',
  his: 'the',
  her: 'the',
  their: 'the',
};

/** Words that a verb or a complaint would bring into the phrase. */
const noPhrase =
  /\b(?:is|was|not|no|for|to|of|cancelled|canceled|ruined|missed|really|very|i|it)\b/iu;

/** An occasion as its host would hear it back: "a wedding on Saturday", "your sister’s party"; null where there is none. */
export function occasionIn(text: string, nouns: Nouns): string | null {
  const [found, whose = '', what = '', time = ''] = namedBy(nouns).exec(text) ?? [];
  if (found === undefined || noPhrase.test(what)) return null;
  return `${owner[whose.toLowerCase()] ?? whose.toLowerCase()} ${what.toLowerCase()}${time}`;
}

const theirsBy = oncePer(
  ({ kin }: Nouns) =>
    new RegExp(
      String.raw`\b(?:my|our)\s(?:(?:little|big|younger|older|good|dear|twin)\s)?(${oneOf(kin)})\b(?!['’]s)(\s\p{Lu}\p{Ll}+)?`,
      'u',
    ),
);
/** "My friend and I": then it is their own news, too. */
const together = /\b(?:and I|and me|we|us|our)\b/u;

/** Whose news it is, where it is somebody else’s: "your friend Mark"; null where nobody else is named. */
export function whomIn(text: string, nouns: Nouns): string | null {
  const [found, who = '', name = ''] = theirsBy(nouns).exec(text) ?? [];
  return found === undefined || together.test(text) ? null : `your ${who.toLowerCase()}${name}`;
}

/** "I really want a window seat": what somebody set their heart on. */
const wished =
  /\bI(?:['’]d| would| really| was)?\s(?:really\s)?(?:want|like|prefer|love|wanted|hoping for)\s(?:to (?:request|get|have|order|add)\s)?((?:an?|extra|more)\s[\p{L}\d-]+(?:\s[\p{L}\d-]+){0,3})(?=\s*(?:[.!,;]|$|\b(?:please|for|if|with|on|in|at|and|but|instead|to)\b))/iu;

/** What a customer says they would like, to stand behind "hoping for": "a window seat"; null where it is not plain. */
export function wishIn(text: string): string | null {
  const what = wished.exec(text)?.[1] ?? '';
  return what === '' ||
    /\b(?:refund|way|copy|number|question|answer|day|lot|little|bit|i|you|to)\b/iu.test(what)
    ? null
    : (what.charAt(0).toLowerCase() + what.slice(1)).replace(/\s+(?:please|pls|too|now)$/iu, '');
}
