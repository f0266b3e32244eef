import type { Detail } from '../language';
import type { ConversationReading } from '../read-customer';
import type { Matcher } from '../test';
import { picksUp, type Told, toldWhere } from '../told';

/** The customer has told something personal that nobody has picked up, the draft included. */
export const detail: Matcher<'detail'> = ({ is, about, turns = 'ever' }) => {
  const open = ({ openDetails, messages }: ConversationReading): readonly Told<Detail>[] =>
    toldWhere(openDetails, messages, turns, about);
  return {
    sight: 'draft',
    possible: (conversation) => is === 'none' || open(conversation).length > 0,
    holds: ({ conversation, draft }) =>
      open(conversation).some((one) => !picksUp(draft, one)) === (is === 'open'),
  };
};
