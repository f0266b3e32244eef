import { readFeeling } from '../feeling';
import { customerRuns } from '../read-customer';
import type { Matcher } from '../test';

/** What the customer's words sound like. */
export const feels: Matcher<'feels'> = ({ any, turns = 'lately' }) => ({
  sight: 'conversation',
  holds: ({ conversation: { feeling, lexicon, messages } }) =>
    any.includes(
      turns === 'last' ? readFeeling(customerRuns(messages).slice(0, 1), lexicon) : feeling,
    ),
});
