import type { OwnStats } from '@/components/popup/Stats';
import type { Stats } from '@/platform/stats';
import { totalsOfDay, trend } from '@/stores/stats-store';

/** Weeks in the trend: two months show a habit, and a bar is still wide enough to see. */
const shownWeeks = 8;

/** What the popup shows of the stored counts. */
export function ownStats(stats: Stats, today: string): OwnStats {
  const [first, ...rest] = trend(stats, today, shownWeeks);
  if (first === undefined) throw new RangeError('The trend has no week.');
  const days = Object.keys(stats.days).toSorted();
  return {
    today: totalsOfDay(stats, today),
    weeks: [first, ...rest],
    since: days[0] ?? null,
    movesEver: days.reduce((sum, day) => sum + totalsOfDay(stats, day).moves, 0),
  };
}
