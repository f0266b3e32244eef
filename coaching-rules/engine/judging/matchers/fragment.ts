import { isFragment, orderIn } from '../../reading/asking';
import type { PlacedSentence } from '../../reading/read-text';
import type { Scene } from '../scene';
import type { Matcher } from '../test';

/** A sentence that asks for something without a verb: "Policy number?", "Date and place please." */
export const fragment: Matcher<'fragment'> = (_condition, { lexicon }) => {
  const first = ({ draft }: Scene): PlacedSentence | undefined =>
    draft.sentences.find(({ sentence }) => isFragment(sentence, lexicon));
  return {
    sight: 'draft',
    holds: (scene) => first(scene) !== undefined,
    evidence: (scene) => {
      const found = first(scene);
      if (!found) return null;
      const { start, end, sentence } = found;
      return { span: { start, end }, captures: { order: orderIn(sentence.text, lexicon) } };
    },
  };
};
