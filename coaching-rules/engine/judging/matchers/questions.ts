import type { Matcher } from '../test';

/** Questions of the customer that are still open. */
export const questions: Matcher<'questions'> = ({ min }) => ({
  sight: 'conversation',
  holds: ({ conversation }) => conversation.openQuestions.length >= min,
});
