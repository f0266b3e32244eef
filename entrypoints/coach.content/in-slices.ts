/** Milliseconds of work at a time: half a frame, so that the page never waits for us. */
const SLICE = 8;

/**
 * Does a long piece of work in short ones, with the page's own work in between.
 *
 * @param steps yields wherever it may be interrupted.
 * @returns what the work returns, or null when the signal ended it.
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  signal: AbortSignal,
): Promise<T | null> {
  let began = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE) continue;
    await pageFirst();
    began = performance.now();
  }
  return null;
}

/** Resolves after whatever else is waiting. A timer, because a message would come before input and paint. */
const pageFirst = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
