import { helperVerbs } from './contractions';
import { behind, type Node, onwardFrom, PatternGraph } from './nfa';
import type { Pieces } from './pattern';
import type { Word } from './tokenise';
import { asOtherWord, mayCapture, type Vocabulary, withoutCaptures } from './word-keys';

/** Words `from`…`to` (exclusive) of a sentence. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Cues that were found to begin at a word, and the word before which each ends. */
export type CuesFrom = (at: number) => readonly { readonly cue: string; readonly to: number }[];

/** All places that have been reached at once, and where a word leads from there: worked out when first needed. */
interface State {
  readonly nodes: readonly Node[];
  readonly ends: readonly number[];
  readonly cues: ReadonlySet<string>;
  readonly captures: boolean;
  /** By a word's key; `null` is a dead end. */
  readonly next: Map<number, State | null>;
  readonly behindCue: Map<string, State>;
}

/** A year of chats uses some ten thousand; a text made to break this costs time, never memory. */
const mostStates = 24_000;
/** Steps remembered from states to states: some forty bytes each. */
const mostSteps = 400_000;
const none: never[] = [];

/** Whether a match that ends before word `at` would part a helper verb from its "not". */
function partsNot(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'not' && helperVerbs.has(words[at - 1]?.text ?? '');
}

/**
 * Looks for many patterns at once. What several patterns have in common is read once, so reading
 * costs by the words of a sentence and hardly by the number of patterns.
 */
export class Scanner {
  readonly #graph: PatternGraph;
  #states = new Map<string, State>();
  #steps = 0;
  #gatherings = 0;
  #start: State | null = null;

  /** @param vocabulary takes the words of what is added; scanners may share one. */
  constructor(vocabulary: Vocabulary) {
    this.#graph = new PatternGraph(vocabulary);
  }

  /** For before anything is read. */
  add(pieces: Pieces, id: number): void {
    this.#graph.add(pieces, id);
  }

  /**
   * Finds every pattern at every place: the longest match per pattern and place.
   * @param keys what `keysOf` makes of the words.
   */
  read(
    words: readonly Word[],
    keys: readonly number[],
    cuesFrom: CuesFrom,
    found: (pattern: number, hit: Stretch) => void,
  ): void {
    if (this.#states.size > mostStates || this.#steps > mostSteps || !this.#start) {
      this.#states = new Map();
      this.#steps = 0;
      this.#start = this.#state([this.#graph.root]);
    }
    const start = this.#start;
    for (let from = 0; from < words.length; from += 1) {
      const goesOn = this.#onward(start, words, keys, from);
      const cues = start.cues.size > 0 && cuesFrom(from).length > 0;
      if (goesOn === null && !cues) continue;
      const longest = this.#readFrom(start, words, keys, from, cuesFrom);
      for (const [id, to] of longest ?? none) found(id, { from, to });
    }
  }

  /** By pattern, the word before which its longest match ends; null for nothing. */
  #readFrom(
    start: State,
    words: readonly Word[],
    keys: readonly number[],
    from: number,
    cuesFrom: CuesFrom,
  ): ReadonlyMap<number, number> | null {
    let longest: Map<number, number> | null = null;
    /** States behind a cue, by the word at which they go on. */
    let jumps: Map<number, State[]> | null = null;
    let states: readonly State[] = [start];
    for (let at = from; at < words.length; at += 1) {
      for (const state of states) {
        const cues = state.cues.size > 0 ? cuesFrom(at) : none;
        if (cues.length > 0) this.#jump(state, cues, (jumps ??= new Map()));
      }
      states = this.#step(states, words, keys, at, jumps?.get(at + 1));
      jumps?.delete(at + 1);
      if (states.length === 0) {
        if (!jumps?.size) break;
        continue;
      }
      if (partsNot(words, at + 1)) continue;
      for (const { ends } of states) {
        for (const id of ends) (longest ??= new Map()).set(id, at + 1);
      }
    }
    return longest;
  }

  /** Where word `at` leads from any of these states, and where cues landed that end there. */
  #step(
    states: readonly State[],
    words: readonly Word[],
    keys: readonly number[],
    at: number,
    landed: readonly State[] | undefined,
  ): readonly State[] {
    const [only] = states;
    if (!landed && states.length <= 1) {
      const onward = only ? this.#onward(only, words, keys, at) : null;
      return onward ? [onward] : none;
    }
    const next = [...(landed ?? none)];
    for (const state of states) {
      const onward = this.#onward(state, words, keys, at);
      if (onward && !next.includes(onward)) next.push(onward);
    }
    return next;
  }

  #jump(state: State, cues: ReturnType<CuesFrom>, jumps: Map<number, State[]>): void {
    for (const { cue, to } of cues) {
      const landing = this.#behindCue(state, cue);
      if (!landing) continue;
      const list = jumps.get(to) ?? [];
      if (!list.includes(landing)) list.push(landing);
      jumps.set(to, list);
    }
  }

  /** Where word `at` leads. */
  #onward(state: State, words: readonly Word[], keys: readonly number[], at: number): State | null {
    const word = words[at];
    const key = keys[at];
    if (!word || key === undefined) return null;
    const own = state.captures ? key : withoutCaptures(key);
    const known = state.next.get(own);
    if (known !== undefined) return known;
    const isSpecial = state.nodes.some((node) => behind(node, word.text) !== undefined);
    const shared = isSpecial ? own : asOtherWord(own);
    let onward = state.next.get(shared);
    if (onward === undefined) {
      const reached = reachedFrom(state.nodes, word, words[at - 1]);
      onward = reached.length > 0 ? this.#state(reached) : null;
      state.next.set(shared, onward);
    }
    state.next.set(own, onward);
    this.#steps += 1;
    return onward;
  }

  #behindCue(state: State, cue: string): State | null {
    if (!state.cues.has(cue)) return null;
    const known = state.behindCue.get(cue);
    if (known !== undefined) return known;
    const landings = state.nodes.flatMap(({ cues }) => cues?.get(cue) ?? none);
    const next = this.#state(landings);
    state.behindCue.set(cue, next);
    return next;
  }

  /** The one state for these places and all that is reached from them without a word. */
  #state(places: readonly Node[]): State {
    const nodes = this.#gather(places).toSorted((a, b) => a.id - b.id);
    const key = nodes.map(({ id }) => id).join(' ');
    const known = this.#states.get(key);
    if (known) return known;
    const state = stateOf(nodes);
    this.#states.set(key, state);
    return state;
  }

  /** Marks on the places themselves tell which are there already: a set would cost more than the rest. */
  #gather(places: readonly Node[]): Node[] {
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
}

function stateOf(nodes: readonly Node[]): State {
  const ends = new Set<number>();
  const cues = new Set<string>();
  let captures = false;
  for (const node of nodes) {
    for (const id of node.ends ?? none) ends.add(id);
    for (const cue of node.cues?.keys() ?? none) cues.add(cue);
    captures ||= node.captured !== null;
  }
  return { nodes, ends: [...ends], cues, captures, next: new Map(), behindCue: new Map() };
}

function reachedFrom(nodes: readonly Node[], word: Word, before: Word | undefined): Node[] {
  const reached: Node[] = [];
  const opens = mayCapture(word, before, false);
  const goesOn = mayCapture(word, before, true);
  for (const node of nodes) {
    const next = behind(node, word.text);
    if (next) reached.push(next);
    if (node.anyWord) reached.push(node.anyWord);
    if (word.isNumber && node.number) reached.push(node.number);
    const { captured } = node;
    if (captured && (captured.isMore ? goesOn : opens)) reached.push(captured.node);
  }
  return reached;
}
