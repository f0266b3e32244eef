import { type Captures, Capturer } from './captures';
import type { Cue } from '../language';
import { capturesIn, cuesIn, PatternProblem, parsePattern, type Pieces } from './pattern';
import { type CuesFrom, Scanner, type Stretch } from './scan';
import type { Word } from './tokenise';
import { keysOf, type Vocabulary } from './word-keys';

/** Names a set of patterns that are looked for together. */
export type Finder = number;

/** Where a pattern was found. */
export interface Hit extends Stretch {
  /** What it captured; null when it captures nothing. Worked out when asked. */
  readonly captures: (() => Captures) | null;
}

/** A hit as it was found. */
interface RawHit extends Hit {
  readonly pattern: number;
}

/** What each finder found in a sentence, in order; finders that found nothing are absent. */
export type Hits = ReadonlyMap<Finder, readonly Hit[]>;

interface PatternSet {
  readonly any: readonly number[];
  readonly level: number;
  /** The cue's name, when patterns may refer to it. */
  readonly cue: string | null;
}

const none: readonly never[] = [];

/**
 * Every pattern that anything looks for, read in one go per sentence. Equal patterns and equal sets
 * of patterns are kept once. Cues that other patterns refer to are read a level earlier.
 */
export class Phrasebook {
  readonly #cues: Readonly<Record<string, Cue>>;
  readonly #finders = new Map<string, Finder>();
  readonly #sets: PatternSet[] = [];
  readonly #patterns = new Map<string, { readonly id: number; readonly level: number }>();
  readonly #scanners: Scanner[] = [];
  readonly #vocabulary: Vocabulary = new Map();
  /** By pattern id, for those that capture. */
  readonly #capturers = new Map<number, Capturer>();
  /** By pattern id: the sets that have it among their `any`. */
  readonly #askedBy: Finder[][] = [];
  /** By pattern id: the sets that have it among their `unless`. */
  readonly #exceptedBy: Finder[][] = [];
  readonly #problems: string[] = [];
  readonly #cueFinders = new Map<string, Finder | 'being-read'>();

  constructor(cues: Readonly<Record<string, Cue>>) {
    this.#cues = cues;
  }

  /** Words of the language that were left out because they cannot be read, each with the reason. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** How many different patterns there are. */
  get size(): number {
    return this.#patterns.size;
  }

  /**
   * The finder for a set of patterns.
   * @throws PatternProblem when one of them cannot be read or names an unknown cue.
   */
  finder(set: Cue, cue: string | null = null): Finder {
    const key = JSON.stringify([set.any, set.unless ?? none, cue]);
    const known = this.#finders.get(key);
    if (known !== undefined) return known;
    const any = set.any.map((pattern) => this.#pattern(pattern));
    const unless = (set.unless ?? none).map((pattern) => this.#pattern(pattern));
    const finder = this.#sets.length;
    this.#sets.push({
      any: any.map(({ id }) => id),
      level: Math.max(0, ...any.map(({ level }) => level), ...unless.map(({ level }) => level)),
      cue,
    });
    this.#finders.set(key, finder);
    for (const { id } of any) this.#askedBy[id]?.push(finder);
    for (const { id } of unless) this.#exceptedBy[id]?.push(finder);
    return finder;
  }

  /**
   * The finder for words of the language: those that cannot be read are left out and listed in
   * `problems`, because one slip of the pen must not silence everything.
   * @param whose for the list: "cue “thanks”".
   */
  finderOfSound(set: Cue, whose: string, cue: string | null = null): Finder {
    const sound = (patterns: readonly string[]): readonly string[] =>
      patterns.filter((pattern) => {
        try {
          this.#pattern(pattern);
          return true;
        } catch (error) {
          if (!(error instanceof PatternProblem)) throw error;
          this.#problems.push(`${whose}: ${error.message}`);
          return false;
        }
      });
    return this.finder({ any: sound(set.any), unless: sound(set.unless ?? none) }, cue);
  }

  /** The finder of a cue, or null when the language has no cue of that name. */
  cue(name: string): Finder | null {
    const known = this.#cueFinders.get(name);
    if (known === 'being-read') throw new PatternProblem(`the cue @${name} refers to itself`);
    if (known !== undefined) return known;
    const cue = Object.hasOwn(this.#cues, name) ? this.#cues[name] : undefined;
    if (!cue) return null;
    this.#cueFinders.set(name, 'being-read');
    const finder = this.finderOfSound(cue, `cue “${name}”`, name);
    this.#cueFinders.set(name, finder);
    return finder;
  }

  #pattern(text: string): { readonly id: number; readonly level: number } {
    const known = this.#patterns.get(text);
    if (known) return known;
    const pieces = this.#parsed(text);
    const cues = cuesIn(pieces).map((name) => {
      const finder = this.cue(name);
      if (finder === null) throw new PatternProblem(`“${text}”: there is no cue @${name}`);
      return (this.#sets[finder]?.level ?? 0) + 1;
    });
    const pattern = { id: this.#askedBy.length, level: Math.max(0, ...cues) };
    this.#patterns.set(text, pattern);
    this.#askedBy.push([]);
    this.#exceptedBy.push([]);
    while (this.#scanners.length <= pattern.level) {
      this.#scanners.push(new Scanner(this.#vocabulary));
    }
    this.#scanners[pattern.level]?.add(pieces, pattern.id);
    if (capturesIn(pieces).length > 0) this.#capturers.set(pattern.id, new Capturer(pieces));
    return pattern;
  }

  #parsed(text: string): Pieces {
    try {
      return parsePattern(text);
    } catch (error) {
      if (error instanceof PatternProblem) throw new PatternProblem(`“${text}”: ${error.message}`);
      throw error;
    }
  }

  /** Reads one sentence for everything at once. */
  read(words: readonly Word[]): Hits {
    const found = new Map<Finder, RawHit[]>();
    const exceptions = new Map<Finder, RawHit[]>();
    const hits = new Map<Finder, readonly Hit[]>();
    const cuesFrom: { readonly cue: string; readonly to: number }[][] = [];
    const cuesAt: CuesFrom = (at) => cuesFrom[at] ?? none;
    const keys = keysOf(words, this.#vocabulary);
    this.#scanners.forEach((scanner, level) => {
      scanner.read(keys, cuesAt, (pattern, from, to) => {
        const capturer = this.#capturers.get(pattern);
        const captures = capturer
          ? (): Captures => capturer.capture(words, { from, to }, cuesAt)
          : null;
        const hit: RawHit = { from, to, captures, pattern };
        for (const finder of this.#askedBy[pattern] ?? none) list(found, finder).push(hit);
        for (const finder of this.#exceptedBy[pattern] ?? none) list(exceptions, finder).push(hit);
      });
      for (const [finder, raw] of found) {
        const set = this.#sets[finder];
        if (set?.level !== level) continue;
        const kept = outermost(raw, exceptions.get(finder) ?? none, set.any);
        if (kept.length === 0) continue;
        hits.set(finder, kept);
        if (set.cue === null) continue;
        for (const { from, to } of kept) (cuesFrom[from] ??= []).push({ cue: set.cue, to });
      }
    });
    return hits;
  }
}

function list<T>(lists: Map<Finder, T[]>, finder: Finder): T[] {
  const known = lists.get(finder);
  if (known) return known;
  const made: T[] = [];
  lists.set(finder, made);
  return made;
}

/**
 * Hits in order, without those inside another and those that overlap an exception. Of two patterns
 * that match the same words, the one that stands first in the set is kept.
 */
function outermost(
  hits: RawHit[],
  exceptions: readonly Stretch[],
  patterns: readonly number[],
): readonly Hit[] {
  if (hits.length > 1) {
    hits.sort(
      (a, b) =>
        a.from - b.from || b.to - a.to || patterns.indexOf(a.pattern) - patterns.indexOf(b.pattern),
    );
  }
  let reach = -1;
  return hits.filter((hit) => {
    if (hit.to <= reach) return false;
    reach = hit.to;
    return !exceptions.some(({ from, to }) => from < hit.to && to > hit.from);
  });
}
