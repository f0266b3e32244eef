import { type Cluster, Clusters, type Ending, type Step, stepsFrom } from './clusters';
import type { Node } from './nfa';
import { asOtherWord, type Key, otherWord, plainKeys, type Vocabulary } from './word-keys';

/** All clusters that have been reached at once, and where a word leads from there: worked out when first needed. */
export interface State {
  readonly clusters: readonly Cluster[];
  /** Patterns that end here, in the order of their places. */
  readonly ends: readonly number[];
  readonly hasCues: boolean;
  readonly hasCaptures: boolean;
  /** By a word's key; `null` is a dead end. */
  readonly behindWord: Map<number, State | null>;
  /** By a cue's name; null for none so far, as few states have cues. */
  behindCue: Map<string, State | null> | null;
}

/** A year of chats uses some ten thousand; a text made to break this costs time, never memory. */
const mostStates = 24_000;
/** Steps remembered from states to states, and those that clusters know: a hundred bytes each at most. */
const mostSteps = 400_000;

/** The states of a graph of patterns, each made when it is first reached. */
export class States {
  readonly #root: Node;
  readonly #vocabulary: Vocabulary;
  #start: State | null = null;
  #clusters = new Clusters();
  /** By the ids of their clusters. */
  #known = new Map<string, State>();
  #steps = 0;
  /** Behind the start, by a word's plain key. */
  #begun: (State | null | undefined)[] = [];

  constructor(root: Node, vocabulary: Vocabulary) {
    this.#root = root;
    this.#vocabulary = vocabulary;
  }

  /** Where everything begins. For before a text is read: it may forget all other states. */
  start(): State {
    const steps = this.#steps + this.#clusters.steps;
    if (this.#start && this.#known.size <= mostStates && steps <= mostSteps) return this.#start;
    this.#clusters = new Clusters();
    this.#known = new Map();
    this.#steps = 0;
    this.#begun = Array.from({ length: plainKeys(this.#vocabulary) });
    this.#start = this.#state(this.#clusters.at(this.#root));
    return this.#start;
  }

  /** Where a word leads from the start: as every word of every text asks, a list answers. */
  behindFirst(start: State, key: Key): State | null {
    const known = this.#begun[key.plain];
    if (known !== undefined) return known;
    const onward = this.#onward(start, key);
    this.#begun[key.plain] = onward;
    return onward;
  }

  /** Where a word leads. */
  behindWord(from: State, key: Key): State | null {
    const own = from.hasCaptures ? key.full : key.plain;
    const known = from.behindWord.get(own);
    if (known !== undefined) return known;
    const isSpecial = from.clusters.some(({ words }) => words.has(key.word));
    const isOwn = isSpecial || key.word === otherWord;
    const onward = isOwn ? this.#onward(from, key) : this.behindWord(from, asOtherWord(key));
    from.behindWord.set(own, onward);
    this.#steps += 1;
    return onward;
  }

  #onward(from: State, key: Key): State | null {
    return this.#behind(from.clusters.flatMap((cluster) => stepsFrom(cluster, key)));
  }

  /** Where a cue leads. */
  behindCue(from: State, cue: string): State | null {
    const known = from.behindCue?.get(cue);
    if (known !== undefined) return known;
    const onward = this.#behind(from.clusters.flatMap(({ cues }) => cues?.get(cue) ?? []));
    (from.behindCue ??= new Map()).set(cue, onward);
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
      behindCue: null,
    };
    this.#known.set(key, state);
    return state;
  }
}

function patternsOf(ends: readonly Ending[]): readonly number[] {
  const sorted = ends.length > 1 ? ends.toSorted((a, b) => a.place - b.place) : ends;
  return [...new Set(sorted.map(({ pattern }) => pattern))];
}
