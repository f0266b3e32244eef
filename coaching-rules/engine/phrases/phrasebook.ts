import { Capturer } from './captures';
import { CuesFound } from './cues-found';
import type { Cue } from '../language';
import { type Finder, type Hit, HitList, type Hits, PatternSet } from './hits';
import { capturesIn, cuesIn, PatternProblem, parsePattern, type Pieces } from './pattern';
import { Scanner } from './scan';
import type { Word } from './tokenise';
import { keysOf, type Vocabulary } from './word-keys';

const none: readonly never[] = [];

/** Where a set of patterns is looked for: in messages and drafts alike, or in drafts alone. */
export type Where = 'anywhere' | 'draft';

/**
 * Every pattern that anything looks for, read in one go per sentence. Equal patterns and equal sets
 * of patterns are kept once. Cues that other patterns refer to are read a level earlier. What is
 * looked for in drafts alone, most of what rules look for, is never looked for in a chat's messages.
 */
export class Phrasebook {
  readonly #cues: Readonly<Record<string, Cue>>;
  readonly #finders = new Map<string, Finder>();
  readonly #sets: PatternSet[] = [];
  readonly #patterns = new Map<string, { readonly id: number; readonly level: number }>();
  /** By level. */
  readonly #scanners: Readonly<Record<Where, Scanner>>[] = [];
  readonly #vocabulary: Vocabulary = new Map();
  /** By pattern id; null for those that capture nothing. */
  readonly #capturers: (Capturer | null)[] = [];
  /** By pattern id: the sets that have it among their `any`. */
  readonly #askedBy: PatternSet[][] = [];
  /** By pattern id: the sets that have it among their `unless`. */
  readonly #exceptedBy: PatternSet[][] = [];
  /** Of the sentence that is being read. */
  readonly #list = new HitList();
  readonly #problems: string[] = [];
  readonly #cueFinders = new Map<string, Finder | 'being-read'>();

  constructor(cues: Readonly<Record<string, Cue>>) {
    this.#cues = cues;
  }

  /** Words of the language that were left out because they cannot be read, each with the reason. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** How many different patterns there are; those that are looked for in two ways count twice. */
  get size(): number {
    return this.#patterns.size;
  }

  /**
   * The finder for a set of patterns.
   * @param cue the name by which other patterns refer to it.
   * @throws PatternProblem when one of them cannot be read or names an unknown cue.
   */
  finder(set: Cue, where: Where = 'anywhere', cue: string | null = null): Finder {
    const key = JSON.stringify([set.any, set.unless ?? none, where, cue]);
    const known = this.#finders.get(key);
    if (known !== undefined) return known;
    const any = set.any.map((pattern) => this.#pattern(pattern, where));
    const unless = (set.unless ?? none).map((pattern) => this.#pattern(pattern, where));
    const finder = this.#sets.length;
    const level = Math.max(
      0,
      ...any.map(({ level }) => level),
      ...unless.map(({ level }) => level),
    );
    const patterns = new PatternSet(
      { finder, level, cue },
      any.map(({ id }) => id),
    );
    this.#sets.push(patterns);
    this.#finders.set(key, finder);
    for (const { id } of any) this.#askedBy[id]?.push(patterns);
    for (const { id } of unless) this.#exceptedBy[id]?.push(patterns);
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
          this.#pattern(pattern, 'anywhere');
          return true;
        } catch (error) {
          if (!(error instanceof PatternProblem)) throw error;
          this.#problems.push(`${whose}: ${error.message}`);
          return false;
        }
      });
    const all = { any: sound(set.any), unless: sound(set.unless ?? none) };
    return this.finder(all, 'anywhere', cue);
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

  #pattern(text: string, where: Where): { readonly id: number; readonly level: number } {
    const key = `${where} ${text}`;
    const known = this.#patterns.get(key);
    if (known) return known;
    const pieces = this.#parsed(text);
    const cues = cuesIn(pieces).map((name) => {
      const finder = this.cue(name);
      if (finder === null) throw new PatternProblem(`“${text}”: there is no cue @${name}`);
      return (this.#sets[finder]?.level ?? 0) + 1;
    });
    const pattern = { id: this.#askedBy.length, level: Math.max(0, ...cues) };
    this.#patterns.set(key, pattern);
    this.#askedBy.push([]);
    this.#exceptedBy.push([]);
    while (this.#scanners.length <= pattern.level) {
      const vocabulary = this.#vocabulary;
      this.#scanners.push({ anywhere: new Scanner(vocabulary), draft: new Scanner(vocabulary) });
    }
    this.#scanners[pattern.level]?.[where].add(pieces, pattern.id);
    this.#capturers.push(capturesIn(pieces).length > 0 ? new Capturer(pieces) : null);
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

  /**
   * Reads one sentence for everything at once.
   * @param where `draft` finds what is looked for in drafts alone, too.
   */
  read(words: readonly Word[], where: Where = 'anywhere'): Hits {
    const excepted: PatternSet[] = [];
    const asked: PatternSet[][] = this.#scanners.map(() => []);
    const cues = new CuesFound();
    const keys = keysOf(words, this.#vocabulary);
    const found = (pattern: number, from: number, to: number): void => {
      const captures = this.#capturers[pattern]?.later(words, { from, to }, cues) ?? null;
      const hit: Hit = { from, to, pattern, captures };
      for (const set of this.#askedBy[pattern] ?? none) {
        if (set.add(hit)) asked[set.level]?.push(set);
      }
      for (const set of this.#exceptedBy[pattern] ?? none) {
        set.except(hit);
        excepted.push(set);
      }
    };
    this.#scanners.forEach((scanners, level) => {
      scanners.anywhere.read(keys, cues, found);
      if (where === 'draft') scanners.draft.read(keys, cues, found);
      for (const set of asked[level] ?? none) {
        for (const hit of set.take()) {
          this.#list.add(set.finder, hit);
          if (set.cue !== null) cues.add(set.cue, hit);
        }
      }
    });
    for (const set of excepted) set.forget();
    return this.#list.take();
  }
}
