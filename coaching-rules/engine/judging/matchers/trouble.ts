import type { Trouble } from '../../language';
import type { ConversationReading } from '../../reading/read-customer';
import type { Matcher } from '../test';
import { acknowledges, type Told, toldWhere } from '../../reading/told';

/** The customer has told of a trouble, and whether anybody has shown to have heard it. */
export const trouble: Matcher<'trouble'> = ({ is, about, turns = 'ever' }) => {
  if (is !== 'unacknowledged') {
    return {
      sight: 'conversation',
      holds: ({ conversation: { troubles, messages } }) =>
        toldWhere(troubles, messages, turns, about).length > 0 === (is === 'told'),
    };
  }
  const open = ({ openTroubles, messages }: ConversationReading): readonly Told<Trouble>[] =>
    toldWhere(openTroubles, messages, turns, about);
  return {
    sight: 'draft',
    possible: (conversation) => open(conversation).length > 0,
    holds: ({ draft, conversation }) =>
      open(conversation).some((one) => !acknowledges(draft, one, conversation.lexicon)),
  };
};
