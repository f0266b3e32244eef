/** Runs something once things have settled, and never inside the event that stirred them. */
export interface Settle {
  readonly stir: () => void;
  /** Forgets what was stirred. */
  readonly drop: () => void;
}

/**
 * @param wait milliseconds without a stir after which `run` runs.
 * @param limit milliseconds after the first stir by which it runs in any case.
 */
export function createSettle(run: () => void, wait: number, limit: number): Settle {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let due = 0;
  function drop(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }
  return {
    stir() {
      const now = performance.now();
      if (timer === null) due = now + limit;
      drop();
      timer = setTimeout(
        () => {
          timer = null;
          run();
        },
        Math.max(0, Math.min(wait, due - now)),
      );
    },
    drop,
  };
}
