import type { Coach, Coaching, Grammar } from '../coaching-rules/engine';
import { readGrammar } from '../coaching-rules/grammar';
import type { Turn } from './replay-input';

/** What the coach says of a message as if it were a draft, with grammar read where a rule waits for it. */
export function judge(coach: Coach, { conversation, draft }: Turn): Coaching {
  const first = coach.coach(conversation, draft);
  if (first.wants.length === 0) return first;
  const grammar: Grammar = new Map(first.wants.map((text) => [text, readGrammar(text)]));
  return coach.coach(conversation, draft, grammar);
}
