import { hintIn, isSupposed } from './hints';
import type { Detail, Trouble } from '../language';
import type { Lexicon, Topic } from '../lexicon';
import { oncePer } from '../memo';
import type { Turns, Who } from '../pack/rule';
import { type Found, findAll, has, isQuestion, type TextReading } from './read-text';
import { topicsFound } from './topics';
import type { Word } from '../phrases/tokenise';

/** A message of the conversation, read. */
export interface MessageReading {
  readonly speaker: 'customer' | 'agent';
  readonly name: string | null;
  readonly at: number | null;
  readonly reading: TextReading;
  /** Which run of the same speaker's messages it belongs to, from 0. */
  readonly run: number;
}

/** A trouble or a personal detail that the customer told of. */
export interface Told<T extends Trouble | Detail = Trouble | Detail> {
  readonly topic: Topic<T>;
  readonly found: Found;
  /** Index of the message among those read. */
  readonly message: number;
}

interface ToldTopic {
  readonly index: number;
  readonly found: Found;
}

/** Where a message tells of topics; found once for as long as the message is known. */
const toldIn = oncePer((topics: readonly Topic<Trouble | Detail>[]) =>
  oncePer((reading: TextReading): readonly ToldTopic[] =>
    topicsFound(topics)(reading).flatMap((index) => {
      const { finder = null } = topics[index] ?? {};
      const found = finder !== null && findAll(reading, finder).find((one) => !isSupposed(one));
      return found ? [{ index, found }] : [];
    }),
  ),
);

/** Everything of a kind that the customer told of, the latest first; one per kind and message. */
export function tell<T extends Trouble | Detail>(
  messages: readonly MessageReading[],
  topics: readonly Topic<T>[],
): readonly Told<T>[] {
  const told: Told<T>[] = [];
  messages.forEach(({ speaker, reading }, message) => {
    if (speaker !== 'customer') return;
    for (const { index, found } of toldIn(topics)(reading)) {
      const topic = topics[index];
      if (topic) told.push({ topic, found, message });
    }
  });
  return told.toReversed();
}

/** Every trouble that the customer told of, the latest first; hinted at only where neither one nor sad news is told plainly. */
export function tellTroubles(
  messages: readonly MessageReading[],
  { troubles, hinted, signs, details }: Lexicon,
): readonly Told<Trouble>[] {
  const told = tell(messages, troubles);
  if (!hinted) return told;
  const sadNews = tell(messages, details).filter(({ topic }) => topic.entry.tone === 'gentle');
  const plain = new Set([...told, ...sadNews].map(({ message }) => messages[message]?.run));
  const runs = new Map<number, { readonly first: number; readonly readings: TextReading[] }>();
  messages.forEach(({ speaker, reading, run }, message) => {
    if (speaker !== 'customer' || plain.has(run)) return;
    const known = runs.get(run);
    if (known) known.readings.push(reading);
    else runs.set(run, { first: message, readings: [reading] });
  });
  const hints = [...runs.values()].flatMap(({ first, readings }) => {
    const hint = hintIn(readings, signs);
    return hint ? [{ topic: hinted, found: hint.found, message: first + hint.at }] : [];
  });
  return [...told, ...hints].toSorted((one, other) => other.message - one.message);
}

/** "lately" is this many runs. */
const lately = 3;

type Speaker = Exclude<Who, 'draft'>;
type TheirTurns = Readonly<Record<Turns, readonly MessageReading[]>>;

function turnsBy(messages: readonly MessageReading[], who: Speaker): TheirTurns {
  const ever = messages.filter(({ speaker }) => speaker === who);
  const runs = [...new Set(ever.map(({ run }) => run))];
  const since = (count: number): readonly MessageReading[] => {
    const first = runs.at(-count) ?? 0;
    return ever.filter(({ run }) => run >= first);
  };
  return { ever, last: since(1), lately: since(lately) };
}

/** Many rules look at the same turns. */
const turnsIn = oncePer(
  (messages: readonly MessageReading[]): Readonly<Record<Speaker, TheirTurns>> => ({
    customer: turnsBy(messages, 'customer'),
    agent: turnsBy(messages, 'agent'),
  }),
);

/** The last run, the last three runs or all of somebody's messages, oldest first. */
export function turnsOf(
  messages: readonly MessageReading[],
  who: Speaker,
  turns: Turns,
): readonly MessageReading[] {
  return turnsIn(messages)[who][turns];
}

/** Those of what was told that are of these kinds, and were told in these turns. */
export function toldWhere<T extends Trouble | Detail>(
  told: readonly Told<T>[],
  messages: readonly MessageReading[],
  turns: Turns,
  about: readonly string[] | undefined,
): readonly Told<T>[] {
  const ofKind = about ? told.filter(({ topic }) => about.includes(topic.entry.id)) : told;
  if (ofKind.length === 0 || turns === 'ever') return ofKind;
  const theirs = turnsOf(messages, 'customer', turns);
  return ofKind.filter(({ message }) => {
    const where = messages[message];
    return where !== undefined && theirs.includes(where);
  });
}

/** Short and common words say nothing about having listened. */
const shortestOwnWord = 3;
const everyday = new Set(
  'the and for our you your his her him she hers its has had was new got are get not all can out now have that this with from will been were just about going went like need want would could really because after before today tomorrow their them they there what when where which some'.split(
    ' ',
  ),
);

/** Without the "s" of "dads" and "hens". */
function stem(word: string): string {
  return word.replace(/s$/, '');
}

const stemsIn = oncePer(
  ({ sentences }: TextReading): ReadonlySet<string> =>
    new Set(sentences.flatMap(({ sentence }) => sentence.words.map(({ text }) => stem(text)))),
);

/** How many words of a message besides the telling ones must come back: two are no chance. */
const sharedByChance = 2;

/** Whether an agent's words name a trouble, say sorry for it, or tell it back. A mere "ok, sure" does none of it. */
export function acknowledges(reading: TextReading, told: Told, lexicon: Lexicon): boolean {
  return (
    has(reading, lexicon.cues.apology) ||
    has(reading, lexicon.cues.acknowledge) ||
    has(reading, told.topic.finder) ||
    tellsBack(reading, told)
  );
}

/** Whether an agent has seen to a trouble: named it, or taken it on, so that the next question may be a plain one. */
export function seesTo(reading: TextReading, told: Told, lexicon: Lexicon): boolean {
  return has(reading, lexicon.cues['takes-up']) || acknowledges(reading, told, lexicon);
}

/** Says, and does not ask, at least two of the words in which something was told. */
function tellsBack(reading: TextReading, { found }: Told): boolean {
  const said = new Set(
    reading.sentences.flatMap(({ sentence }) =>
      isQuestion(sentence) ? [] : sentence.words.map(({ text }) => stem(text)),
    ),
  );
  return new Set(wordsBack(found, said).map(({ text }) => stem(text))).size >= sharedByChance;
}

/** Words of a told sentence that are among those said, the everyday ones left out. */
function wordsBack({ placed }: Found, said: ReadonlySet<string>): readonly Word[] {
  return placed.sentence.words.filter(
    ({ text }) => text.length >= shortestOwnWord && !everyday.has(text) && said.has(stem(text)),
  );
}

/**
 * Whether an agent's words pick a personal detail up: they speak of the same thing, say its own
 * words, wish well, or are sorry where something sad was told.
 */
export function picksUp(reading: TextReading, told: Told, { cues }: Lexicon): boolean {
  const { topic, found } = told;
  if (has(reading, topic.finder) || has(reading, cues.pickup)) return true;
  if ('tone' in topic.entry && topic.entry.tone === 'gentle') {
    if (has(reading, cues.apology) || has(reading, cues.acknowledge)) return true;
  }
  const said = stemsIn(reading);
  const { placed, span } = found;
  const back = wordsBack(found, said);
  const isTelling = back.some(
    ({ start, end }) => placed.start + start >= span.start && placed.start + end <= span.end,
  );
  return isTelling || new Set(back.map(({ text }) => stem(text))).size >= sharedByChance;
}

/** Details that nobody picked up; picking up one thing of a message is enough. */
export function stillOpen(
  details: readonly Told<Detail>[],
  open: readonly Told<Detail>[],
): readonly Told<Detail>[] {
  const closed = new Set(
    details.filter((one) => !open.includes(one)).map(({ message }) => message),
  );
  return open.filter(({ message }) => !closed.has(message));
}
