import type { Feeling } from './advice';
import type { Lexicon } from './lexicon';
import { oncePer } from './memo';
import { findAll, has, type TextReading } from './read-text';

type Scores = Map<Feeling, number>;

/** Feelings in the order in which a tie is settled: the one that matters more to answer comes first. */
const byWeight: readonly Feeling[] = [
  'angry',
  'frustrated',
  'anxious',
  'sad',
  'confused',
  'excited',
  'grateful',
];

const wordsOfFeeling = 1;
const wordsOfTrouble = 0.8;
/**
 * How much an earlier run of messages still counts, the last run first. Runs that sound like nothing
 * ("my order is AB123") do not age a feeling: somebody who was upset still is while giving a number.
 */
const fading = [1, 0.7, 0.5];
/** Who has cheered up since was upset then. */
const calmedBy = 0.3;
/** Below this, the words sound like nothing in particular. */
const audible = 0.5;

function isGlad(feeling: Feeling): boolean {
  return feeling === 'grateful' || feeling === 'excited';
}

function add(scores: Scores, feeling: Feeling, weight: number): void {
  scores.set(feeling, (scores.get(feeling) ?? 0) + weight);
}

/** Written in capitals throughout, and more than a code or a name. */
const shouts = oncePer(({ text }: TextReading): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 10 && /\s/.test(text.trim()) && capitals.length > letters.length * 0.8;
});

function scoreMessage(
  reading: TextReading,
  lexicon: Lexicon,
  weight: number,
  scores: Scores,
): void {
  for (const { feeling, finder } of lexicon.feelings) {
    const times = Math.min(2, findAll(reading, finder).length);
    if (times > 0) add(scores, feeling, weight * (wordsOfFeeling + 0.3 * (times - 1)));
  }
  for (const { entry, finder } of lexicon.troubles) {
    if (has(reading, finder)) add(scores, entry.feeling, weight * wordsOfTrouble);
  }
  for (const { entry, finder } of lexicon.details) {
    if (entry.tone === 'gentle' && has(reading, finder))
      add(scores, 'sad', weight * wordsOfTrouble);
  }
  if (shouts(reading)) add(scores, 'angry', weight * 0.6);
  if (/\?{2,}|[!?]*\?![!?]*/.test(reading.text)) add(scores, 'frustrated', weight * 0.5);
}

/**
 * What the customer's words sound like.
 * @param runs their runs of messages, the last run first; later words weigh more.
 */
export function readFeeling(runs: readonly (readonly TextReading[])[], lexicon: Lexicon): Feeling {
  const scores: Scores = new Map();
  let age = 0;
  let mood = 1;
  for (const run of runs) {
    const weight = fading[age];
    if (weight === undefined) break;
    const here: Scores = new Map();
    for (const reading of run) scoreMessage(reading, lexicon, weight, here);
    if (here.size === 0) continue;
    age += 1;
    for (const [feeling, score] of here)
      add(scores, feeling, isGlad(feeling) ? score : mood * score);
    if ([...here.keys()].every(isGlad)) mood = calmedBy;
  }
  let loudest: Feeling = 'neutral';
  let most = audible;
  for (const feeling of byWeight) {
    const score = scores.get(feeling) ?? 0;
    if (score > most) {
      loudest = feeling;
      most = score;
    }
  }
  return loudest;
}
