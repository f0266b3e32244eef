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
const steps = 50;
/** What is left to gain, as a part of what there was at first. */
const settled = 1e-3;
/** How exactly, and in how many tries, each step is aimed. */
const aim = { rest: 0.1, tries: 40 };
/** A step that makes things worse is halved, so often at most. */
const halvings = 20;

interface Row {
  readonly at: Int32Array;
  readonly values: Float64Array;
  readonly isCase: number;
  readonly counts: number;
}

/** Place 0 is that of the bias, which stands in every example. */
type Vector = Float64Array<ArrayBuffer>;

const chance = (score: number): number => 1 / (1 + Math.exp(-score));

const dot = (one: Vector, other: Vector): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** So far from here, in that direction. */
const moved = (from: Vector, far: number, along: Vector): Vector =>
  from.map((value, at) => value + far * (along[at] ?? 0));

/** What each example adds up to. */
function scores(rows: readonly Row[], weights: Vector): Vector {
  return Float64Array.from(rows, ({ at, values }) => {
    let score = weights[0] ?? 0;
    for (let index = 0; index < at.length; index += 1) {
      score += (weights[at[index] ?? 0] ?? 0) * (values[index] ?? 0);
    }
    return score;
  });
}

/** Gives to each weight its part of what examples say, and holds it as strongly as it is large. */
function gathered(rows: readonly Row[], said: Vector, weights: Vector, hold: number): Vector {
  const sum = weights.map((weight, place) => (place === 0 ? 0 : weight * hold));
  rows.forEach(({ at, values }, row) => {
    const one = said[row] ?? 0;
    sum[0] = (sum[0] ?? 0) + one;
    for (let index = 0; index < at.length; index += 1) {
      const place = at[index] ?? 0;
      sum[place] = (sum[place] ?? 0) + one * (values[index] ?? 0);
    }
  });
  return sum;
}

/** How badly examples are told apart, and how large the weights are for it. */
function cost(rows: readonly Row[], reached: Vector, weights: Vector, hold: number): number {
  const bias = weights[0] ?? 0;
  const missed = rows.reduce((sum, { isCase, counts }, row) => {
    const score = reached[row] ?? 0;
    const off = Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - isCase * score;
    return sum + counts * off;
  }, 0);
  return missed + (hold / 2) * (dot(weights, weights) - bias * bias);
}

/** The step that would settle all if the slope went on bending as it does here (conjugate gradients). */
function stepFrom(slope: Vector, bend: (along: Vector) => Vector): Vector {
  let step = slope.map(() => 0);
  let rest = slope.map((value) => -value);
  let along = rest;
  let left = dot(rest, rest);
  const enough = left * aim.rest ** 2;
  for (let tries = 0; tries < aim.tries && left > enough; tries += 1) {
    const bent = bend(along);
    const far = left / dot(along, bent);
    step = moved(step, far, along);
    rest = moved(rest, -far, bent);
    const before = left;
    left = dot(rest, rest);
    along = moved(rest, left / before, along);
  }
  return step;
}

/** Weights, what each example adds up to with them, and how badly that tells them apart. */
interface State {
  readonly weights: Vector;
  readonly reached: Vector;
  readonly price: number;
}

function stateAt(rows: readonly Row[], weights: Vector, hold: number): State {
  const reached = scores(rows, weights);
  return { weights, reached, price: cost(rows, reached, weights, hold) };
}

/** As far along the step as makes things better; null where nothing does. */
function better(rows: readonly Row[], from: State, step: Vector, hold: number): State | null {
  for (let far = 1, halved = 0; halved < halvings; halved += 1, far /= 2) {
    const next = stateAt(rows, moved(from.weights, far, step), hold);
    if (next.price < from.price) return next;
  }
  return null;
}

/** The weights that tell examples apart best, by Newton's steps. */
function settle(rows: readonly Row[], size: number, hold: number): Vector {
  let state = stateAt(rows, new Float64Array(size), hold);
  let first: number | null = null;
  for (let count = 0; count < steps; count += 1) {
    const chances = state.reached.map(chance);
    const off = Float64Array.from(
      rows,
      ({ isCase, counts }, row) => ((chances[row] ?? 0) - isCase) * counts,
    );
    const slope = gathered(rows, off, state.weights, hold);
    const steep = Math.sqrt(dot(slope, slope));
    first ??= steep;
    if (steep <= settled * first) break;
    const doubt = chances.map((one, row) => one * (1 - one) * (rows[row]?.counts ?? 0));
    const bend = (along: Vector): Vector => {
      const felt = scores(rows, along).map((one, row) => one * (doubt[row] ?? 0));
      return gathered(rows, felt, along, hold);
    };
    const next = better(rows, state, stepFrom(slope, bend), hold);
    if (!next) break;
    state = next;
  }
  return state.weights;
}

/**
 * Logistic regression that holds weights small (ridge). No chance in it: the same examples give the same
 * weights.
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
  const weights = settle(rows, words.length + 1, hold);
  return {
    bias: weights[0] ?? 0,
    weights: new Map(words.map((word, index) => [word, weights[index + 1] ?? 0])),
  };
}
