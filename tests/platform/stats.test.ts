import { describe, expect, it } from 'vitest';
import {
  type Counted,
  keptDays,
  rememberedIds,
  type Stats,
  statsItem,
  tiresome,
  withMessage,
  withoutShowings,
} from '@/platform/stats';

const sent = (changes: Partial<Counted> = {}): Counted => ({
  id: 'm1',
  day: '2026-05-04',
  moves: [],
  caught: [],
  changed: [],
  showings: [],
  ...changes,
});
const none: Stats = statsItem.fallback;

describe('statistics', () => {
  it('add a message by day and dimension', () => {
    const first = withMessage(none, sent({ moves: ['connect', 'own'], caught: ['own', 'own'] }));
    const both = withMessage(first, sent({ id: 'm2', moves: ['connect'], changed: ['own'] }));
    const day = both.days['2026-05-04'];
    expect(day?.moves).toMatchObject({ connect: 2, own: 1, courtesy: 0 });
    expect(day?.caught).toMatchObject({ own: 2 });
    expect(day?.changed).toMatchObject({ own: 1 });
  });

  it('are the very same when a message was counted before', () => {
    const once = withMessage(none, sent({ moves: ['connect'] }));
    expect(withMessage(once, sent({ moves: ['connect'], day: '2026-05-05' }))).toBe(once);
  });

  it('remember a bounded number of ids, the newest', () => {
    let stats = none;
    for (let n = 0; n < rememberedIds + 5; n += 1)
      stats = withMessage(stats, sent({ id: `m${n}` }));
    expect(stats.counted).toHaveLength(rememberedIds);
    expect(stats.counted[0]).toBe('m5');
    expect(stats.counted.at(-1)).toBe(`m${rememberedIds + 4}`);
  });

  it('keep a bounded number of days, the newest', () => {
    let stats = none;
    for (let n = 0; n < keptDays + 3; n += 1) {
      const day = new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
      stats = withMessage(stats, sent({ id: `m${n}`, day }));
    }
    expect(Object.keys(stats.days)).toHaveLength(keptDays);
    expect(Object.keys(stats.days)[0]).toBe('2025-01-04');
  });

  it('can be read back from storage', () => {
    const stats = withMessage(none, sent({ moves: ['respect'] }));
    expect(statsItem.parse(JSON.parse(JSON.stringify(stats)))).toEqual(stats);
  });
});

describe('a rule that is dismissed again and again', () => {
  /** Showings of a rule in a row, a message each: "x" for dismissed, "." for left alone. */
  const after = (showings: string, rule = 'starter/bare-no', before: Stats = none): Stats =>
    Array.from(showings).reduce(
      (stats, mark, index) =>
        withMessage(
          stats,
          sent({ id: `${rule}${index}`, showings: [{ rule, dismissed: mark === 'x' }] }),
        ),
      before,
    );

  it.each([
    ['xxxx', true],
    ['x.xxx', true],
    ['..xxxx', true],
    ['xxx', false],
    ['xxx..x', false],
    ['xxxx..', false],
    ['', false],
  ])('after %s is tiresome: %s', (showings, expected) => {
    expect(tiresome(after(showings))).toEqual(expected ? ['starter/bare-no'] : []);
  });

  it('is one rule among others, and forgotten when it is woken', () => {
    const both = after('xxxx', 'house/noted', after('xxxx'));
    expect(tiresome(both)).toEqual(['starter/bare-no', 'house/noted']);
    const woken = withoutShowings(both, 'house/noted');
    expect(tiresome(woken)).toEqual(['starter/bare-no']);
    expect(withoutShowings(woken, 'house/noted')).toBe(woken);
  });

  it('is not counted again when its message comes again', () => {
    const stats = after('xxx');
    const again = sent({
      id: 'starter/bare-no0',
      showings: [{ rule: 'starter/bare-no', dismissed: true }],
    });
    expect(withMessage(stats, again)).toBe(stats);
  });

  it('was nobody’s concern in statistics of before, which are read as they are', () => {
    const { showings: _showings, ...older } = none;
    expect(statsItem.parse(older)).toEqual(none);
    expect(statsItem.parse({ ...none, showings: { 'a/b': ['yes'] } })).toBeNull();
  });
});
