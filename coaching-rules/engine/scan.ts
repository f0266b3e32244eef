import { helperVerbs } from './contractions';
import { behind, type Node, PatternGraph } from './nfa';
import type { Pieces } from './pattern';
import type { Word } from './tokenise';

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
  /** Words that lead somewhere special; all others lead where any word of their class does. */
  readonly words: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
  readonly captures: boolean;
  /** By what captures may take in, then by word or class of word; `null` is a dead end. */
  readonly next: readonly Map<string, State | null>[];
  readonly behindCue: Map<string, State>;
}

/** Words that open a new thought: a capture stops before them. */
const capturesStopAt = new Set(
  'because so but if while please then thanks thank unless otherwise before when'.split(' '),
);

/** A chat uses some hundred; a text made to break this costs time, never memory. */
const mostStates = 6_000;
const none: never[] = [];

/** Whether a capture may take a word in. */
export function mayCapture(word: Word, before: Word | undefined, isMore: boolean): boolean {
  return !capturesStopAt.has(word.text) && !(isMore && before?.closesClause === true);
}

/** Which captures may take a word in, as a number from 0: new ones, ones under way. */
function captureClass(word: Word, before: Word | undefined): number {
  return Number(mayCapture(word, before, false)) + 2 * Number(mayCapture(word, before, true));
}

/** Whether a match that ends before word `at` would part a helper verb from its "not". */
function partsNot(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'not' && helperVerbs.has(words[at - 1]?.text ?? '');
}

/**
 * Looks for many patterns at once. What several patterns have in common is read once, so reading
 * costs by the words of a sentence and hardly by the number of patterns.
 */
export class Scanner {
  readonly #graph = new PatternGraph();
  #states = new Map<string, State>();
  #start: State | null = null;

  add(pieces: Pieces, id: number): void {
    this.#graph.add(pieces, id);
    this.#start = null;
  }

  /** Finds every pattern at every place: the longest match per pattern and place. */
  read(
    words: readonly Word[],
    cuesFrom: CuesFrom,
    found: (pattern: number, hit: Stretch) => void,
  ): void {
    if (this.#states.size > mostStates || !this.#start) {
      this.#states = new Map();
      this.#start = this.#state(new Set([this.#graph.root]));
    }
    for (let from = 0; from < words.length; from += 1) {
      const begins = this.#onward(this.#start, words, from) !== null || cuesFrom(from).length > 0;
      if (!begins) continue;
      for (const [id, hit] of this.#readFrom(this.#start, words, from, cuesFrom)) found(id, hit);
    }
  }

  #readFrom(
    start: State,
    words: readonly Word[],
    from: number,
    cuesFrom: CuesFrom,
  ): ReadonlyMap<number, Stretch> {
    const longest = new Map<number, Stretch>();
    /** States behind a cue, by the word at which they go on. */
    const jumps = new Map<number, State[]>();
    let states: readonly State[] = [start];
    for (let at = from; at < words.length && (states.length > 0 || jumps.size > 0); at += 1) {
      const next = jumps.get(at + 1) ?? [];
      jumps.set(at + 1, next);
      for (const state of states) {
        const onward = this.#onward(state, words, at);
        if (onward && !next.includes(onward)) next.push(onward);
        if (state.cues.size > 0) this.#jump(state, cuesFrom(at), jumps);
      }
      jumps.delete(at + 1);
      states = next;
      if (next.length === 0 || partsNot(words, at + 1)) continue;
      for (const { ends } of next) for (const id of ends) longest.set(id, { from, to: at + 1 });
    }
    return longest;
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
  #onward(state: State, words: readonly Word[], at: number): State | null {
    const word = words[at];
    if (!word) return null;
    const before = words[at - 1];
    const otherKey = word.isNumber ? '#' : '';
    const key = state.words.has(word.text) ? word.text : otherKey;
    const next = state.next[state.captures ? captureClass(word, before) : 0];
    const known = next?.get(key);
    if (known !== undefined) return known;
    const reached = reachedFrom(state.nodes, word, before);
    const onward = reached.size > 0 ? this.#state(reached) : null;
    next?.set(key, onward);
    return onward;
  }

  #behindCue(state: State, cue: string): State | null {
    if (!state.cues.has(cue)) return null;
    const known = state.behindCue.get(cue);
    if (known !== undefined) return known;
    const landings = new Set<Node>();
    for (const { cues } of state.nodes) {
      const landing = cues?.get(cue);
      if (landing) landings.add(landing);
    }
    const next = this.#state(landings);
    state.behindCue.set(cue, next);
    return next;
  }

  /** The one state for these places and all that is reached from them without a word. */
  #state(places: Set<Node>): State {
    // A set hands out what is added to it while it is walked.
    for (const { free } of places) for (const node of free ?? none) places.add(node);
    const nodes = [...places].filter(leadsOn).toSorted((a, b) => a.id - b.id);
    const key = nodes.map(({ id }) => id).join(' ');
    const known = this.#states.get(key);
    if (known) return known;
    const state = stateOf(nodes);
    this.#states.set(key, state);
    return state;
  }
}

/** False for places that only joined others. */
function leadsOn(node: Node): boolean {
  return (
    node.ends !== null ||
    node.word !== null ||
    node.anyWord !== null ||
    node.number !== null ||
    node.captured !== null ||
    node.cues !== null
  );
}

function stateOf(nodes: readonly Node[]): State {
  const ends = new Set<number>();
  const words = new Set<string>();
  const cues = new Set<string>();
  let captures = false;
  for (const node of nodes) {
    for (const id of node.ends ?? none) ends.add(id);
    if (node.word !== null) words.add(node.word);
    for (const word of node.words?.keys() ?? none) words.add(word);
    for (const cue of node.cues?.keys() ?? none) cues.add(cue);
    captures ||= node.captured !== null;
  }
  return {
    nodes,
    ends: [...ends],
    words,
    cues,
    captures,
    next: captures ? [new Map(), new Map(), new Map(), new Map()] : [new Map()],
    behindCue: new Map(),
  };
}

function reachedFrom(nodes: readonly Node[], word: Word, before: Word | undefined): Set<Node> {
  const reached = new Set<Node>();
  const opens = mayCapture(word, before, false);
  const goesOn = mayCapture(word, before, true);
  for (const node of nodes) {
    const next = behind(node, word.text);
    if (next) reached.add(next);
    if (node.anyWord) reached.add(node.anyWord);
    if (word.isNumber && node.number) reached.add(node.number);
    const { captured } = node;
    if (captured && (captured.isMore ? goesOn : opens)) reached.add(captured.node);
  }
  return reached;
}
