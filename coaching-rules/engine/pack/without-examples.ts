import type { Pack } from './rule';

/** The pack as a coached page needs it: examples are for people and tests. */
export function withoutExamples(pack: Pack): Pack {
  return {
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, examples: { flags: [], allows: [] } })),
  };
}
