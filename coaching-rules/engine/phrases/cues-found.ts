import type { Stretch } from './hits';

/** A cue that begins at a word, and the word before which it ends. */
interface FoundCue {
  readonly cue: string;
  readonly to: number;
}

const none: readonly FoundCue[] = [];

/** The cues that were found in a sentence, for patterns that refer to them. */
export class CuesFound {
  readonly #from: FoundCue[][] = [];

  add(cue: string, { from, to }: Stretch): void {
    (this.#from[from] ??= []).push({ cue, to });
  }

  /** Those that begin at a word. */
  at(word: number): readonly FoundCue[] {
    return this.#from[word] ?? none;
  }
}
