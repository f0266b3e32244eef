import {
  type Condition,
  compile,
  createCoach,
  type NudgeRule,
  type Recipe,
  type Reply,
} from '../../coaching-rules/engine';
import { english } from '../../coaching-rules/language';
import { coachWith } from './coach';
import { conversation } from './conversation';
import { missingRule, pack, withRecipe } from './rules';

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

/** As `reply`, with the words of English: looked up once, for many chats. */
export function replyInEnglish(
  recipe: Recipe,
): (draft: string, chat: readonly string[]) => string | null {
  const rule = withRecipe(missingRule(always), recipe);
  const coach = createCoach(compile(english, [pack(rule)]));
  return (draft, chat) =>
    coach.coach(conversation(...chat), draft).advice[0]?.replies[0]?.text ?? null;
}
