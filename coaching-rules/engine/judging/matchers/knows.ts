import type { Matcher } from '../test';

/** Whether a name or the thing it is about is known. */
export const knows: Matcher<'knows'> = ({ what, is }) => ({
  sight: 'conversation',
  holds: ({ conversation }) => {
    const known = {
      'customer-name': conversation.customerName,
      'agent-name': conversation.agentName,
      thing: conversation.thing,
    };
    return (known[what] !== null) === is;
  },
});
