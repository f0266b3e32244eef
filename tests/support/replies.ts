import type { Condition, NudgeRule, Recipe, Reply } from '../../coaching-rules/engine';
import { coachWith } from './coach';
import { conversation } from './conversation';
import { missingRule, withRecipe } from './rules';

/** Holds for every draft. */
export const always: Condition = { kind: 'count', of: 'draft-words', min: 0 };

/** What a rule offers for a draft. */
export function replies(
  rule: NudgeRule,
  draft: string,
  chat: readonly string[] = ['customer: hi'],
  names: { customerName?: string; agentName?: string } = {},
): readonly Reply[] {
  const where = { ...conversation(...chat), ...names };
  return coachWith(rule).coach(where, draft).advice[0]?.replies ?? [];
}

/** The first that one recipe makes of a draft, or null. */
export function reply(
  recipe: Recipe,
  draft: string,
  chat?: readonly string[],
  names = {},
): string | null {
  return replies(withRecipe(missingRule(always), recipe), draft, chat, names)[0]?.text ?? null;
}
