import { isQuestion, type PlacedSentence } from '../../reading/read-text';
import type { Scene } from '../scene';
import type { Matcher } from '../test';

/** Shorter ones are answers ("Gate four."), longer ones explain something. */
const shortest = 3;
const longest = 16;

/** A statement that speaks of nobody: "Re-entry requires a ticket." */
export const impersonal: Matcher<'impersonal'> = (_condition, { lexicon: { cues } }) => {
  const speaksOfNobody = ({ sentence }: PlacedSentence): boolean => {
    const { hits, wordCount } = sentence;
    if (wordCount < shortest || wordCount > longest || isQuestion(sentence)) return false;
    const has = (cue: 'person' | 'states-rule'): boolean => {
      const finder = cues[cue];
      return finder !== null && hits.has(finder);
    };
    return has('states-rule') && !has('person');
  };
  const first = ({ draft }: Scene): PlacedSentence | undefined =>
    draft.sentences.find(speaksOfNobody);
  return {
    sight: 'draft',
    holds: (scene) => first(scene) !== undefined,
    evidence: (scene) => {
      const found = first(scene);
      return { span: found ? { start: found.start, end: found.end } : null, captures: {} };
    },
  };
};
