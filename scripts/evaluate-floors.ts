import { join } from 'node:path';
import type { Part, Score } from './evaluate-score';
import { root } from './setup/toolchain.mjs';

/** How far below the measured figures a set may fall before a test fails: room for a trade-off, not for a slide. */
export const mayFall = 0.03;

/** Where the figures are kept that later runs must not fall below. */
export const measuredFile = join(root, 'tests/scripts/evaluate-measured.json');

/** Shares from 0 to 1, rounded to three places; more is better. */
export type Figures = Readonly<Record<string, number>>;

/** What the file holds. */
export interface Measured {
  /** The day, as 2026-11-22. */
  readonly measured: string;
  readonly mayFall: number;
  readonly tuned: Figures;
  readonly heldOut: Figures;
}

const places = 1_000;
const rounded = (value: number | null): number => Math.round((value ?? 0) * places) / places;
const shareOf = ({ count, of }: Part): number | null => (of === 0 ? null : count / of);

/** The figures of a set that later runs must not fall below. */
export function figures(of: Score): Figures {
  const { count, of: exemplary } = of.alarmsOnExemplary;
  return {
    precision: rounded(of.coach.precision),
    recall: rounded(of.coach.recall),
    rightDimension: rounded(shareOf(of.rightDimension)),
    markedWords: rounded(shareOf(of.phraseSpans)),
    withReply: rounded(shareOf(of.withReply)),
    exemplaryLetPass: rounded(shareOf({ count: exemplary - count, of: exemplary })),
    movesF1: rounded(of.moves.f1),
    detailsF1: rounded(of.details.f1),
    upsetF1: rounded(of.upset.f1),
  };
}
