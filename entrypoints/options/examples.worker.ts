import { type ExampleResult, type Pack, runExamples } from '@/coaching-rules/engine';
import { readGrammar } from '@/coaching-rules/grammar';
import { english } from '@/coaching-rules/language';

/** What the worker is asked: the examples of one pack. */
export interface ExamplesQuestion {
  readonly id: number;
  readonly pack: Pack;
}

/** What it answers, once a batch of rules: results in the pack's order, and `done` with the last. */
export interface ExamplesAnswer {
  readonly id: number;
  readonly results: readonly ExampleResult[];
  readonly done: boolean;
}

/** Rules tried between two answers: often enough to show progress, seldom enough to compile little. */
const batch = 10;

onmessage = ({ data }: MessageEvent<ExamplesQuestion>) => {
  const { id, pack } = data;
  for (let from = 0; from === 0 || from < pack.rules.length; from += batch) {
    const part = { ...pack, rules: pack.rules.slice(from, from + batch) };
    const answer: ExamplesAnswer = {
      id,
      results: runExamples(english, part, readGrammar),
      done: from + batch >= pack.rules.length,
    };
    postMessage(answer);
  }
};
