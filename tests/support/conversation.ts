import type { Conversation, Message, Speaker } from '../../coaching-rules/engine';

const minute = 60_000;
/** Noon of a day on which all test chats take place. */
export const noon = 1_700_000_000_000;

/**
 * A chat from lines like "customer: Hi", "agent: Hello", "agent (Susan): Hello", oldest first, a
 * minute apart, the last one just now.
 */
export function conversation(...lines: readonly string[]): Conversation {
  const messages = lines.map((line, index): Message => {
    const [, speaker = '', name, text = ''] =
      /^(\w+)(?: \(([^)]*)\))?: ?([\s\S]*)$/.exec(line) ?? [];
    return {
      key: `m${index}`,
      speaker: speaker as Speaker,
      text,
      name: name ?? null,
      at: noon - (lines.length - 1 - index) * minute,
    };
  });
  return { messages, customerName: null, agentName: null, partial: false, now: noon };
}
