import { oncePer } from '../memo';

/** Runs of one to three words, or facts, and how much each speaks for (above 0) or against (below 0). */
export type Weights = Readonly<Record<string, number>>;

/** Something to be weighed in every column that knows it: columns and their weights, side by side. */
interface Weight {
  readonly columns: number[];
  readonly weights: number[];
}

/** Weighs words or facts for all hunches in one go: a column holds what they weigh for one hunch. */
export interface Scales<Load> {
  /** Adds a column. For before anything is weighed. */
  column(weights: Weights): number;
  /** What a load weighs, column by column; worked out once for as long as the load is known. */
  readonly weigh: (load: Load) => readonly number[];
}

/** More words in a row say little more than their parts. */
export const longestRun = 3;

/** A run of words, and the runs that go on from it. */
interface Run extends Weight {
  readonly onward: Map<string, Run>;
}

const emptyRun = (): Run => ({ columns: [], weights: [], onward: new Map() });

function put(into: Weight, column: number, weight: number): void {
  into.columns.push(column);
  into.weights.push(weight);
}

function addTo(sums: number[], { columns, weights }: Weight, times: number): void {
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] ?? 0;
    sums[column] = (sums[column] ?? 0) + (weights[index] ?? 0) * times;
  }
}

/** A list that once held a fraction is kept as one of fractions, and need not be made anew when they come. */
function addColumn(zeros: number[]): number {
  const column = zeros.push(0.5) - 1;
  zeros[column] = 0;
  return column;
}

/** How many runs of words there are in so many words. */
const runsIn = (words: number): number => Math.max(words, longestRun * (words - 1));

/** One text with more words than another says no more for it: sums are taken down by this. */
export const scale = (runs: number): number => 1 / Math.sqrt(Math.max(1, runs));

/** Scales for texts, each sentence given as its words. */
export function scalesForWords<Sentence extends object>(
  wordsOf: (sentence: Sentence) => readonly string[],
): Scales<readonly Sentence[]> {
  const root = emptyRun();
  const zeros: number[] = [];
  const weighOne = oncePer((sentence: Sentence) => {
    const words = wordsOf(sentence);
    const sums = zeros.slice();
    for (let from = 0; from < words.length; from += 1) {
      let run: Run | undefined = root;
      for (let at = from; at < from + longestRun; at += 1) {
        run = run.onward.get(words[at] ?? '');
        if (!run) break;
        addTo(sums, run, 1);
      }
    }
    return { sums, runs: runsIn(words.length) };
  });
  return {
    column(weights) {
      for (const [text, weight] of Object.entries(weights)) {
        let run = root;
        for (const word of text.split(' ')) {
          const next = run.onward.get(word) ?? emptyRun();
          run.onward.set(word, next);
          run = next;
        }
        put(run, zeros.length, weight);
      }
      return addColumn(zeros);
    },
    weigh: oncePer((sentences) => {
      const all = zeros.slice();
      let count = 0;
      for (const sentence of sentences) {
        const { sums, runs } = weighOne(sentence);
        for (let column = 0; column < all.length; column += 1) {
          all[column] = (all[column] ?? 0) + (sums[column] ?? 0);
        }
        count += runs;
      }
      const down = scale(count);
      return all.map((sum) => sum * down);
    }),
  };
}

/** Scales for facts, each of which weighs as much as `value` says. */
export function scalesForFacts(value: number): Scales<readonly string[]> {
  const known = new Map<string, Weight>();
  const zeros: number[] = [];
  return {
    column(weights) {
      for (const [fact, weight] of Object.entries(weights)) {
        const weighed = known.get(fact) ?? { columns: [], weights: [] };
        known.set(fact, weighed);
        put(weighed, zeros.length, weight);
      }
      return addColumn(zeros);
    },
    weigh: oncePer((facts) => {
      const sums = zeros.slice();
      for (const fact of facts) {
        const weighed = known.get(fact);
        if (weighed) addTo(sums, weighed, value);
      }
      return sums;
    }),
  };
}
