import * as v from 'valibot';
import type { Dimension } from '@/coaching-rules/engine';
import type { StoredItem } from './stored';

export type DimensionCounts = Readonly<Record<Dimension, number>>;

/** What one day's sent messages add up to. Counts only: never words, names, sites or times of day. */
export interface DayStats {
  /** Relationship moves made. */
  readonly moves: DimensionCounts;
  /** Nudges shown on drafts that were sent. */
  readonly caught: DimensionCounts;
  /** Those of them that were gone when the message was sent. */
  readonly changed: DimensionCounts;
}

export interface Stats {
  readonly version: 1;
  /** By local calendar day, `YYYY-MM-DD`. */
  readonly days: Readonly<Record<string, DayStats>>;
  /** By "pack/rule": whether the agent said "Not now" to it, each of the last times it came up, oldest first. */
  readonly showings: Readonly<Record<string, readonly boolean[]>>;
  /** Ids of the messages last counted, oldest first: what makes counting twice impossible. */
  readonly counted: readonly string[];
}

/**
 * How many ids are remembered. The same message can come again from another tab, or from a request
 * asked twice: within minutes, or hours when a tab slept. A thousand is more than a busy day's work,
 * and all of them are written with every count.
 */
export const rememberedIds = 1000;

/** Days kept: a year for comparison, and a month to spare. */
export const keptDays = 400;

const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);

const dimensionCounts = v.object({
  connect: count,
  acknowledge: count,
  own: count,
  options: count,
  available: count,
  courtesy: count,
  invest: count,
  respect: count,
} satisfies Record<Dimension, typeof count>);

export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

const schema = v.object({
  version: v.literal(1),
  days: v.record(
    v.pipe(v.string(), v.regex(dayPattern)),
    v.object({ moves: dimensionCounts, caught: dimensionCounts, changed: dimensionCounts }),
  ),
  showings: v.optional(v.record(v.string(), v.array(v.boolean())), {}),
  counted: v.array(v.string()),
});

export const statsItem: StoredItem<Stats> = {
  name: 'stats',
  parse: (raw) => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? parsed.output : null;
  },
  fallback: { version: 1, days: {}, showings: {}, counted: [] },
};

export const noCounts: DimensionCounts = {
  connect: 0,
  acknowledge: 0,
  own: 0,
  options: 0,
  available: 0,
  courtesy: 0,
  invest: 0,
  respect: 0,
};

export const emptyDay: DayStats = { moves: noCounts, caught: noCounts, changed: noCounts };

/** One sent message, as it is counted. */
export interface Counted {
  /** A hash: tells messages apart, and nothing about them. */
  readonly id: string;
  readonly day: string;
  readonly moves: readonly Dimension[];
  readonly caught: readonly Dimension[];
  readonly changed: readonly Dimension[];
  readonly showings: readonly Showing[];
}

/** A rule had a word on a draft that was sent. */
export interface Showing {
  /** "pack/rule". */
  readonly rule: string;
  /** The agent said "Not now" to it, which silences it for the rest of that chat. */
  readonly dismissed: boolean;
}

/** Rules of which showings are kept: more than ours and a team's packs have together. */
const keptRules = 1000;
/** Showings kept of each rule. */
const keptShowings = 5;
/** Of these, so many dismissed make a rule go quiet: each in a chat of its own, since a dismissed rule is silent there. */
const tooOften = 4;

/** Rules that this agent dismisses again and again. */
export function tiresome({ showings }: Stats): readonly string[] {
  return Object.keys(showings).filter(
    (rule) => (showings[rule] ?? []).filter((dismissed) => dismissed).length >= tooOften,
  );
}

/** The statistics as if a rule had never come up. */
export function withoutShowings(stats: Stats, rule: string): Stats {
  if (!Object.hasOwn(stats.showings, rule)) return stats;
  const others = Object.entries(stats.showings).filter(([each]) => each !== rule);
  return { ...stats, showings: Object.fromEntries(others) };
}

function withShowings(showings: Stats['showings'], seen: readonly Showing[]): Stats['showings'] {
  const next: Record<string, readonly boolean[]> = { ...showings };
  for (const { rule, dismissed } of seen) {
    const before = Object.hasOwn(next, rule) ? (next[rule] ?? []) : [];
    next[rule] = [...before, dismissed].slice(-keptShowings);
  }
  return Object.fromEntries(Object.entries(next).slice(-keptRules));
}

/** The statistics with a sent message added; the very same object when it was counted before. */
export function withMessage(stats: Stats, message: Counted): Stats {
  if (stats.counted.includes(message.id)) return stats;
  const day = Object.hasOwn(stats.days, message.day) ? stats.days[message.day] : undefined;
  const before = day ?? emptyDay;
  const days = {
    ...stats.days,
    [message.day]: {
      moves: plus(before.moves, message.moves),
      caught: plus(before.caught, message.caught),
      changed: plus(before.changed, message.changed),
    },
  };
  return {
    version: 1,
    days: Object.fromEntries(Object.entries(days).toSorted(byDay).slice(-keptDays)),
    showings: withShowings(stats.showings, message.showings),
    counted: [...stats.counted, message.id].slice(-rememberedIds),
  };
}

function plus(counts: DimensionCounts, seen: readonly Dimension[]): DimensionCounts {
  const sum: Record<Dimension, number> = { ...counts };
  for (const dimension of seen) sum[dimension] += 1;
  return sum;
}

function byDay([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
