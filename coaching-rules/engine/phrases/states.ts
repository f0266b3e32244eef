import { Clusters } from './clusters';
import type { Node } from './nfa';
import type { Cluster, Ending, State, Step } from './state';
import { type Key, kinds, plainKeys, type Vocabulary } from './word-keys';

const none: readonly never[] = [];

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
    const onward = this.behindWord(start, key);
    this.#begun[key.plain] = onward;
    return onward;
  }

  /** Where a word leads; `null` is a dead end. */
  behindWord(from: State, key: Key): State | null {
    let only: Step | null = null;
    for (const { words, ofAny } of from.clusters) {
      const step = words.get(key.word) ?? null;
      const stepOfAny = ofAny[key.kind] ?? null;
      if ((step && stepOfAny) || (only && (step || stepOfAny))) {
        return this.#behindSeveral(from, key);
      }
      only ??= step ?? stepOfAny;
    }
    return only && this.#behindOnly(only);
  }

  #behindOnly(step: Step): State {
    step.state ??= this.#state(this.#clusters.behind(step));
    return step.state;
  }

  #behindSeveral(from: State, { word, kind }: Key): State {
    // Words that no step names are alike.
    const isNamed = from.clusters.some(({ words }) => words.has(word));
    const own = (isNamed ? word + 1 : 0) * kinds + kind;
    from.several ??= new Map();
    const known = from.several.get(own);
    if (known) return known;
    const steps = from.clusters.flatMap(({ words, ofAny }) => [
      words.get(word) ?? none,
      ofAny[kind] ?? none,
    ]);
    const onward = this.#state(steps.flat().flatMap((step) => this.#clusters.behind(step)));
    from.several.set(own, onward);
    this.#steps += 1;
    return onward;
  }

  /** Where a cue leads. */
  behindCue(from: State, cue: string): State | null {
    let onward: State | null = null;
    for (const { cues } of from.clusters) {
      const step = cues?.get(cue);
      if (step) onward = this.both(onward, this.#behindOnly(step));
    }
    return onward;
  }

  /** The state in which both of these are reached. */
  both(one: State | null, other: State | null): State | null {
    if (!one || !other || one === other) return one ?? other;
    one.both ??= new Map();
    const known = one.both.get(other);
    if (known) return known;
    const both = this.#state([...one.clusters, ...other.clusters]);
    one.both.set(other, both);
    this.#steps += 1;
    return both;
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
      several: null,
      both: null,
    };
    this.#known.set(key, state);
    return state;
  }
}

function patternsOf(ends: readonly Ending[]): readonly number[] {
  const sorted = ends.length > 1 ? ends.toSorted((a, b) => a.place - b.place) : ends;
  return [...new Set(sorted.map(({ pattern }) => pattern))];
}
