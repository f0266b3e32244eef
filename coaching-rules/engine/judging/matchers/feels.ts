import { readFeeling } from '../../reading/feeling';
import { oncePer } from '../../memo';
import { type ConversationReading, customerRuns } from '../../reading/read-customer';
import type { Matcher } from '../test';

/** How their last words sound; many rules ask. */
const lastFeeling = oncePer(
  ({ messages, lexicon }: ConversationReading) =>
    readFeeling(customerRuns(messages).slice(0, 1), lexicon).sounds,
);

/** What the customer's words sound like. */
export const feels: Matcher<'feels'> = ({ any, turns = 'lately' }) => ({
  sight: 'conversation',
  holds: ({ conversation }) =>
    any.includes(turns === 'last' ? lastFeeling(conversation) : conversation.feeling),
});
