import type { Feeling } from '../advice';
import { readFeeling } from '../feeling';
import { type ConversationReading, customerRuns } from '../read-customer';
import type { Matcher } from '../test';

/** Many rules ask how the last words sound. */
const lately = new WeakMap<ConversationReading, Feeling>();

function lastFeeling(conversation: ConversationReading): Feeling {
  const { messages, lexicon } = conversation;
  const known = lately.get(conversation);
  const feeling = known ?? readFeeling(customerRuns(messages).slice(0, 1), lexicon);
  lately.set(conversation, feeling);
  return feeling;
}

/** What the customer's words sound like. */
export const feels: Matcher<'feels'> = ({ any, turns = 'lately' }) => ({
  sight: 'conversation',
  holds: ({ conversation }) =>
    any.includes(turns === 'last' ? lastFeeling(conversation) : conversation.feeling),
});
