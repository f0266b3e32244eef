import { type Dimension, dimensions } from '@/coaching-rules/engine';
import type { Totals } from '@/stores/stats-store';

/** The dimension of most relationship moves, the first of equals; null when there were none. */
export function mostMoves(totals: Totals): Dimension | null {
  return highest((dimension) => totals.byDimension[dimension].moves, 1);
}

/** Fewer phrases than this that were sent unchanged are chance, not a habit. */
const habitFrom = 3;

/** The dimension in which most caught phrases were sent unchanged; null when none stands out. */
export function habitToTry(weeks: readonly Totals[]): Dimension | null {
  const unchanged = (dimension: Dimension) =>
    weeks.reduce((sum, { byDimension }) => {
      const { caught, changed } = byDimension[dimension];
      return sum + Math.max(0, caught - changed);
    }, 0);
  return highest(unchanged, habitFrom);
}

function highest(count: (dimension: Dimension) => number, least: number): Dimension | null {
  let best: Dimension | null = null;
  let bestCount = least - 1;
  for (const dimension of dimensions) {
    if (count(dimension) > bestCount) {
      best = dimension;
      bestCount = count(dimension);
    }
  }
  return best;
}
