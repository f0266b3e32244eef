import type { Captures } from './captures';

/** Words `from`…`to` (exclusive) of a sentence. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Names a set of patterns that are looked for together. */
export type Finder = number;

/** Where a pattern was found. */
export interface Hit extends Stretch {
  readonly pattern: number;
  /** What it captured; null when it captures nothing. Worked out when asked. */
  readonly captures: (() => Captures) | null;
}

const none: readonly never[] = [];

/** What each finder found in a sentence, in order: a few dozen hits, so they are not worth a map. */
export class Hits {
  readonly #hits: readonly Hit[];

  /**
   * @param finders those that found something, as often as they did, each in one run.
   * @param hits what they found, side by side with them.
   */
  constructor(
    readonly finders: readonly Finder[],
    hits: readonly Hit[],
  ) {
    this.#hits = hits;
  }

  has(finder: Finder): boolean {
    return this.finders.includes(finder);
  }

  get(finder: Finder): readonly Hit[] {
    const from = this.finders.indexOf(finder);
    return from < 0 ? none : this.#hits.slice(from, this.finders.lastIndexOf(finder) + 1);
  }
}

/** Gathers what is found in a sentence, in lists that are used again and again: new ones that grow would cost more than the finding. */
export class HitList {
  readonly #finders: Finder[] = [];
  readonly #hits: Hit[] = [];
  #count = 0;

  add(finder: Finder, hit: Hit): void {
    this.#finders[this.#count] = finder;
    this.#hits[this.#count] = hit;
    this.#count += 1;
  }

  /** Hands out what was added, and begins anew. */
  take(): Hits {
    const count = this.#count;
    this.#count = 0;
    return new Hits(this.#finders.slice(0, count), this.#hits.slice(0, count));
  }
}

/** Patterns that are looked for together, and what was found of them in the sentence that is being read. */
export class PatternSet {
  readonly finder: Finder;
  /** What cues they refer to is known before this level is read. */
  readonly level: number;
  /** The cue's name, when patterns may refer to it. */
  readonly cue: string | null;
  readonly #patterns: readonly number[];
  #hits: Hit[] | null = null;
  #exceptions: Hit[] | null = null;

  constructor(set: Pick<PatternSet, 'finder' | 'level' | 'cue'>, patterns: readonly number[]) {
    this.finder = set.finder;
    this.level = set.level;
    this.cue = set.cue;
    this.#patterns = patterns;
  }

  /** @returns whether it is the first. */
  add(hit: Hit): boolean {
    if (this.#hits) {
      this.#hits.push(hit);
      return false;
    }
    this.#hits = [hit];
    return true;
  }

  except(hit: Hit): void {
    if (this.#exceptions) this.#exceptions.push(hit);
    else this.#exceptions = [hit];
  }

  /** For the next sentence. */
  forget(): void {
    this.#hits = null;
    this.#exceptions = null;
  }

  /**
   * Hands out what was found, in order, without hits inside another and those that overlap an
   * exception. Of two patterns that match the same words, the one that stands first is kept.
   */
  take(): readonly Hit[] {
    const hits = this.#hits ?? none;
    const exceptions = this.#exceptions;
    this.forget();
    if (hits.length < 2 && !exceptions) return hits;
    // Most were found in order: sorting would cost more than all else here.
    const sorted = this.#areInOrder(hits) ? hits : hits.toSorted((a, b) => this.#compare(a, b));
    let reach = -1;
    return sorted.filter((hit) => {
      if (hit.to <= reach) return false;
      reach = hit.to;
      return !exceptions?.some(({ from, to }) => from < hit.to && to > hit.from);
    });
  }

  #compare(a: Hit, b: Hit): number {
    return a.from - b.from || b.to - a.to || this.#rank(a) - this.#rank(b);
  }

  #rank({ pattern }: Hit): number {
    return this.#patterns.indexOf(pattern);
  }

  #areInOrder(hits: readonly Hit[]): boolean {
    for (let index = 1; index < hits.length; index += 1) {
      const [before, hit] = [hits[index - 1], hits[index]];
      if (before && hit && this.#compare(before, hit) > 0) return false;
    }
    return true;
  }
}
