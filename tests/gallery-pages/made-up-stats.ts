import { dimensions } from '@/coaching-rules/engine';
import type { OwnStats } from '@/components/popup/Stats';
import type { Totals, Week } from '@/stores/stats-store';

const mondays = [
  '2026-09-28',
  '2026-10-05',
  '2026-10-12',
  '2026-10-19',
  '2026-10-26',
  '2026-11-02',
  '2026-11-09',
] as const;

/** Totals in which each dimension has about `size` moves, none of them alike. */
function totalsOf(size: number): Totals {
  const counts = dimensions.map((dimension, index) => {
    const moves = Math.round((size * ((index * 5) % 8)) / 4);
    const caught = Math.round((size * ((index * 3 + 2) % 8)) / 6);
    return [dimension, { moves, caught, changed: Math.floor(caught / 2) }] as const;
  });
  const sum = (what: 'moves' | 'caught' | 'changed') =>
    counts.reduce((total, [, each]) => total + each[what], 0);
  return {
    moves: sum('moves'),
    caught: sum('caught'),
    changed: sum('changed'),
    byDimension: Object.fromEntries(counts) as Totals['byDimension'],
  };
}

/** Stats of a present week and, for each size given, a week before it, oldest first. */
export function statsOf(today: number, sizes: readonly number[], since: string): OwnStats {
  const weeks = mondays.map((monday, index): Week => {
    const size = sizes[sizes.length - 1 - (mondays.length - index)] ?? 0;
    return { monday, ...totalsOf(size) };
  });
  const now: Week = { monday: '2026-11-16', ...totalsOf(sizes.at(-1) ?? 0) };
  const all: [Week, ...Week[]] = [weeks[0] ?? now, ...weeks.slice(1), now];
  return {
    today: totalsOf(today),
    weeks: all,
    since,
    movesEver: all.reduce((total, week) => total + week.moves, 0),
  };
}

export const noStats: OwnStats = {
  ...statsOf(0, [0], '2026-11-22'),
  since: null,
  movesEver: 0,
};

export const firstDayStats = statsOf(1, [1], '2026-11-22');

export const yearOfStats: OwnStats = {
  ...statsOf(4, [40, 55, 38, 62, 70, 66, 74, 31], '2025-11-20'),
  movesEver: 14812,
};
