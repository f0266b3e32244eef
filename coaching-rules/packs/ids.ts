import starter from './starter/pack.json' with { type: 'json' };

/** The ids of the packs that come with Goodturn, for who needs none of their rules. */
export const builtInIds: readonly string[] = [starter.id];
