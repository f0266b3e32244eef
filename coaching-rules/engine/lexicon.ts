import type { Feeling } from './advice';
import type {
  Cue,
  Deed,
  Detail,
  Heard,
  Knower,
  Language,
  Nouns,
  Other,
  Particular,
  Reason,
  Sign,
  Spellings,
  Trouble,
} from './language';
import { type HunchId, readyHunches, readyMoves, type Sense } from './judging/hunch';
import type { Finder } from './phrases/hits';
import type { Phrasebook } from './phrases/phrasebook';
import { type ReadyAsking, readyAsking } from './reading/asking';
import { type ReadyRetelling, readyRetelling } from './replies/clauses';
import type { PlainWords } from './replies/plain-words';
import type { Slips } from './replies/tidy';

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
  'ownership',
  'willing',
  'more-help',
  'wish',
  'unavailable',
  'secret',
  'alternative',
  'follow-up',
  'next-step',
  'at-work-on-it',
  'reassure',
  'solved',
  'proposes',
  'turned-down',
  'arranged',
  'has-not',
  'paper',
  'asks-to',
  'several',
] as const;

type ReadingCue = (typeof readingCues)[number];

/** A language with its words looked up: what reading a conversation needs of it. */
export interface Lexicon {
  /** Null where the language has no such cue: it then never matches. */
  readonly cues: Readonly<Record<ReadingCue, Finder | null>>;
  /** The names of all the language's cues, by what finds them. */
  readonly cueOf: ReadonlyMap<Finder, string>;
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
  readonly plain: PlainWords;
  readonly slips: Slips;
  readonly spellings: Spellings;
  readonly others: readonly Topic<Other>[];
  readonly heard: readonly Topic<Heard>[];
  readonly nouns: Nouns;
  readonly particulars: readonly Topic<Particular>[];
  readonly knowers: readonly Topic<Knower>[];
  readonly deeds: readonly Topic<Deed>[];
  readonly retelling: ReadyRetelling;
  readonly reasons: readonly Topic<Reason>[];
  readonly asking: ReadyAsking;
  /** Those that the language has. */
  readonly hunches: ReadonlyMap<HunchId, Sense>;
  readonly moveIn: ReturnType<typeof readyMoves>;
  /** Packs whose rules the hunches were learned with; of others they know nothing. */
  readonly learnedWith: ReadonlySet<string>;
}

const noPlainWords: PlainWords = {};
const noSlips: Slips = {};
const noNouns: Nouns = {
  occasions: [],
  forOccasions: [],
  kin: [],
  deskWork: [],
  sought: [],
  matters: [],
  placesDo: {},
};
const oneSpelling: Spellings = { signs: { british: [], american: [] }, stems: [] };

/** Enters a language's words into the phrasebook; it lists what it cannot read. */
export function compileLanguage(language: Language, phrasebook: Phrasebook): Lexicon {
  const topics = <T extends Cue>(
    entries: readonly T[] | undefined,
    nameOf: (entry: T) => string,
  ): readonly Topic<T>[] =>
    (entries ?? []).map((entry) => ({
      entry,
      finder: phrasebook.finderOfSound(entry, nameOf(entry)),
    }));
  const troubles = topics(language.troubles, ({ id }) => `trouble “${id}”`);
  const details = topics(language.details, ({ id }) => `detail “${id}”`);
  const hinted = troubles.find(({ entry }) => entry.bySigns === true) ?? null;
  const signs = topics(language.signs, ({ about }) => `sign “${about}”`);
  const feelings = topics(language.feelings, ({ feeling }) => `feeling “${feeling}”`).map(
    ({ entry, finder }) => ({ feeling: entry.feeling, finder }),
  );
  const cues = Object.fromEntries(
    readingCues.map((cue) => [cue, phrasebook.cue(cue)]),
  ) as Lexicon['cues'];
  const cueOf = new Map(
    Object.keys(language.cues).flatMap((name): [Finder, string][] => {
      const finder = phrasebook.cue(name);
      return finder ? [[finder, name]] : [];
    }),
  );
  const initials = new Set(language.initials);
  const hunches = readyHunches(
    Object.entries(language.hunches ?? {}).map(([id, hunch]) => [id as HunchId, hunch]),
  );
  return {
    cues,
    cueOf,
    troubles,
    hinted,
    signs,
    details,
    feelings,
    things: byLastWord(language.things),
    initials,
    plain: language.plain ?? noPlainWords,
    slips: language.slips ?? noSlips,
    spellings: language.spellings ?? oneSpelling,
    others: topics(language.others, ({ offer }) => `other “${offer}”`),
    heard: topics(language.heard, ({ about }) => `heard “${about}”`),
    nouns: language.nouns ?? noNouns,
    particulars: topics(language.particulars, ({ about }) => `particular “${about}”`),
    knowers: topics(language.knowers, ({ who }) => `knower “${who}”`),
    deeds: topics(language.deeds, ({ about }) => `deed “${about}”`),
    retelling: readyRetelling(language.retelling, phrasebook),
    reasons: topics(language.reasons, ({ so }) => `reason “${so[0] ?? 'none'}”`),
    asking: readyAsking(language.asking),
    hunches,
    moveIn: readyMoves(hunches),
    learnedWith: new Set(language.learnedWith),
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
