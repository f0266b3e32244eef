import { describe, expect, it, vi } from 'vitest';
import { inSlices } from '@/entrypoints/coach.content/in-slices';

function* work(length: number, clock?: { now: number }): Generator<undefined, string> {
  for (let at = 0; at < length; at += 1) {
    if (clock) clock.now += 3;
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('returns what the work returns', async () => {
    expect(await inSlices(work(5), new AbortController().signal)).toBe('done');
  });

  it('lets the page go first after each slice', async () => {
    const clock = { now: 0 };
    vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
    let turns = 0;
    const count = setInterval(() => (turns += 1));
    await inSlices(work(30, clock), new AbortController().signal);
    clearInterval(count);
    vi.restoreAllMocks();
    expect(turns).toBeGreaterThan(3);
  });

  it('ends unfinished when the signal says so', async () => {
    const end = new AbortController();
    end.abort();
    expect(await inSlices(work(5), end.signal)).toBeNull();
  });
});
