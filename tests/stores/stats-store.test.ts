import { describe, expect, it } from 'vitest';
import type { Dimension } from '@/coaching-rules/engine';
import { type Stats, statsItem, withMessage } from '@/platform/stats';
import { createStatsStore, totalsOfDay, trend } from '@/stores/stats-store';

interface Sent {
  moves?: Dimension[];
  caught?: Dimension[];
  changed?: Dimension[];
}

let ids = 0;
const stats = (...messages: [day: string, Sent][]): Stats =>
  messages.reduce((stats, [day, sent]) => {
    ids += 1;
    return withMessage(stats, {
      id: `m${ids}`,
      day,
      moves: [],
      caught: [],
      changed: [],
      showings: [],
      ...sent,
    });
  }, statsItem.fallback);

// 2026-05-06 is a Wednesday.
const today = '2026-05-06';

describe('statistics in view', () => {
  it('add up one day, in all and by dimension', () => {
    const totals = totalsOfDay(
      stats(
        [today, { moves: ['connect', 'own'], caught: ['own'] }],
        [today, { moves: ['connect'], caught: ['own'], changed: ['own'] }],
        ['2026-05-05', { moves: ['courtesy'] }],
      ),
      today,
    );
    expect(totals).toMatchObject({ moves: 3, caught: 2, changed: 1 });
    expect(totals.byDimension.connect).toEqual({ moves: 2, caught: 0, changed: 0 });
    expect(totals.byDimension.own).toEqual({ moves: 1, caught: 2, changed: 1 });
    expect(totals.byDimension.courtesy.moves).toBe(0);
  });

  it('add up a week from Monday to Sunday', () => {
    const week = stats(
      ['2026-05-03', { moves: ['own'] }],
      ['2026-05-04', { moves: ['own'] }],
      [today, { moves: ['own'] }],
      ['2026-05-10', { moves: ['own'] }],
      ['2026-05-11', { moves: ['own'] }],
    );
    expect(trend(week, today, 1)[0]?.moves).toBe(3);
  });

  it('show the trend week by week, empty weeks too, across a new year', () => {
    const weeks = trend(
      stats(
        ['2025-12-24', { caught: ['own', 'own'] }],
        ['2026-01-01', { caught: ['own'] }],
        ['2026-01-12', { caught: ['own'] }],
      ),
      '2026-01-14',
      4,
    );
    expect(weeks.map(({ monday, caught }) => [monday, caught])).toEqual([
      ['2025-12-22', 2],
      ['2025-12-29', 1],
      ['2026-01-05', 0],
      ['2026-01-12', 1],
    ]);
  });

  it('follow what is stored, and the day', async () => {
    let day = today;
    let tell: (stats: Stats) => void = () => {};
    const store = createStatsStore({
      read: async () => ({ value: stats([today, { moves: ['own'] }]), problem: null }),
      watch: (changed) => {
        tell = changed;
        return () => {};
      },
      today: () => day,
      told: async () => ({ saved: true, problem: null }),
    });
    await store.getState().start(new AbortController().signal);
    expect(totalsOfDay(store.getState().stats, store.getState().today).moves).toBe(1);
    day = '2026-05-07';
    tell(stats([today, { moves: ['own'] }], [day, { moves: ['own', 'own'] }]));
    expect(totalsOfDay(store.getState().stats, store.getState().today).moves).toBe(2);
  });
});
