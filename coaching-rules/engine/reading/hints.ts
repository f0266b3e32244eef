import type { Feeling } from '../advice';
import type { Sign } from '../language';
import type { Lexicon, Topic } from '../lexicon';
import { oncePer } from '../memo';
import { type Found, findAll, isQuestion, type TextReading } from './read-text';
import { topicsFound } from './topics';

/** Signs of trouble that weigh as much as this, in one run of messages, tell of one. */
const enough = 1;
/** Weights are added up: two that make 1 on paper may miss it by this. */
const rounding = 1e-9;

const supposing = new Set('if whether unless suppose'.split(' '));
/** "if the new one ever breaks": so many words may stand between. */
const longestSupposing = 4;

/** Whether it is only supposed and has not happened: "what if it does not come". */
export function isSupposed({ placed, span }: Found): boolean {
  const before = placed.sentence.words.filter(({ end }) => placed.start + end <= span.start);
  return before.slice(-longestSupposing).some(({ text }) => supposing.has(text));
}

/** Words that make a question more than a wish to know: "why has it still not come?" */
const complaining = new Set('not no never still why nothing nobody wrong again already'.split(' '));

/** Asks for something, and tells nothing: "how long does it usually take?" */
function isPlainQuestion({ placed: { sentence } }: Found): boolean {
  return isQuestion(sentence) && !sentence.words.some(({ text }) => complaining.has(text));
}

/** The first place where a sign tells that something is so, or null. */
function tellingSign(reading: TextReading, { entry, finder }: Topic<Sign>): Found | null {
  const tells = (found: Found): boolean =>
    !isSupposed(found) && (entry.rhetorical === true || !isPlainQuestion(found));
  return findAll(reading, finder).find(tells) ?? null;
}

/** The signs that tell something in a message, by index; found once for as long as the message is known. */
const tellingSigns = oncePer((signs: Lexicon['signs']) =>
  oncePer((reading: TextReading): readonly (readonly [index: number, found: Found])[] =>
    topicsFound(signs)(reading).flatMap((index) => {
      const sign = signs[index];
      const found = sign ? tellingSign(reading, sign) : null;
      return found ? [[index, found] as const] : [];
    }),
  ),
);

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
  const first = new Map<number, Pick<Hint, 'found' | 'at'>>();
  for (const [at, reading] of run.entries()) {
    for (const [index, found] of tellingSigns(signs)(reading)) {
      if (!first.has(index)) first.set(index, { found, at });
    }
  }
  let total = 0;
  let heaviest = 0;
  let best: Pick<Hint, 'found' | 'at'> | null = null;
  const sounds = new Map<Feeling, number>();
  for (const [index, told] of [...first].toSorted(([a], [b]) => a - b)) {
    const entry = signs[index]?.entry;
    if (!entry) continue;
    total += entry.weight;
    sounds.set(entry.feeling, (sounds.get(entry.feeling) ?? 0) + entry.weight);
    if (entry.weight > heaviest) {
      heaviest = entry.weight;
      best = told;
    }
  }
  if (!best || total < enough - rounding) return null;
  const [loudest] = [...sounds].toSorted(([, a], [, b]) => b - a);
  return { ...best, feeling: loudest?.[0] ?? 'frustrated' };
}
