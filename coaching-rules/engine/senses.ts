import { heardFrom, sentencesOf } from './hunch';
import { oncePer } from './memo';
import { type ConversationReading, customerRuns } from './read-customer';
import type { Scene } from './scene';

const heardIn = oncePer(({ messages }: ConversationReading) => heardFrom(customerRuns(messages)));

/** How sure a hunch is, from 0 to 1; sure of everything where the language has no such hunch. */
export function senseOf({ conversation, draft }: Scene, of: 'upset' | 'worth-a-word'): number {
  const sense = conversation.lexicon.hunches.get(of);
  return sense?.({ ...heardIn(conversation), draft: sentencesOf([draft]) }) ?? 1;
}
