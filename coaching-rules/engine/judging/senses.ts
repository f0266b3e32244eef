import { type ChatHunchId, type SceneHunchId, sentencesOf } from './hunch';
import { oncePer } from '../memo';
import type { ConversationReading } from '../reading/read-customer';
import type { Scene } from './scene';

/** How sure a hunch about the customer is, from 0 to 1; sure of everything where the language has no such hunch. */
export function senseOfChat(conversation: ConversationReading, of: ChatHunchId): number {
  return conversation.lexicon.hunches.get(of)?.(conversation.heard, conversation.facts) ?? 1;
}

/** What there is to listen to in a scene, and what hunches said of it so far: several ask the same. */
const scenes = oncePer(({ conversation, draft }: Scene) => ({
  listened: { ...conversation.heard, draft: sentencesOf([draft]) },
  sensed: new Map<SceneHunchId, number>(),
}));

/** How sure a hunch is, from 0 to 1; sure of everything where the language has no such hunch. */
export function senseOf(scene: Scene, of: SceneHunchId): number {
  const { listened, sensed } = scenes(scene);
  const known = sensed.get(of);
  if (known !== undefined) return known;
  const { conversation } = scene;
  const sure =
    conversation.lexicon.hunches.get(of)?.(listened, conversation.facts, scene.facts) ?? 1;
  sensed.set(of, sure);
  return sure;
}
