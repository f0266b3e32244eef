import type { CuesFound } from './cues-found';
import { PatternGraph } from './nfa';
import type { Pieces } from './pattern';
import type { State } from './state';
import { States } from './states';
import type { Key, Vocabulary } from './word-keys';

/** States behind cues, by the word at which they go on. */
type Jumps = Map<number, State>;

/**
 * Looks for many patterns at once. What several patterns have in common is read once, so reading
 * costs by the words of a sentence and hardly by the number of patterns.
 */
export class Scanner {
  readonly #graph: PatternGraph;
  readonly #states: States;
  /**
   * Of the place that is being read from: what has matched there, the first `#count` of a list that is
   * used again and again, and by pattern where it ends.
   */
  readonly #matched: number[] = [];
  #count = 0;
  readonly #endOf: number[] = [];

  /** @param vocabulary takes the words of what is added; scanners may share one. */
  constructor(vocabulary: Vocabulary) {
    this.#graph = new PatternGraph(vocabulary);
    this.#states = new States(this.#graph.root, vocabulary);
  }

  /** For before anything is read. */
  add(pieces: Pieces, id: number): void {
    this.#graph.add(pieces, id);
    // Filled up, because a list with wide gaps is kept as a slow table.
    while (this.#endOf.length <= id) this.#endOf.push(0);
  }

  /**
   * Finds every pattern at every place: the longest match per pattern and place.
   * @param keys what `keysOf` makes of the words.
   */
  read(
    keys: readonly Key[],
    cues: CuesFound,
    found: (pattern: number, from: number, to: number) => void,
  ): void {
    const start = this.#states.start();
    for (let from = 0; from < keys.length; from += 1) {
      this.#readFrom(start, keys, from, cues);
      for (let index = 0; index < this.#count; index += 1) {
        const pattern = this.#matched[index] ?? 0;
        found(pattern, from, this.#endOf[pattern] ?? from);
      }
    }
  }

  #readFrom(start: State, keys: readonly Key[], from: number, cues: CuesFound): void {
    this.#count = 0;
    let jumps: Jumps | null = null;
    let state: State | null = start;
    for (let at = from; state || jumps?.size; at += 1) {
      const key = keys[at];
      if (!key) return;
      if (state?.hasCues) jumps = this.#jump(state, cues.at(at), jumps);
      if (state === start) state = this.#states.behindFirst(start, key);
      else state &&= this.#states.behindWord(state, key);
      if (jumps) {
        state = this.#states.both(state, jumps.get(at + 1) ?? null);
        jumps.delete(at + 1);
      }
      if (state && state.ends.length > 0 && !key.isBeforeItsNot) this.#match(state, at + 1);
    }
  }

  #match({ ends }: State, to: number): void {
    for (const pattern of ends) {
      if (!this.#isMatched(pattern)) {
        this.#matched[this.#count] = pattern;
        this.#count += 1;
      }
      this.#endOf[pattern] = to;
    }
  }

  #isMatched(pattern: number): boolean {
    for (let index = 0; index < this.#count; index += 1) {
      if (this.#matched[index] === pattern) return true;
    }
    return false;
  }

  #jump(state: State, cues: ReturnType<CuesFound['at']>, known: Jumps | null): Jumps | null {
    let jumps = known;
    for (const { cue, to } of cues) {
      const landing = this.#states.both(this.#states.behindCue(state, cue), jumps?.get(to) ?? null);
      if (landing) (jumps ??= new Map()).set(to, landing);
    }
    return jumps;
  }
}
