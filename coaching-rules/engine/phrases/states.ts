import { type Node, onwardFrom } from './nfa';
import { type Key, takes } from './word-keys';

/** A pattern that ends at a place. */
export interface Ending {
  readonly place: number;
  readonly pattern: number;
}

/** Where a step leads: to places, and so to states, which are worked out when the step is first taken. */
interface Edge {
  readonly places: Node[];
  states: readonly State[] | null;
}

/** Places that have been reached at once, and the steps that lead on from them. */
export interface State {
  readonly places: readonly Node[];
  /** In the order of their places. */
  readonly ends: readonly Ending[];
  readonly words: ReadonlyMap<number, Edge>;
  readonly number: Edge | null;
  /** Behind any word, by which captures take it in. */
  readonly anyWord: readonly (Edge | null)[];
  readonly cues: ReadonlyMap<string, Edge> | null;
}

const none: readonly never[] = [];

/** A year of chats uses some ten thousand; a text made to break this costs time, never memory. */
const mostStates = 24_000;
/** Steps from states to states, taken or not: some forty bytes each. */
const mostSteps = 400_000;

/**
 * The states of a graph, each made when it is first reached. Gaps and captures have states of their
 * own beside those for plain words: together they would make a new state of nearly every sentence.
 */
export class States {
  readonly #root: Node;
  #start: State | null = null;
  /** By a hash of their places. */
  #known = new Map<number, State[]>();
  /** The states of one place and all that is reached from it without a word, by the place's id. */
  #alone: (readonly State[] | undefined)[] = [];
  #count = 0;
  #steps = 0;
  #gatherings = 0;

  constructor(root: Node) {
    this.#root = root;
  }

  /** Where everything begins. For before a text is read: it may forget all states. */
  start(): State {
    if (this.#count > mostStates || this.#steps > mostSteps || !this.#start) {
      this.#known = new Map();
      this.#alone = [];
      this.#count = 0;
      this.#steps = 0;
      this.#start = this.#state([this.#root]);
    }
    return this.#start;
  }

  /** Adds the states behind a word to those that are reached. */
  step(from: State, key: Key, reached: State[]): void {
    const behindWord = from.words.get(key.word);
    if (behindWord) this.#enter(behindWord, reached);
    if (key.isNumber && from.number) this.#enter(from.number, reached);
    const behindAny = from.anyWord[key.takenBy];
    if (behindAny) this.#enter(behindAny, reached);
  }

  behindCue(from: State, cue: string): readonly State[] {
    const edge = from.cues?.get(cue);
    return edge ? (edge.states ??= this.#reachedFrom(edge.places)) : none;
  }

  #enter(edge: Edge, reached: State[]): void {
    for (const state of (edge.states ??= this.#reachedFrom(edge.places))) {
      if (!reached.includes(state)) reached.push(state);
    }
  }

  #reachedFrom(places: readonly Node[]): readonly State[] {
    const [only] = places;
    if (only && places.length === 1)
      return (this.#alone[only.id] ??= this.#split(onwardFrom(only)));
    return this.#split(this.#gather(places));
  }

  /** Marks on the places themselves tell which are there already: a set would cost more than the rest. */
  #gather(places: readonly Node[]): readonly Node[] {
    this.#gatherings += 1;
    const nodes: Node[] = [];
    for (const place of places) {
      for (const node of onwardFrom(place)) {
        if (node.gathered === this.#gatherings) continue;
        node.gathered = this.#gatherings;
        nodes.push(node);
      }
    }
    return nodes;
  }

  #split(nodes: readonly Node[]): readonly State[] {
    const plain = nodes.filter((node) => !takesAnyWord(node));
    if (plain.length === nodes.length) return [this.#state(plain)];
    const wide = this.#state(nodes.filter(takesAnyWord));
    return plain.length === 0 ? [wide] : [this.#state(plain), wide];
  }

  /** The one state for these places. */
  #state(nodes: readonly Node[]): State {
    const places = nodes.length > 1 ? nodes.toSorted((a, b) => a.id - b.id) : nodes;
    const hash = hashOf(places);
    const alike = this.#known.get(hash);
    const known = alike?.find((state) => isSame(state.places, places));
    if (known) return known;
    const state = stateOf(places);
    this.#count += 1;
    this.#steps += state.words.size;
    if (alike) alike.push(state);
    else this.#known.set(hash, [state]);
    return state;
  }
}

const takesAnyWord = ({ anyWord, captured }: Node): boolean =>
  anyWord !== null || captured !== null;

/** A number for a list of places, the same for the same places (FNV-1a). */
function hashOf(places: readonly Node[]): number {
  let hash = 0x811c9dc5;
  for (const { id } of places) hash = Math.imul(hash ^ id, 0x01000193);
  return hash;
}

function isSame(some: readonly Node[], others: readonly Node[]): boolean {
  return some.length === others.length && some.every((place, index) => place === others[index]);
}

function lead<K>(edges: Map<K, Edge>, key: K, to: Node): void {
  const edge = edges.get(key);
  if (edge) edge.places.push(to);
  else edges.set(key, { places: [to], states: null });
}

const edgeTo = (places: Node[]): Edge | null =>
  places.length > 0 ? { places, states: null } : null;

function stateOf(places: readonly Node[]): State {
  const ends: Ending[] = [];
  const words = new Map<number, Edge>();
  const cues = new Map<string, Edge>();
  for (const node of places) {
    for (const pattern of node.ends ?? none) ends.push({ place: node.id, pattern });
    if (node.behind) lead(words, node.word, node.behind);
    node.words?.forEach((to, word) => lead(words, word, to));
    node.cues?.forEach((to, cue) => lead(cues, cue, to));
  }
  return {
    places,
    ends,
    words,
    number: edgeTo(places.flatMap(({ number }) => number ?? none)),
    anyWord: places.some(takesAnyWord) ? behindAnyWord(places) : none,
    cues: cues.size > 0 ? cues : null,
  };
}

/** By which captures take a word in, where it leads as any word would. */
function behindAnyWord(places: readonly Node[]): readonly (Edge | null)[] {
  return Object.values(takes).map((takenBy) =>
    edgeTo(
      places.flatMap(({ anyWord, captured }) => {
        const isTaken =
          captured !== null && takenBy > (captured.isMore ? takes.newCapture : takes.none);
        return [anyWord ?? none, isTaken ? captured.node : none].flat();
      }),
    ),
  );
}
