/** What a message does, or fails to do, for the relationship; in the order in which they are always shown. */
export const dimensions = [
  'connect',
  'acknowledge',
  'own',
  'options',
  'available',
  'courtesy',
  'invest',
  'respect',
] as const;

export type Dimension = (typeof dimensions)[number];
