import type { Detail } from '../../language';
import type { ConversationReading } from '../../reading/read-customer';
import type { Matcher } from '../test';
import { picksUp, type Told, toldWhere } from '../../reading/told';

/** The customer has told something personal that no agent message picks up; whether the draft does. */
export const detail: Matcher<'detail'> = ({ is, about, turns = 'ever' }) => {
  const open = ({ openDetails, messages }: ConversationReading): readonly Told<Detail>[] =>
    toldWhere(openDetails, messages, turns, about);
  return {
    sight: 'draft',
    possible: (conversation) => is === 'none' || open(conversation).length > 0,
    holds: ({ conversation, draft }) => {
      const told = open(conversation);
      const missed = told.filter((one) => !picksUp(draft, one, conversation.lexicon));
      if (is === 'picked-up') return missed.length < told.length;
      return missed.length > 0 === (is === 'open');
    },
  };
};
