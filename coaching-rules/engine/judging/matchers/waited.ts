import type { Matcher } from '../test';

const minute = 60_000;

/** The customer has waited for an answer; never true when the page shows no times. */
export const waited: Matcher<'waited'> = ({ minutes }) => ({
  sight: 'draft',
  holds: ({ waited }) => waited !== null && waited >= minutes * minute,
});
