/** One example to learn from: what stands there, and whether it is a case. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly isCase: boolean;
  /** How many ordinary examples it counts for. */
  readonly counts: number;
}

export interface Learned {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Steps until nothing moves any more; far more than it takes. */
const steps = 600;
const settled = 1e-3;

interface Row {
  readonly at: Int32Array;
  readonly values: Float64Array;
  readonly isCase: number;
  readonly counts: number;
}

const chance = (score: number): number => 1 / (1 + Math.exp(-score));

function scoreOf(row: Row, weights: Float64Array): number {
  const { at, values } = row;
  let score = weights[0] ?? 0;
  for (let index = 0; index < at.length; index += 1) {
    score += (weights[at[index] ?? 0] ?? 0) * (values[index] ?? 0);
  }
  return score;
}

/** Which way, and how far, each weight would have to go for the examples to be told apart better. */
function slope(rows: readonly Row[], weights: Float64Array, hold: number): Float64Array {
  const sum = weights.map((weight, at) => (at === 0 ? 0 : (weight * hold) / rows.length));
  for (const row of rows) {
    const off = ((chance(scoreOf(row, weights)) - row.isCase) * row.counts) / rows.length;
    sum[0] = (sum[0] ?? 0) + off;
    const { at, values } = row;
    for (let index = 0; index < at.length; index += 1) {
      const place = at[index] ?? 0;
      sum[place] = (sum[place] ?? 0) + off * (values[index] ?? 0);
    }
  }
  return sum;
}

/** No step may be longer than the steepest curve allows. */
function longestStep(rows: readonly Row[], hold: number): number {
  const squares = rows.map(
    ({ values, counts }) => counts * values.reduce((sum, value) => sum + value * value, 1),
  );
  return 1 / (Math.max(...squares) / 4 + hold / rows.length);
}

/**
 * Logistic regression that holds weights small (ridge), by Nesterov's gradient steps. No chance in it: the
 * same examples give the same weights.
 * @param words those that may get a weight.
 * @param hold how strongly weights are held: the higher, the less one example says.
 */
export function learnWeights(
  examples: readonly Example[],
  words: readonly string[],
  hold: number,
): Learned {
  const places = new Map(words.map((word, index) => [word, index + 1]));
  const rows = examples.map(({ features, isCase, counts }): Row => {
    const known = [...features].filter(([word]) => places.has(word));
    return {
      at: Int32Array.from(known, ([word]) => places.get(word) ?? 0),
      values: Float64Array.from(known, ([, value]) => value),
      isCase: Number(isCase),
      counts,
    };
  });
  const step = longestStep(rows, hold);
  let weights = new Float64Array(words.length + 1);
  let ahead = weights;
  for (let count = 1; count <= steps; count += 1) {
    const down = slope(rows, ahead, hold);
    const next = ahead.map((weight, at) => weight - step * (down[at] ?? 0));
    const before = weights;
    const pace = count / (count + 3);
    ahead = next.map((weight, at) => weight + pace * (weight - (before[at] ?? 0)));
    weights = next;
    if (next.every((weight, at) => Math.abs(weight - (before[at] ?? 0)) < settled)) break;
  }
  return {
    bias: weights[0] ?? 0,
    weights: new Map(words.map((word, index) => [word, weights[index + 1] ?? 0])),
  };
}
