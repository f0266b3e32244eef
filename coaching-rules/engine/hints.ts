import type { Feeling } from './advice';
import type { Lexicon } from './lexicon';
import { type Found, find, type TextReading } from './read-text';

/** Signs of trouble that weigh as much as this, in one run of messages, tell of one. */
const enough = 1;
/** Weights are added up: two that make 1 on paper may miss it by this. */
const rounding = 1e-9;

/** Signs in a run of messages that together tell of a trouble. */
export interface Hint {
  /** The weightiest sign. */
  readonly found: Found;
  /** Index of its message within the run. */
  readonly at: number;
  /** What most of the signs sound like. */
  readonly feeling: Feeling;
}

/** What a run of somebody's messages hints at, or null: each sign counts once, and a few must come together. */
export function hintIn(run: readonly TextReading[], signs: Lexicon['signs']): Hint | null {
  let total = 0;
  let heaviest = 0;
  let best: Pick<Hint, 'found' | 'at'> | null = null;
  const sounds = new Map<Feeling, number>();
  for (const { entry, finder } of signs) {
    const at = run.findIndex((reading) => find(reading, finder) !== null);
    const reading = run[at];
    const found = reading ? find(reading, finder) : null;
    if (!found) continue;
    total += entry.weight;
    sounds.set(entry.feeling, (sounds.get(entry.feeling) ?? 0) + entry.weight);
    if (entry.weight > heaviest) {
      heaviest = entry.weight;
      best = { found, at };
    }
  }
  if (!best || total < enough - rounding) return null;
  const [loudest] = [...sounds].toSorted(([, a], [, b]) => b - a);
  return { ...best, feeling: loudest?.[0] ?? 'frustrated' };
}
