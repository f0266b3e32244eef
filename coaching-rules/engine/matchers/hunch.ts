import type { PlacedSentence } from '../read-text';
import type { Scene } from '../scene';
import { senseOf } from '../senses';
import type { Matcher } from '../test';

/** What no list of phrases says outright. */
export const hunch: Matcher<'hunch'> = ({ is, least }, { lexicon: { moveIn } }) => {
  if (is === 'upset') {
    return { sight: 'conversation', holds: (scene) => senseOf(scene, is) >= least };
  }
  if (is === 'worth-a-word') {
    return { sight: 'draft', holds: (scene) => senseOf(scene, is) >= least };
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
