import { phaseWith } from '../../reading/read-customer';
import type { Matcher } from '../test';

/** Where the chat stands; a draft that says goodbye closes it. */
export const phase: Matcher<'phase'> = ({ is }) => ({
  sight: is.includes('opening') && is.length === 1 ? 'conversation' : 'draft',
  possible: ({ phase }) => is.includes(phase) || (phase === 'working' && is.includes('closing')),
  holds: ({ conversation, draft }) => is.includes(phaseWith(conversation, draft)),
});
