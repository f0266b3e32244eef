import type { Coaching, Dimension } from '../coaching-rules/engine';
import { dimensions } from '../coaching-rules/engine';

/** Counts what a replay found, for people to read. */
export class Summary {
  #messages = 0;
  #coached = 0;
  #credited = 0;
  readonly #dimensions = new Map<Dimension, number>();
  readonly #moves = new Map<Dimension, number>();
  readonly #rules = new Map<string, number>();
  readonly #phrases = new Map<string, number>();

  add(coaching: Coaching, draft: string): void {
    this.#messages += 1;
    if (coaching.advice.length > 0) this.#coached += 1;
    if (coaching.moves.length > 0) this.#credited += 1;
    for (const { dimension, rule, span } of coaching.advice) {
      count(this.#dimensions, dimension);
      count(this.#rules, rule);
      if (span) count(this.#phrases, draft.slice(span.start, span.end).toLowerCase());
    }
    for (const { dimension } of coaching.moves) count(this.#moves, dimension);
  }

  toString(): string {
    const share = (part: number): string =>
      this.#messages === 0 ? '' : ` (${Math.round((100 * part) / this.#messages)} %)`;
    return [
      `${this.#messages} messages, ${this.#coached} worth a word${share(this.#coached)}, ` +
        `${this.#credited} with a relationship move${share(this.#credited)}`,
      '',
      'dimension      a word  a move',
      ...dimensions.map((dimension) => {
        const said = String(this.#dimensions.get(dimension) ?? 0).padStart(7);
        const made = String(this.#moves.get(dimension) ?? 0).padStart(7);
        return `${dimension.padEnd(14)}${said} ${made}`;
      }),
      '',
      'rules that spoke',
      ...most(this.#rules, 1_000),
      '',
      'phrases caught most',
      ...most(this.#phrases, 20),
      '',
    ].join('\n');
  }
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function most(counts: ReadonlyMap<string, number>, limit: number): readonly string[] {
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([name, times]) => `${String(times).padStart(7)}  ${name}`);
}
