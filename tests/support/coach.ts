import {
  type Coach,
  type Condition,
  type Conversation,
  compile,
  createCoach,
  type Grammar,
  type Rule,
} from '../../coaching-rules/engine';
import { createOpenCoach, type OpenCoach } from '../../coaching-rules/engine/coach';
import { conversation } from './conversation';
import { missingRule, pack, smallLanguage } from './rules';

/** A coach with these rules and the small language. */
export function coachWith(...rules: readonly Rule[]): Coach {
  return createCoach(compile(smallLanguage, [pack(...rules)]));
}

/** As `coachWith`, showing its working. */
export function openCoachWith(...rules: readonly Rule[]): OpenCoach {
  return createOpenCoach(compile(smallLanguage, [pack(...rules)]));
}

/** Whether a condition holds for a draft in a chat given by its lines. */
export function holds(
  condition: Condition,
  draft: string,
  chat: readonly string[] | Conversation = [],
  grammar?: Grammar,
): boolean {
  const where = 'messages' in chat ? chat : conversation(...chat);
  const coach = coachWith(missingRule(condition, { severity: 3 }));
  return coach.coach(where, draft, grammar).advice.length > 0;
}

/** What the coach read of the customer. */
export function customerIn(chat: readonly string[] | Conversation, draft = 'ok') {
  const where = 'messages' in chat ? chat : conversation(...chat);
  return coachWith().coach(where, draft).customer;
}
