import type { Message, Speaker } from '@/coaching-rules/engine';
import type { Messages, SpeakerRule } from '../help-desk';
import { type MessageFacts, opposite } from './facts';
import { hash } from './hash';
import { readTime, type Clock } from './time';

/** Whose names the page shows elsewhere: one beside a message may say who wrote it. */
export interface People {
  readonly agent: string | null;
  readonly customer: string | null;
}

/** What was made of a message's facts the last time, to be taken again where nothing that it hangs on differs. */
export interface WorkedOut {
  time?: { readonly at: number; readonly offset: number | null; readonly day: string | null };
  hash?: { readonly speaker: Speaker; readonly key: string };
  message?: Message;
}

/** One message's facts, and the day that its part of the transcript is headed with. */
export interface Row {
  readonly facts: MessageFacts;
  readonly day: string | null;
  readonly workedOut: WorkedOut;
}

/**
 * Gives each message, oldest first, what the page shows only once for a run of messages, and a key of its
 * own. Two elements with one key are one message; when they disagree who speaks, nobody does.
 */
export function completeMessages(
  rows: readonly Row[],
  where: Messages,
  clock: Clock,
  people: People,
): Message[] {
  const names = rows.map(({ facts }) => facts.name);
  const marked = markedOf(rows, where);
  const { shown } = where.author ?? {};
  if (shown === 'on-first-of-run') carry(marked, names, 'previous');
  if (shown === 'on-last-of-run') carry(marked, names, 'next');
  const speakers = rows.map(
    ({ facts }, index) => marked[index] ?? speakerBy(facts, names[index] ?? null, where, people),
  );
  const times = rows.map((row) => timeOf(row, where, clock));
  if (where.time?.from) carry(speakers, times, where.time.from);

  const byKey = new Map<string, Message>();
  const keyFor = createContentKeys();
  rows.forEach((row, index) => {
    const speaker = speakers[index] ?? 'unknown';
    const key = row.facts.key ?? keyFor(row, speaker);
    const twin = byKey.get(key);
    if (!twin)
      byKey.set(key, messageOf(row, key, speaker, names[index] ?? null, times[index] ?? null));
    else if (twin.speaker !== speaker) byKey.set(key, { ...twin, speaker: 'unknown' });
  });
  const messages = [...byKey.values()];
  const allTimed = messages.every(({ at }) => at !== null);
  return where.order === 'by-time' && allTimed
    ? messages.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
    : messages;
}

/** Who speaks by the marks: those of a bot count for what it goes on to say. */
function markedOf(rows: readonly Row[], { goesOn }: Messages): (Speaker | null)[] {
  const marked = rows.map(({ facts }) => facts.marked);
  if (!goesOn) return marked;
  const step = goesOn.from === 'next' ? 1 : -1;
  const start = goesOn.from === 'next' ? rows.length - 1 : 0;
  for (let index = start; rows[index]; index -= step) {
    const looksLikeAgent = rows[index]?.facts.goesOn && marked[index] === 'agent';
    if (looksLikeAgent && marked[index + step] === 'bot') marked[index] = 'bot';
  }
  return marked;
}

/** The same object as the last time where nothing differs: most of a chat is as it was. */
function messageOf(
  { facts: { text }, workedOut }: Row,
  key: string,
  speaker: Speaker,
  name: string | null,
  at: number | null,
): Message {
  const { message } = workedOut;
  const isSame =
    message?.key === key &&
    message.speaker === speaker &&
    message.name === name &&
    message.at === at;
  if (isSame) return message;
  workedOut.message = { key, speaker, text, name, at };
  return workedOut.message;
}

/** A time once read stays what it is, as long as the same is known of the day and of the help desk's clock. */
function timeOf({ facts, day, workedOut }: Row, { time }: Messages, clock: Clock): number | null {
  if (!time || facts.time === null) return null;
  const { offset } = clock;
  const known = workedOut.time;
  if (known?.offset === offset && known.day === day) return known.at;
  const written = time.format === 'clock' ? `${day ?? ''}\n${facts.time}` : facts.time;
  const at = readTime(written, time.format, clock);
  if (at !== null) workedOut.time = { at, offset, day };
  return at;
}

/** Who speaks where no mark tells: the first rule that fits, unless another says the opposite. */
function speakerBy(
  { side }: MessageFacts,
  name: string | null,
  { speakers }: Messages,
  people: People,
): Speaker {
  const fits = (rule: SpeakerRule) => {
    if ('side' in rule) return rule.side === side;
    return 'author' in rule && name !== null && isNamed(name, rule.author, people);
  };
  const fitting: Speaker[] = speakers.filter(fits).map(({ speaker }) => speaker);
  const [first] = fitting;
  if (!first) return 'unknown';
  const other = opposite(first);
  return other && fitting.includes(other) ? 'unknown' : first;
}

function isNamed(name: string, author: 'agent' | 'customer' | RegExp, people: People): boolean {
  if (author instanceof RegExp) return author.test(name);
  const known = people[author];
  return known !== null && alike(name) === alike(known);
}

const alike = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Fills what is missing from the neighbour on one side, as long as the same side of the chat speaks. */
function carry(
  speakers: readonly (Speaker | null)[],
  values: unknown[],
  from: 'next' | 'previous',
): void {
  const step = from === 'next' ? 1 : -1;
  const start = from === 'next' ? values.length - 2 : 1;
  for (let index = start; index >= 0 && index < values.length; index -= step) {
    const speaker = speakers[index];
    if (values[index] !== null || speaker === 'unknown') continue;
    if (speakers[index + step] === speaker) values[index] = values[index + step] ?? null;
  }
}

/** Keys for pages that give none: from what was written, by whom and when, and a number for exact repeats. */
function createContentKeys(): (row: Row, speaker: Speaker) => string {
  const seen = new Map<string, number>();
  return ({ facts, workedOut }, speaker) => {
    const known = workedOut.hash;
    const key =
      known?.speaker === speaker ? known.key : hash([speaker, facts.time, facts.text].join('\n'));
    workedOut.hash = { speaker, key };
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  };
}
