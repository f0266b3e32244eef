import type { Message } from '@/coaching-rules/engine';

/** Messages of one chat that are remembered, in memory only; a week's chat with one customer fits. */
export const MESSAGES_KEPT = 2_000;

/** Without ids, two chats may hold one same "Hi" at the same minute; two such in a row are no accident. */
const SHARED_CONTENTS = 2;

/**
 * Joins what was read of a transcript with what it shows now, both oldest first. Where they share nothing
 * the page has jumped, perhaps to another customer's chat: then only what is shown counts.
 */
export function joinMessages(
  kept: readonly Message[],
  shown: readonly Message[],
  keys: 'ids' | 'contents',
): readonly Message[] {
  const before = new Map(kept.map((message) => [message.key, message]));
  const shared = shown.filter(({ key }) => before.has(key)).length;
  const enough = keys === 'ids' ? 1 : Math.min(SHARED_CONTENTS, kept.length, shown.length);
  if (shared === 0 || shared < enough) return shown.slice(-MESSAGES_KEPT);
  const now = new Set(shown.map(({ key }) => key));
  const first = kept.findIndex(({ key }) => now.has(key));
  const last = kept.findLastIndex(({ key }) => now.has(key));
  // What stood between two messages that are shown is shown too, or has been removed.
  return [
    ...kept.slice(0, first),
    ...shown.map((message) => completed(message, before.get(message.key))),
    ...kept.slice(last + 1),
  ].slice(-MESSAGES_KEPT);
}

/** A run's name may have left the page with the run's first message. */
function completed(message: Message, before: Message | undefined): Message {
  if (!before) return message;
  const speaker = message.speaker === 'unknown' ? before.speaker : message.speaker;
  return {
    ...message,
    speaker,
    name: message.name ?? (speaker === before.speaker ? before.name : null),
    at: message.at ?? before.at,
  };
}
