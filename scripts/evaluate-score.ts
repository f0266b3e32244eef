import {
  type Advice,
  type CustomerReading,
  type Dimension,
  dimensions,
  type Feeling,
  type Severity,
  type Span,
} from '../coaching-rules/engine';
import type { Label } from './evaluate-label';

/** What the coach said of one message; a whole `Coaching` is one. */
export interface Verdict {
  readonly advice: readonly Pick<Advice, 'rule' | 'dimension' | 'severity' | 'span' | 'replies'>[];
  readonly moves: readonly unknown[];
  readonly customer: Pick<CustomerReading, 'feeling' | 'hook'>;
}

/** A message, what it deserves, and what the coach said of it. */
export interface Judged {
  readonly draft: string;
  readonly label: Label;
  readonly verdict: Verdict;
}

/** How well yes-or-no answers agree with the labels. A share of nothing is null. */
export interface Agreement {
  readonly hits: number;
  /** Said, and not wanted. */
  readonly alarms: number;
  /** Wanted, and not said. */
  readonly misses: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** So many of so many. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

/** How one dimension fared: loud labels of it by kind, and how many of them loud advice of the same dimension met. */
export interface DimensionScore {
  readonly phrase: Part;
  readonly omission: Part;
  /** Loud advice of this dimension on messages that wanted none of it. */
  readonly uncalled: number;
}

/** How often a rule spoke loudly, and how that turned out. */
export interface RuleScore {
  readonly rule: string;
  /** On a message worth a word, in a dimension that was wanted. */
  readonly right: number;
  /** On a message worth a word, in a dimension that was not wanted. */
  readonly aside: number;
  /** On a message that was good as it stood. */
  readonly wrong: number;
}

/** What a set of judged messages adds up to. */
export interface Score {
  readonly messages: number;
  /** Whether to speak up at all. */
  readonly coach: Agreement;
  readonly goodMessages: number;
  readonly alarmsPer100Good: number | null;
  readonly alarmsOnExemplary: Part;
  /** Of the hits, those where loud advice has a wanted dimension. */
  readonly rightDimension: Part;
  /** Of the words that labels point at, those that loud advice marks at least in part. */
  readonly phraseSpans: Part;
  /** Of the hits, those that come with at least one reply. */
  readonly withReply: Part;
  /** Whether there is a relationship move to credit. */
  readonly moves: Agreement;
  /** Whether the customer told something worth picking up. */
  readonly details: Agreement;
  /** Whether the customer is frustrated, angry, anxious or sad. */
  readonly upset: Agreement;
  /** Upset, glad or neither. */
  readonly tone: Part;
  readonly byDimension: Readonly<Record<Dimension, DimensionScore>>;
  /** Most wrong first. */
  readonly byRule: readonly RuleScore[];
  readonly traps: {
    /** Good messages that look bad, let pass. */
    readonly looksBad: Part;
    /** Messages worth a word that look good, caught. */
    readonly looksGood: Part;
  };
}

/** From here on a colleague would speak up; below, a coach would stay silent. */
export const loudFrom: Severity = 2;

/** Being confused counts as neutral: it asks for clarity, not for comfort. */
const tones: Readonly<Record<Feeling, 'upset' | 'glad' | 'neutral'>> = {
  frustrated: 'upset',
  angry: 'upset',
  anxious: 'upset',
  sad: 'upset',
  confused: 'neutral',
  excited: 'glad',
  grateful: 'glad',
  neutral: 'neutral',
};

const isUpset = (feeling: Feeling): boolean => tones[feeling] === 'upset';

/** What counts: flags and advice that a colleague beside the agent would speak up for. */
export function loud<Flag extends { readonly severity: Severity }>(
  flags: readonly Flag[],
): readonly Flag[] {
  return flags.filter(({ severity }) => severity >= loudFrom);
}

/** The message deserves a word. */
export const wanted = ({ label }: Judged): boolean => label.verdict === 'coach';

/** The coach spoke up: at least one loud piece of advice. */
export const spoke = ({ verdict }: Judged): boolean => loud(verdict.advice).length > 0;

const share = (count: number, of: number): number | null => (of === 0 ? null : count / of);

/** Precision, recall and F1 of answers that are each right or wrong. */
function agreement(
  judged: readonly Judged[],
  isWanted: (one: Judged) => boolean,
  isSaid: (one: Judged) => boolean,
): Agreement {
  let hits = 0;
  let alarms = 0;
  let misses = 0;
  for (const one of judged) {
    const want = isWanted(one);
    const said = isSaid(one);
    if (want && said) hits += 1;
    else if (said) alarms += 1;
    else if (want) misses += 1;
  }
  return {
    hits,
    alarms,
    misses,
    precision: share(hits, hits + alarms),
    recall: share(hits, hits + misses),
    f1: share(2 * hits, 2 * hits + alarms + misses),
  };
}

function part<One>(all: readonly One[], counts: (one: One) => boolean): Part {
  return { count: all.filter(counts).length, of: all.length };
}

const wantedDimensions = ({ label }: Judged): ReadonlySet<Dimension> =>
  new Set(loud(label.flags).map(({ dimension }) => dimension));

function speaksOf(judged: Judged, dimension: Dimension): boolean {
  return loud(judged.verdict.advice).some((advice) => advice.dimension === dimension);
}

function marks(judged: Judged, words: string): boolean {
  const start = judged.draft.indexOf(words);
  const touches = (span: Span | null): boolean =>
    span !== null && span.start < start + words.length && span.end > start;
  return loud(judged.verdict.advice).some(({ span }) => touches(span));
}

function dimensionScore(judged: readonly Judged[], dimension: Dimension): DimensionScore {
  const flags = judged.flatMap((one) =>
    loud(one.label.flags)
      .filter((flag) => flag.dimension === dimension)
      .map((flag) => ({ one, kind: flag.kind })),
  );
  const found = (kind: Label['flags'][number]['kind']): Part =>
    part(
      flags.filter((flag) => flag.kind === kind),
      ({ one }) => speaksOf(one, dimension),
    );
  const uncalled = judged
    .filter((one) => !wantedDimensions(one).has(dimension))
    .flatMap(({ verdict }) => loud(verdict.advice))
    .filter((advice) => advice.dimension === dimension).length;
  return { phrase: found('phrase'), omission: found('omission'), uncalled };
}

function ruleScores(judged: readonly Judged[]): readonly RuleScore[] {
  const scores = new Map<string, { right: number; aside: number; wrong: number }>();
  for (const one of judged) {
    const dimensionsWanted = wantedDimensions(one);
    for (const { rule, dimension } of loud(one.verdict.advice)) {
      const score = scores.get(rule) ?? { right: 0, aside: 0, wrong: 0 };
      scores.set(rule, score);
      if (!wanted(one)) score.wrong += 1;
      else if (dimensionsWanted.has(dimension)) score.right += 1;
      else score.aside += 1;
    }
  }
  return [...scores]
    .map(([rule, score]) => ({ rule, ...score }))
    .toSorted((a, b) => b.wrong - a.wrong || b.right - a.right || (a.rule < b.rule ? -1 : 1));
}

/** Counts everything in one place, so that every report and every guard means the same by its words. */
export function score(judged: readonly Judged[]): Score {
  const coach = agreement(judged, wanted, spoke);
  const hits = judged.filter((one) => wanted(one) && spoke(one));
  const good = judged.filter((one) => !wanted(one));
  const phrases = judged.flatMap((one) =>
    loud(one.label.flags).flatMap((flag) =>
      flag.kind === 'phrase' ? [{ one, words: flag.span }] : [],
    ),
  );
  const traps = judged.filter(({ label }) => label.trap !== undefined);
  return {
    messages: judged.length,
    coach,
    goodMessages: good.length,
    alarmsPer100Good: good.length === 0 ? null : (100 * coach.alarms) / good.length,
    alarmsOnExemplary: part(
      judged.filter(({ label }) => label.verdict === 'exemplary'),
      spoke,
    ),
    rightDimension: part(hits, (one) =>
      [...wantedDimensions(one)].some((dimension) => speaksOf(one, dimension)),
    ),
    phraseSpans: part(phrases, ({ one, words }) => marks(one, words)),
    withReply: part(hits, ({ verdict }) =>
      loud(verdict.advice).some(({ replies }) => replies.length > 0),
    ),
    moves: agreement(
      judged,
      ({ label }) => label.moves.length > 0,
      ({ verdict }) => verdict.moves.length > 0,
    ),
    details: agreement(
      judged,
      ({ label }) => Boolean(label.customer.hook),
      ({ verdict }) => Boolean(verdict.customer.hook),
    ),
    upset: agreement(
      judged,
      ({ label }) => isUpset(label.customer.emotion),
      ({ verdict }) => isUpset(verdict.customer.feeling),
    ),
    tone: part(
      judged,
      ({ label, verdict }) => tones[label.customer.emotion] === tones[verdict.customer.feeling],
    ),
    byDimension: Object.fromEntries(
      dimensions.map((dimension) => [dimension, dimensionScore(judged, dimension)]),
    ) as Record<Dimension, DimensionScore>,
    byRule: ruleScores(judged),
    traps: {
      looksBad: part(
        traps.filter((one) => !wanted(one)),
        (one) => !spoke(one),
      ),
      looksGood: part(traps.filter(wanted), spoke),
    },
  };
}
