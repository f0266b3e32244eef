import type { Node } from './nfa';

/** A pattern that ends at a place. */
export interface Ending {
  readonly place: number;
  readonly pattern: number;
}

/** Places that are always reached together, and the steps that lead on from any of them. */
export interface Cluster {
  readonly id: number;
  readonly places: readonly Node[];
  readonly ends: readonly Ending[];
  readonly words: ReadonlyMap<number, Step>;
  /** Behind any word of a kind, by its kind; empty where every word has to be named. */
  readonly ofAny: readonly (Step | null)[];
  readonly cues: ReadonlyMap<string, Step> | null;
}

/** Where a step leads: to places, and so to clusters and a state, which are worked out when it is first taken. */
export interface Step {
  readonly places: Node[];
  clusters: readonly Cluster[] | null;
  /** Where it leads when no other is taken with it. */
  state: State | null;
}

/** All clusters that have been reached at once. */
export interface State {
  readonly clusters: readonly Cluster[];
  /** Patterns that end here, in the order of their places. */
  readonly ends: readonly number[];
  readonly hasCues: boolean;
  /** Where words lead by which several steps are taken at once; null for none so far. */
  several: Map<number, State> | null;
  /** The states in which another is reached as well; null for none so far. */
  both: Map<State, State> | null;
}
