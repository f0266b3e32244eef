import type { Conversation } from './conversation';

/** Orders wordings that are equally good, the one to take first: the same chat always gets the same. */
export type Choose = <T>(from: readonly T[]) => readonly T[];

/** A number that depends on the text alone (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Begins at a place that the conversation decides, so that chats differ and one chat does not repeat itself. */
export function chooser(conversation: Conversation, salt: string): Choose {
  const turn = hash(
    `${salt} ${conversation.messages.length} ${conversation.messages.at(-1)?.text ?? ''}`,
  );
  return (from) => {
    const first = from.length === 0 ? 0 : turn % from.length;
    return [...from.slice(first), ...from.slice(0, first)];
  };
}
