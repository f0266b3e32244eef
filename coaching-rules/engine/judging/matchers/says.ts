import { type Found, find, stands } from '../../reading/read-text';
import type { Scene } from '../scene';
import type { Matcher } from '../test';
import { turnsOf } from '../../reading/told';

/** Somebody says something. */
export const says: Matcher<'says'> = ({ who, any, unless, where, turns = 'last' }, tools) => {
  const patterns = unless ? { any, unless } : { any };
  const finder = tools.finder(patterns, who === 'draft' ? 'draft' : 'anywhere');
  if (who === 'draft') {
    return {
      sight: 'draft',
      triggers: [finder],
      holds: ({ draft }) => stands(draft, finder, where),
      evidence: ({ draft }) => find(draft, finder, where),
    };
  }
  const first = ({ conversation: { messages } }: Scene): Found | null => {
    for (const { reading } of turnsOf(messages, who, turns).toReversed()) {
      const found = find(reading, finder, where);
      if (found) return found;
    }
    return null;
  };
  return {
    sight: 'conversation',
    holds: ({ conversation: { messages } }) =>
      turnsOf(messages, who, turns).some(({ reading }) => stands(reading, finder, where)),
    evidence: (scene) => {
      const found = first(scene);
      return found && { span: null, captures: found.captures };
    },
  };
};
