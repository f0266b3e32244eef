import type { ConversationReading } from '../reading/read-customer';
import { turnsOf } from '../reading/told';
import { helpWith } from './deed';
import { wishIn } from './occasion';

/** What the customer asks help with; nobody is happy to help with a trouble. */
export function helpOf({ messages, troubles, lexicon }: ConversationReading): string | null {
  if (troubles.length > 0) return null;
  const asked = turnsOf(messages, 'customer', 'last').map(({ reading }) => reading.text);
  return helpWith(asked.join('\n'), lexicon.nouns);
}

/** What they are looking for: "a quiet hotel". */
export function searchOf(conversation: ConversationReading): string | null {
  return /^help you find (.*)$/u.exec(helpOf(conversation) ?? '')?.[1] ?? null;
}

/** What the customer lately said they would like. */
export function wishOf({ messages }: ConversationReading): string | null {
  const lately = turnsOf(messages, 'customer', 'lately').toReversed();
  return lately.flatMap(({ reading }) => wishIn(reading.text) ?? [])[0] ?? null;
}
