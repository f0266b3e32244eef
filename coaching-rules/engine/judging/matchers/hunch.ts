import { isOfChat, isOfScene } from '../hunch';
import { loudestFor } from '../loudest';
import type { PlacedSentence } from '../../reading/read-text';
import type { Scene } from '../scene';
import { senseOf, senseOfChat } from '../senses';
import type { Matcher } from '../test';

/** What no list of phrases says outright. */
export const hunch: Matcher<'hunch'> = ({ is, least }, { lexicon: { moveIn } }) => {
  if (isOfChat(is)) {
    return {
      sight: 'conversation',
      holds: (scene) => senseOfChat(scene.conversation, is) >= least,
    };
  }
  if (isOfScene(is)) {
    return {
      sight: 'draft',
      holds: (scene) => senseOf(scene, is) >= least,
      evidence: (scene) => ({ span: loudestFor(scene, is), captures: {} }),
    };
  }
  const sounds = ({ sentence }: PlacedSentence): boolean => {
    const move = moveIn(sentence);
    return move.sure >= least && (is === 'move' || move.way === is);
  };
  return {
    sight: 'draft',
    holds: ({ draft }: Scene) => draft.sentences.some(sounds),
    evidence({ draft }: Scene) {
      const placed = draft.sentences.find(sounds);
      return placed ? { span: { start: placed.start, end: placed.end }, captures: {} } : null;
    },
  };
};
