import { createStore, type StoreApi } from 'zustand/vanilla';
// Not through the engine's door: the popup would load all of it.
import { type Dimension, dimensions } from '@/coaching-rules/engine/dimension';
import { daysLater, mondayOf } from '@/platform/day';
import type { Problem, Saved } from '@/platform/problems';
import { type DayStats, type Stats, statsItem } from '@/platform/stats';
import type { Reading } from '@/platform/damaged';

/** What the store needs of the browser. */
export interface StatsPlatform {
  readonly read: () => Promise<Reading<Stats>>;
  readonly watch: (changed: (stats: Stats) => void) => () => void;
  /** The agent's present calendar day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly told: () => Promise<Saved>;
}

interface StatsState {
  /** False until the stored statistics have been read. */
  readonly ready: boolean;
  readonly stats: Stats;
  /** `YYYY-MM-DD`, as of the last change. */
  readonly today: string;
  readonly problem: Problem | null;
}

interface StatsActions {
  /** Reads the statistics and follows them until the signal aborts. */
  readonly start: (signal: AbortSignal) => Promise<void>;
  readonly dismissProblem: () => Promise<void>;
}

export type StatsStore = StoreApi<StatsState & StatsActions>;

/** A view of the agent's own statistics. Only the background counts. */
export function createStatsStore(platform: StatsPlatform): StatsStore {
  return createStore((set) => ({
    ready: false,
    stats: statsItem.fallback,
    today: platform.today(),
    problem: null,
    start: async (signal) => {
      const show = (stats: Stats) => set({ stats, today: platform.today(), ready: true });
      const stop = platform.watch(show);
      signal.addEventListener('abort', stop, { once: true });
      const { value, problem } = await platform.read();
      if (signal.aborted) return;
      show(value);
      set({ problem });
    },
    dismissProblem: async () => {
      set({ problem: null });
      await platform.told();
    },
  }));
}

/** What some days add up to. Never a rate, a rank or a speed. */
export interface Totals {
  /** Relationship moves made. */
  readonly moves: number;
  /** Phrases caught before they were sent. */
  readonly caught: number;
  /** Those of them that were changed. */
  readonly changed: number;
  readonly byDimension: Readonly<
    Record<Dimension, { readonly moves: number; readonly caught: number; readonly changed: number }>
  >;
}

/** Derived values make new objects: call them with `stats` and `today`, never as a store selector. */
export function totalsOfDay(stats: Stats, day: string): Totals {
  return totals(stats, day, day);
}

/** From Monday to Sunday. */
export interface Week extends Totals {
  /** `YYYY-MM-DD`. */
  readonly monday: string;
}

/** The last so many weeks, oldest first, the present one last; weeks without work are there, with zeros. */
export function trend(stats: Stats, today: string, weeks: number): readonly Week[] {
  const present = mondayOf(today);
  return Array.from({ length: weeks }, (_, index) => {
    const monday = daysLater(present, -7 * (weeks - 1 - index));
    return { monday, ...totals(stats, monday, daysLater(monday, 6)) };
  });
}

/** Both days included. */
function totals(stats: Stats, from: string, to: string): Totals {
  const days = Object.entries(stats.days)
    .filter(([day]) => day >= from && day <= to)
    .map(([, counts]) => counts);
  const byDimension = Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      {
        moves: sum(days, 'moves', [dimension]),
        caught: sum(days, 'caught', [dimension]),
        changed: sum(days, 'changed', [dimension]),
      },
    ]),
  ) as Totals['byDimension'];
  return {
    moves: sum(days, 'moves', dimensions),
    caught: sum(days, 'caught', dimensions),
    changed: sum(days, 'changed', dimensions),
    byDimension,
  };
}

function sum(days: readonly DayStats[], what: keyof DayStats, of: readonly Dimension[]): number {
  return days.reduce(
    (total, day) => total + of.reduce((part, dimension) => part + day[what][dimension], 0),
    0,
  );
}
