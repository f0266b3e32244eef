import type { Feeling } from './advice';
import type { Cue, Detail, Language, Sign, Trouble } from './language';
import type { Finder, Phrasebook } from './phrasebook';

/** A trouble or detail of the language, ready to be looked for. */
export interface Topic<T> {
  readonly entry: T;
  readonly finder: Finder;
}

/** Cues that reading a conversation relies on, whatever the rules are. */
const readingCues = [
  'greeting',
  'thanks',
  'goodbye',
  'apology',
  'acknowledge',
  'takes-up',
  'pickup',
  'hold',
  'done',
  'wrap-up',
  'asks-name',
  'gives-name',
  'datum',
  'fragment-word',
  'person',
  'please',
  'sentence-word',
  'states-rule',
] as const;

type ReadingCue = (typeof readingCues)[number];

/** A language with its words looked up: what reading a conversation needs of it. */
export interface Lexicon {
  /** Null where the language has no such cue: it then never matches. */
  readonly cues: Readonly<Record<ReadingCue, Finder | null>>;
  readonly troubles: readonly Topic<Trouble>[];
  /** The trouble that signs add up to; null where the language has none. */
  readonly hinted: Topic<Trouble> | null;
  readonly signs: readonly Topic<Sign>[];
  readonly details: readonly Topic<Detail>[];
  readonly feelings: readonly { readonly feeling: Feeling; readonly finder: Finder }[];
  /** Nouns by their last word, lower case, singular, the longest first; each as its words. */
  readonly things: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Capitals that need no explaining. */
  readonly initials: ReadonlySet<string>;
}

/** Enters a language's words into the phrasebook. */
export function compileLanguage(language: Language, phrasebook: Phrasebook): Lexicon {
  const topic = <T extends Cue>(entry: T): Topic<T> => ({
    entry,
    finder: phrasebook.finder(entry),
  });
  const troubles = language.troubles.map(topic);
  const hinted = troubles.find(({ entry }) => entry.bySigns === true) ?? null;
  const signs = (language.signs ?? []).map(topic);
  const details = language.details.map(topic);
  const feelings: { readonly feeling: Feeling; readonly finder: Finder }[] = [];
  for (const cue of language.feelings) {
    feelings.push({ feeling: cue.feeling, finder: phrasebook.finder(cue) });
  }
  const cues = Object.fromEntries(
    readingCues.map((cue) => [cue, phrasebook.cue(cue)]),
  ) as Lexicon['cues'];
  const initials = new Set(language.initials);
  return {
    cues,
    troubles,
    hinted,
    signs,
    details,
    feelings,
    things: byLastWord(language.things),
    initials,
  };
}

function byLastWord(things: readonly string[]): Lexicon['things'] {
  const nouns = new Map<string, (readonly string[])[]>();
  const longestFirst = things
    .map((thing) => thing.split(' '))
    .toSorted((a, b) => b.length - a.length);
  for (const words of longestFirst) {
    const last = words.at(-1) ?? '';
    const list = nouns.get(last);
    if (list) list.push(words);
    else nouns.set(last, [words]);
  }
  return nouns;
}
