/** One event of Chromium's trace; times in microseconds. Source: the "Trace Event Format" document. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string; readonly functionName?: string };
    readonly fileName?: string;
  };
}

/** What some code cost the thread that it shared with a page. Milliseconds. */
export interface PageCost {
  /** Tasks in which that code ran. */
  readonly tasks: number;
  /** The most that it took of one task. */
  readonly longest_own_ms: number;
  /** The longest whole task in which it ran, whoever else worked in it: no task of ours is longer. */
  readonly longest_task_ms: number;
  /** Tasks of more than 50 ms of which that code took more than half. */
  readonly long_tasks_by_us: number;
  readonly total_own_ms: number;
  /** The five tasks of which it took most, and what of it ran in them: where to look. */
  readonly worst: readonly { readonly own_ms: number; readonly ran: readonly string[] }[];
}

const longTask = 50;

const milliseconds = (microseconds: number): number => Math.round(microseconds / 10) / 100;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const stretch = ({ name, ts, dur = 0, args }: TraceEvent): Stretch => ({
  start: ts,
  end: ts + dur,
  name: `${name} ${args?.data?.functionName ?? ''}`.trim(),
});

/** Leaves out what lies within another: a function of ours that another one of ours has called. */
function outermost(stretches: readonly Stretch[]): readonly Stretch[] {
  const outer: Stretch[] = [];
  for (const each of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.end > (outer.at(-1)?.end ?? -1)) outer.push(each);
  }
  return outer;
}

/**
 * Adds up what the code whose address begins so took of the tasks that it ran in.
 *
 * @param events A whole trace, of all threads.
 */
export function costOf(events: readonly TraceEvent[], addresses: string): PageCost {
  const timed = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const own = timed.filter(({ args }) =>
    (args?.data?.url ?? args?.fileName ?? '').startsWith(addresses),
  );
  const threads = new Set(own.map(({ pid, tid }) => `${pid}:${tid}`));
  const costs = Array.from(threads).flatMap((thread) => {
    const here = (event: TraceEvent) => `${event.pid}:${event.tid}` === thread;
    const calls = outermost(own.filter(here).map(stretch));
    const tasks = outermost(
      timed.filter((event) => here(event) && event.name.endsWith('RunTask')).map(stretch),
    );
    return tasks.flatMap(({ start, end }) => {
      const within = calls.filter((call) => call.start >= start && call.end <= end);
      const took = within.reduce((sum, call) => sum + call.end - call.start, 0);
      const ran = Array.from(new Set(within.map(({ name }) => name)));
      return within.length > 0 ? [{ task: end - start, took, ran }] : [];
    });
  });
  return {
    tasks: costs.length,
    longest_own_ms: milliseconds(Math.max(0, ...costs.map(({ took }) => took))),
    longest_task_ms: milliseconds(Math.max(0, ...costs.map(({ task }) => task))),
    long_tasks_by_us: costs.filter(({ task, took }) => task > longTask * 1000 && took > task / 2)
      .length,
    total_own_ms: milliseconds(costs.reduce((sum, { took }) => sum + took, 0)),
    worst: costs
      .toSorted((a, b) => b.took - a.took)
      .slice(0, 5)
      .map(({ took, ran }) => ({ own_ms: milliseconds(took), ran })),
  };
}
