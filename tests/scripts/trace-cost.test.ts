import { describe, expect, it } from 'vitest';
import { costOf, type TraceEvent } from '../../scripts/trace-cost';

const ours = 'chrome-extension://id/content-scripts/';

const event = (name: string, ts: number, dur: number, url = '', tid = 1): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts,
  dur,
  args: { data: { url } },
});

const call = (ts: number, dur: number, tid = 1) =>
  event('FunctionCall', ts, dur, `${ours}coach.js`, tid);

describe('costOf', () => {
  it('counts only tasks in which our code ran', () => {
    const cost = costOf(
      [
        event('RunTask', 0, 90_000),
        event('FunctionCall', 10, 80_000, 'http://127.0.0.1/main.js'),
        event('RunTask', 100_000, 9000),
        call(101_000, 4000),
      ],
      ours,
    );
    expect(cost).toEqual({
      tasks: 1,
      longest_own_ms: 4,
      longest_task_ms: 9,
      long_tasks_by_us: 0,
      total_own_ms: 4,
      worst: [{ own_ms: 4, ran: ['FunctionCall'] }],
    });
  });

  it('counts a function within another once', () => {
    const cost = costOf([event('RunTask', 0, 9000), call(0, 5000), call(1000, 2000)], ours);
    expect(cost.longest_own_ms).toBe(5);
  });

  it('blames us for a long task only when most of it is ours', () => {
    const theirs = [event('RunTask', 0, 70_000), call(0, 20_000)];
    const mine = [event('RunTask', 0, 70_000), call(0, 60_000)];
    expect(costOf(theirs, ours).long_tasks_by_us).toBe(0);
    expect(costOf(mine, ours).long_tasks_by_us).toBe(1);
  });

  it('keeps threads apart', () => {
    const cost = costOf([event('RunTask', 0, 9000, '', 1), call(0, 5000, 2)], ours);
    expect(cost.tasks).toBe(0);
  });
});
