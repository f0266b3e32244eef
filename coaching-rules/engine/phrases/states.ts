import { type Cluster, Clusters, type Ending, type Step, stepsFrom } from './clusters';
import type { Node } from './nfa';
import { asOtherWord, type Key } from './word-keys';

/** All clusters that have been reached at once, and where a word leads from there: worked out when first needed. */
export interface State {
  readonly clusters: readonly Cluster[];
  /** Patterns that end here, in the order of their places. */
  readonly ends: readonly number[];
  readonly hasCues: boolean;
  readonly hasCaptures: boolean;
  /** By a word's key; `null` is a dead end. */
  readonly behindWord: Map<number, State | null>;
  readonly behindCue: Map<string, State | null>;
}

/** A year of chats uses some ten thousand; a text made to break this costs time, never memory. */
const mostStates = 24_000;
/** Steps remembered from states to states, and those that clusters know: some forty bytes each. */
const mostSteps = 400_000;

/** The states of a graph of patterns, each made when it is first reached. */
export class States {
  readonly #root: Node;
  #start: State | null = null;
  #clusters = new Clusters();
  /** By the ids of their clusters. */
  #known = new Map<string, State>();
  #steps = 0;

  constructor(root: Node) {
    this.#root = root;
  }

  /** Where everything begins. For before a text is read: it may forget all other states. */
  start(): State {
    const steps = this.#steps + this.#clusters.steps;
    if (this.#start && this.#known.size <= mostStates && steps <= mostSteps) return this.#start;
    this.#clusters = new Clusters();
    this.#known = new Map();
    this.#steps = 0;
    this.#start = this.#state(this.#clusters.at(this.#root));
    return this.#start;
  }

  /** Where a word leads. */
  behindWord(from: State, key: Key): State | null {
    const own = from.hasCaptures ? key.full : key.plain;
    const known = from.behindWord.get(own);
    if (known !== undefined) return known;
    const isSpecial = from.clusters.some(({ words }) => words.has(key.word));
    const shared = isSpecial ? own : asOtherWord(own);
    let onward = from.behindWord.get(shared);
    if (onward === undefined) {
      onward = this.#behind(from.clusters.flatMap((cluster) => stepsFrom(cluster, key)));
      from.behindWord.set(shared, onward);
    }
    from.behindWord.set(own, onward);
    this.#steps += 1;
    return onward;
  }

  /** Where a cue leads. */
  behindCue(from: State, cue: string): State | null {
    const known = from.behindCue.get(cue);
    if (known !== undefined) return known;
    const onward = this.#behind(from.clusters.flatMap(({ cues }) => cues?.get(cue) ?? []));
    from.behindCue.set(cue, onward);
    return onward;
  }

  /** The state in which both of these are reached. */
  both(one: State | null, other: State | null): State | null {
    if (!one || !other || one === other) return one ?? other;
    return this.#state([...one.clusters, ...other.clusters]);
  }

  #behind(steps: readonly Step[]): State | null {
    const [only] = steps;
    if (!only) return null;
    const reached =
      steps.length === 1
        ? this.#clusters.behind(only)
        : steps.flatMap((step) => this.#clusters.behind(step));
    return this.#state(reached);
  }

  /** The one state of these clusters. */
  #state(reached: readonly Cluster[]): State {
    const clusters =
      reached.length > 1 ? [...new Set(reached)].toSorted((a, b) => a.id - b.id) : reached;
    const key = clusters.map(({ id }) => id).join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const state: State = {
      clusters,
      ends: patternsOf(clusters.flatMap(({ ends }) => ends)),
      hasCues: clusters.some(({ cues }) => cues !== null),
      hasCaptures: clusters.some(({ places }) => places.some(({ captured }) => captured !== null)),
      behindWord: new Map(),
      behindCue: new Map(),
    };
    this.#known.set(key, state);
    return state;
  }
}

function patternsOf(ends: readonly Ending[]): readonly number[] {
  const sorted = ends.length > 1 ? ends.toSorted((a, b) => a.place - b.place) : ends;
  return [...new Set(sorted.map(({ pattern }) => pattern))];
}
