import { givesName, saysName } from '../../reading/names';
import type { TextReading } from '../../reading/read-text';
import type { Scene } from '../scene';
import type { Matcher } from '../test';

/** Whether the customer's or the agent's name has been said. */
export const named: Matcher<'named'> = ({ who, by, is }) => {
  const says = ({ conversation }: Scene, reading: TextReading): boolean => {
    if (who === 'customer') return saysName(reading, conversation.customerName);
    return saysName(reading, conversation.agentName) || givesName(reading, conversation.lexicon);
  };
  const earlier = (scene: Scene): boolean =>
    scene.conversation.messages.some(
      ({ speaker, reading }) => speaker === 'agent' && says(scene, reading),
    );
  return {
    sight: by === 'earlier' ? 'conversation' : 'draft',
    holds: (scene) =>
      ((by !== 'earlier' && says(scene, scene.draft)) || (by !== 'draft' && earlier(scene))) === is,
  };
};
