import type { Message } from '@/coaching-rules/engine';
import type { Messages } from '../help-desk';
import type { MessageFacts } from './messages';
import { readTime, type Clock } from './time';

/**
 * Gives each message, oldest first, what the page shows only once for a run of messages, and a key of its
 * own. Two elements with one key are one message; when they disagree who speaks, nobody does.
 */
export function completeMessages(
  facts: readonly MessageFacts[],
  where: Messages,
  clock: Clock,
): Message[] {
  const names = facts.map(({ name }) => name);
  if (where.author?.shown === 'on-first-of-run') carry(facts, names, 'previous');
  if (where.author?.shown === 'on-last-of-run') carry(facts, names, 'next');
  const { time } = where;
  const times = facts.map((fact) =>
    time && fact.time ? readTime(fact.time, time.format, clock) : null,
  );
  if (time?.from) carry(facts, times, time.from);

  const byKey = new Map<string, Message>();
  const keyFor = createContentKeys();
  facts.forEach(({ key, speaker, text, time: written }, index) => {
    const name = names[index] ?? null;
    const at = times[index] ?? null;
    const own = key ?? keyFor([speaker, written, text].join('\n'));
    const twin = byKey.get(own);
    if (!twin) byKey.set(own, { key: own, speaker, text, name, at });
    else if (twin.speaker !== speaker) byKey.set(own, { ...twin, speaker: 'unknown' });
  });
  const messages = [...byKey.values()];
  const allTimed = messages.every(({ at }) => at !== null);
  return where.order === 'by-time' && allTimed
    ? messages.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
    : messages;
}

/** Fills what is missing from the neighbour on one side, as long as the same side of the chat speaks. */
function carry(facts: readonly MessageFacts[], values: unknown[], from: 'next' | 'previous'): void {
  const step = from === 'next' ? 1 : -1;
  const start = from === 'next' ? facts.length - 2 : 1;
  for (let index = start; index >= 0 && index < facts.length; index -= step) {
    const speaker = facts[index]?.speaker;
    if (values[index] !== null || speaker === 'unknown') continue;
    if (facts[index + step]?.speaker === speaker) values[index] = values[index + step] ?? null;
  }
}

/** Keys for pages that give none: from what was written, by whom and when, and a number for exact repeats. */
function createContentKeys(): (content: string) => string {
  const seen = new Map<string, number>();
  return (content) => {
    const key = hash(content);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  };
}

/** 53 bits (cyrb53): short, stable, and far from colliding within a chat. Protects nothing. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
