import { type ChatHunchId, heardFrom, type SceneHunchId, sentencesOf } from './hunch';
import { oncePer } from './memo';
import { type ConversationReading, customerRuns } from './read-customer';
import type { Scene } from './scene';

const heardIn = oncePer(({ messages }: ConversationReading) => heardFrom(customerRuns(messages)));

/** How sure a hunch about the customer is, from 0 to 1; sure of everything where the language has no such hunch. */
export function senseOfChat(conversation: ConversationReading, of: ChatHunchId): number {
  return conversation.lexicon.hunches.get(of)?.(heardIn(conversation), conversation.facts) ?? 1;
}

/** How sure a hunch is, from 0 to 1; sure of everything where the language has no such hunch. */
export function senseOf({ conversation, draft, facts }: Scene, of: SceneHunchId): number {
  const sense = conversation.lexicon.hunches.get(of);
  return sense?.({ ...heardIn(conversation), draft: sentencesOf([draft]) }, facts) ?? 1;
}
