import type { Conversation, Pack } from '@/coaching-rules/engine';
import { type Coach, compileInSteps, createCoach } from '@/coaching-rules/engine/coach';
import { english } from '@/coaching-rules/language';

/** How many messages are read at a time; one takes about a third of a millisecond. */
const MESSAGES_AT_ONCE = 8;

/**
 * Compiles the rules, then reads the open chat bit by bit, so that the agent's first key finds both
 * done. Yields wherever the page may go first.
 */
export function* readyCoach(
  packs: readonly Pack[],
  open: Conversation | null,
): Generator<undefined, Coach> {
  const coach = createCoach(yield* compileInSteps(english, packs));
  if (open === null) return coach;
  for (let read = MESSAGES_AT_ONCE; read < open.messages.length; read += MESSAGES_AT_ONCE) {
    coach.coach({ ...open, messages: open.messages.slice(0, read) }, '');
    yield;
  }
  return coach;
}
