import type { Coach, Coaching, SentenceGrammar } from '../coaching-rules/engine';
import { Memo } from '../coaching-rules/engine/memo';
import { readGrammar } from '../coaching-rules/grammar';
import type { Turn } from './replay-input';

/** Sentences remembered from chat to chat: agents and customers say much the same in many. */
export const mostSentences = 60_000;
const sentences = new Memo<string, SentenceGrammar>(mostSentences);

/** What the coach says of a message as if it were a draft, with grammar read where a rule waits for it. */
export function judge(coach: Coach, { conversation, draft }: Turn): Coaching {
  const first = coach.coach(conversation, draft);
  if (first.wants.length === 0) return first;
  const grammar = new Map(
    first.wants.map((text) => [text, sentences.get(text, () => readGrammar(text))] as const),
  );
  return coach.coach(conversation, draft, grammar);
}
