import { PatternGraph } from './nfa';
import type { Pieces } from './pattern';
import { type Ending, type State, States } from './states';
import type { Key, Vocabulary } from './word-keys';

/** Words `from`…`to` (exclusive) of a sentence. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Cues that were found to begin at a word, and the word before which each ends. */
export type CuesFrom = (at: number) => readonly { readonly cue: string; readonly to: number }[];

/** By pattern, the word before which its longest match ends. */
type Longest = Map<number, number>;
/** States behind cues, by the word at which they go on. */
type Jumps = Map<number, State[]>;

const none: readonly never[] = [];
const byPlace = (a: Ending, b: Ending): number => a.place - b.place;

/**
 * Looks for many patterns at once. What several patterns have in common is read once, so reading
 * costs by the words of a sentence and hardly by the number of patterns.
 */
export class Scanner {
  readonly #graph: PatternGraph;
  readonly #states: States;

  /** @param vocabulary takes the words of what is added; scanners may share one. */
  constructor(vocabulary: Vocabulary) {
    this.#graph = new PatternGraph(vocabulary);
    this.#states = new States(this.#graph.root);
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
    keys: readonly Key[],
    cuesFrom: CuesFrom,
    found: (pattern: number, from: number, to: number) => void,
  ): void {
    const start = this.#states.start();
    keys.forEach((key, from) => {
      const begins = start.words.has(key.word) || (key.isNumber && start.number !== null);
      if (!begins && (start.cues === null || cuesFrom(from).length === 0)) return;
      const longest = this.#readFrom(start, keys, from, cuesFrom);
      longest?.forEach((to, pattern) => found(pattern, from, to));
    });
  }

  #readFrom(start: State, keys: readonly Key[], from: number, cuesFrom: CuesFrom): Longest | null {
    let longest: Longest | null = null;
    let jumps: Jumps | null = null;
    let states: readonly State[] = [start];
    for (let at = from; at < keys.length; at += 1) {
      const key = keys[at];
      if (!key || (states.length === 0 && !jumps?.size)) break;
      const cues = cuesFrom(at);
      if (cues.length > 0) for (const state of states) jumps = this.#jump(state, cues, jumps);
      const reached = jumps?.get(at + 1) ?? [];
      jumps?.delete(at + 1);
      for (const state of states) this.#states.step(state, key, reached);
      states = reached;
      if (!key.isBeforeItsNot) longest = lengthened(longest, states, at + 1);
    }
    return longest;
  }

  #jump(state: State, cues: ReturnType<CuesFrom>, known: Jumps | null): Jumps | null {
    let jumps = known;
    for (const { cue, to } of cues) {
      for (const landing of this.#states.behindCue(state, cue)) {
        jumps ??= new Map();
        const list = jumps.get(to);
        if (!list) jumps.set(to, [landing]);
        else if (!list.includes(landing)) list.push(landing);
      }
    }
    return jumps;
  }
}

/** With what ends in these states, in the order of the places at which it does. */
function lengthened(known: Longest | null, states: readonly State[], to: number): Longest | null {
  let ends: State['ends'] = none;
  for (const state of states) {
    if (state.ends.length === 0) continue;
    ends = ends.length === 0 ? state.ends : [...ends, ...state.ends].toSorted(byPlace);
  }
  if (ends.length === 0) return known;
  const longest: Longest = known ?? new Map();
  for (const { pattern } of ends) longest.set(pattern, to);
  return longest;
}
