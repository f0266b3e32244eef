import type { Conversation } from './conversation';

/** Whether two snapshots show the same chat with the same words; the present may differ. */
export function isSameConversation(a: Conversation, b: Conversation): boolean {
  if (a === b) return true;
  return (
    a.customerName === b.customerName &&
    a.agentName === b.agentName &&
    a.partial === b.partial &&
    a.messages.length === b.messages.length &&
    a.messages.every((message, index) => {
      const other = b.messages[index];
      return (
        message === other ||
        (message.key === other?.key &&
          message.speaker === other.speaker &&
          message.text === other.text &&
          message.name === other.name &&
          message.at === other.at)
      );
    })
  );
}
