import type { Message } from '@/coaching-rules/engine';
import type { Messages } from '../help-desk';
import type { Gap } from '../page-reading';
import { completeMessages, type People, type Row } from './complete-messages';
import { daysOf } from './days';
import { type MessageFacts, wordsOf } from './facts';
import { joinMessages } from './kept-messages';
import { orderOf } from './order';
import { plainText } from './text';
import type { Clock } from './time';
import { createTranscript, type Transcript, type TranscriptRow } from './transcript';

/** The latest messages of a chat that are read: more than an hour's chat holds, and few enough to go through at each new one. */
export const MESSAGES_READ = 100;

export type MessagesReading =
  | {
      readonly kind: 'read';
      readonly messages: readonly Message[];
      /** True when there are more than these, as far as the transcript itself tells. */
      readonly partial: boolean;
      /** True when `most` was too few: reading again reads on. */
      readonly unfinished: boolean;
      /** All times as written. */
      readonly times: readonly string[];
      /** The newest as written, or null when the chat is empty. */
      readonly newest: MessageFacts | null;
    }
  | { readonly kind: 'gap'; readonly gap: Gap };

/** Reads one transcript again and again. */
export interface MessagesReader {
  readonly list: Element;
  /** @param changes as `Transcript.update`. */
  update(changes: readonly MutationRecord[] | null): void;
  /**
   * Oldest first.
   *
   * @param most how many messages that were not read before may be read now, the latest first.
   */
  read(clock: Clock, people: People, most: number): MessagesReading;
  /** Where the words of the latest messages stand, the newest first: so many messages at most. */
  newest(most: number): readonly Element[];
}

export function createMessagesReader(list: Element, where: Messages): MessagesReader {
  const transcript = createTranscript(list, where);
  let order = orderOf(transcript, where);
  let kept: readonly Message[] = [];

  /** The last of the rows, oldest first. */
  function latest(): readonly TranscriptRow[] {
    const rows = transcript.rows();
    return order === 'newest-first'
      ? rows.slice(0, MESSAGES_READ).toReversed()
      : rows.slice(-MESSAGES_READ);
  }

  function keep(shown: readonly Message[]): readonly Message[] {
    if (!where.virtual) return shown;
    kept = joinMessages(kept, shown, where.key === 'content' ? 'contents' : 'ids');
    return kept.slice(-MESSAGES_READ);
  }

  return {
    list,
    newest(most) {
      const messages = latest().filter(({ facts }) => facts);
      const newest = messages.slice(-most).toReversed();
      return newest.flatMap(({ element }) => wordsOf(element, where));
    },
    update(changes) {
      transcript.update(changes);
      order = orderOf(transcript, where);
    },
    read(clock, people, most) {
      const { length } = transcript.rows();
      if (order === null) return { kind: 'gap', gap: 'times' };
      const wanted = latest();
      const now = readable(wanted, most);
      const unfinished = now.length < wanted.length;
      const shown = rowsOf(transcript, now, where);
      const messages = completeMessages(shown, where, clock, people);
      const gap = gapIn(shown, messages, length > 0 || plainText(list) !== '');
      if (gap) return { kind: 'gap', gap };
      const partial =
        where.virtual === true ||
        unfinished ||
        length > MESSAGES_READ ||
        (where.perLoad !== undefined && length >= where.perLoad) ||
        shown.some(({ facts }) => facts.collapsed);
      return {
        kind: 'read',
        messages: keep(messages),
        partial,
        unfinished,
        times: shown.flatMap(({ facts }) => facts.time ?? []),
        newest: shown.at(-1)?.facts ?? null,
      };
    },
  };
}

/** The latest of the rows, of which so many at most have not been read before. */
function readable(rows: readonly TranscriptRow[], most: number): readonly TranscriptRow[] {
  let left = most;
  const from = rows.findLastIndex(({ facts }) => facts === undefined && --left < 0);
  return rows.slice(from + 1);
}

function rowsOf(
  { list, factsOf }: Transcript,
  shown: readonly TranscriptRow[],
  where: Messages,
): Row[] {
  const days = daysOf(list, shown, where);
  const rows: Row[] = [];
  shown.forEach((row, index) => {
    const facts = factsOf(row);
    if (!facts || (where.key !== 'content' && facts.key === null)) return;
    rows.push({ facts, day: days[index] ?? null, workedOut: row.workedOut });
  });
  return rows;
}

/** What makes a transcript unreadable as a whole. An empty one is a chat that begins. */
function gapIn(
  rows: readonly Row[],
  messages: readonly Message[],
  somethingShown: boolean,
): Gap | null {
  if (rows.length === 0) return somethingShown ? 'messages' : null;
  const people = messages.filter(({ speaker }) => speaker !== 'system' && speaker !== 'note');
  if (people.length > 0 && people.every(({ speaker }) => speaker === 'unknown')) return 'speakers';
  const isSaid = messages.some(({ speaker }) => speaker === 'customer' || speaker === 'agent');
  return isSaid && !rows.some(({ facts }) => hasWords(facts)) ? 'messages' : null;
}

/** Whether there are words of somebody who may be the customer or an agent. */
const hasWords = ({ hasBody, marked }: MessageFacts): boolean =>
  hasBody && (marked === null || marked === 'customer' || marked === 'agent');
