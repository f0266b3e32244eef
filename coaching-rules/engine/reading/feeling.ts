import type { Feeling } from '../advice';
import { hintIn } from './hints';
import type { Lexicon, Topic } from '../lexicon';
import { oncePer } from '../memo';
import { findAll, type TextReading } from './read-text';
import { topicsFound } from './topics';

type Scores = Map<Feeling, number>;

/** Shades of being upset; in a tie, the one that matters more to answer comes first. */
const upsetShades: readonly Feeling[] = ['angry', 'frustrated', 'anxious', 'sad'];
/** What a hunch alone makes of it. */
const mildest: Feeling = 'frustrated';
/**
 * The others, and how much each says against being upset: thanks are often mere manners, and
 * confusion often is what upsets.
 */
const others: ReadonlyMap<Feeling, number> = new Map([
  ['confused', 0.5],
  ['excited', 0.8],
  ['grateful', 0.8],
]);

const wordsOfFeeling = 1;
const wordsOfTrouble = 1;
/** A sad thing told beside the matter, and signs that only add up to a trouble, say a little less. */
const wordsOfSadNews = 0.8;
const wordsOfHint = 0.6;
const capitals = 0.6;
const questionMarks = 0.3;
/** How much an earlier run of messages still counts, the last run first. */
const fading = [1, 0.7, 0.7];
/** A run that sounds like nothing ("my order is AB123") ages what was felt before it only a little. */
const silence = 0.8;
/** Who has cheered up since was upset then. */
const calmedBy = 0.5;
/** Below this, the words sound like nothing in particular. */
const audible = 0.5;

function isGlad(feeling: Feeling): boolean {
  return feeling === 'grateful' || feeling === 'excited';
}

function add(scores: Scores, feeling: Feeling, weight: number): void {
  scores.set(feeling, (scores.get(feeling) ?? 0) + weight);
}

/** Written in capitals throughout, and more than a code or a name. */
function shouts({ text }: TextReading): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 10 && /\s/.test(text.trim()) && capitals.length > letters.length * 0.8;
}

type Score = readonly [feeling: Feeling, weight: number];

/** What a message sounds like, sound by sound; heard once for as long as the message is known. */
const soundsIn = oncePer((lexicon: Lexicon) =>
  oncePer((reading: TextReading): readonly Score[] => {
    const { feelings, troubles, details } = lexicon;
    const found = <T>(topics: readonly (T & Pick<Topic<unknown>, 'finder'>)[]): readonly T[] =>
      topicsFound(topics)(reading).flatMap((index) => topics[index] ?? []);
    const loud: Score[] = [];
    if (shouts(reading)) loud.push(['angry', capitals]);
    if (/\?{2,}|[!?]*\?![!?]*/.test(reading.text)) loud.push(['frustrated', questionMarks]);
    return [
      ...found(feelings).map(({ feeling, finder }): Score => {
        const times = Math.min(2, findAll(reading, finder).length);
        return [feeling, wordsOfFeeling * (1 + 0.3 * (times - 1))];
      }),
      ...found(troubles).map(({ entry }): Score => [entry.feeling, wordsOfTrouble]),
      ...found(details)
        .filter(({ entry }) => entry.tone === 'gentle')
        .map((): Score => ['sad', wordsOfSadNews]),
      ...loud,
    ];
  }),
);

/** What a run of messages sounds like by itself; empty when it sounds like nothing. */
function scoreRun(run: readonly TextReading[], lexicon: Lexicon): Scores {
  const scores: Scores = new Map();
  for (const reading of run) {
    for (const [feeling, weight] of soundsIn(lexicon)(reading)) add(scores, feeling, weight);
  }
  if (scores.size > 0) return scores;
  const hint = hintIn(run, lexicon.signs);
  if (hint) add(scores, hint.feeling, wordsOfHint);
  return scores;
}

/** The one that weighs most, the earlier in the list when several do. */
function loudest(among: readonly Feeling[], weigh: (feeling: Feeling) => number): Feeling {
  return among.reduce((best, one) => (weigh(one) > weigh(best) ? one : best));
}

/**
 * As sure as this, a customer is upset whose words sound so, or do not: fewer than half are, so what
 * is rare is believed earlier.
 */
const sureEnough = { ifSoundsSo: 0.2, ifNot: 0.45 };

/**
 * Several shades of upset make one upset customer; which shade, the loudest says.
 * @param sure how sure a hunch is, from 0 to 1, that they are upset; null to go by their words alone.
 */
function feelingOf(scores: Scores, sure: number | null): Feeling {
  const scored = (feeling: Feeling): number => scores.get(feeling) ?? 0;
  const against = (feeling: Feeling): number => scored(feeling) * (others.get(feeling) ?? 1);
  const upset = upsetShades.reduce((sum, feeling) => sum + scored(feeling), 0);
  const other = loudest([...others.keys()], against);
  const bySound = upset > audible && upset >= against(other);
  const enough = bySound ? sureEnough.ifSoundsSo : sureEnough.ifNot;
  if (sure === null ? bySound : sure >= enough) {
    const shade = loudest(upsetShades, scored);
    return scored(shade) > 0 ? shade : mildest;
  }
  return scored(other) > audible ? other : 'neutral';
}

/** How strongly each feeling sounds in what the customer wrote; later words weigh more. */
function scoreRuns(runs: readonly (readonly TextReading[])[], lexicon: Lexicon): Scores {
  const scores: Scores = new Map();
  let age = 0;
  let mood = 1;
  for (const run of runs) {
    const weight = fading[age];
    if (weight === undefined) break;
    const here = scoreRun(run, lexicon);
    if (here.size === 0) {
      mood *= silence;
      continue;
    }
    age += 1;
    for (const [feeling, score] of here) {
      add(scores, feeling, weight * score * (isGlad(feeling) ? 1 : mood));
    }
    if ([...here.keys()].every(isGlad)) mood = Math.min(mood, calmedBy);
  }
  return scores;
}

/** What the customer feels, told in two steps: a hunch weighs what their words sound like among other facts. */
export interface Sounding {
  readonly sounds: Feeling;
  /** @param sure how sure the hunch is, from 0 to 1, that the customer is upset; null without one. */
  readonly feeling: (sure: number | null) => Feeling;
}

/**
 * What the customer's words sound like.
 * @param runs their runs of messages, the last run first.
 */
export function readFeeling(runs: readonly (readonly TextReading[])[], lexicon: Lexicon): Sounding {
  const scores = scoreRuns(runs, lexicon);
  return { sounds: feelingOf(scores, null), feeling: (sure) => feelingOf(scores, sure) };
}
