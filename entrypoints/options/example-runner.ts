import type { ExampleResult, Pack } from '@/coaching-rules/engine';
import type { ExamplesAnswer, ExamplesQuestion } from './examples.worker';

/** Runs the examples of packs beside the page, which stays as quick as it was. */
export interface ExampleRunner {
  /**
   * @param onProgress called with every result so far
   * @returns a result for each example, in the pack's order; rejects when the worker breaks
   */
  run(
    pack: Pack,
    onProgress?: (results: readonly ExampleResult[]) => void,
  ): Promise<readonly ExampleResult[]>;
}

export function createExampleRunner(): ExampleRunner {
  const worker = new Worker(new URL('./examples.worker.ts', import.meta.url), { type: 'module' });
  let asked = 0;
  return {
    run: (pack, onProgress) =>
      new Promise((resolve, reject) => {
        asked += 1;
        const id = asked;
        const results: ExampleResult[] = [];
        const answered = ({ data }: MessageEvent<ExamplesAnswer>): void => {
          if (data.id !== id) return;
          results.push(...data.results);
          onProgress?.(results);
          if (data.done) finish(() => resolve(results));
        };
        const broke = ({ message }: ErrorEvent): void => finish(() => reject(new Error(message)));
        const finish = (settle: () => void): void => {
          worker.removeEventListener('message', answered);
          worker.removeEventListener('error', broke);
          settle();
        };
        worker.addEventListener('message', answered);
        worker.addEventListener('error', broke);
        const question: ExamplesQuestion = { id, pack };
        worker.postMessage(question, []);
      }),
  };
}
