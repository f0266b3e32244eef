import { asMiddle } from '../join';
import type { Hit } from '../phrasebook';
import { isQuestion, type PlacedSentence } from '../read-text';
import type { Scene } from '../scene';
import type { Matcher } from '../test';

/** A longer run of words without a verb is a list or an address, not a question. */
const longest = 14;

const inside = (inner: Hit, outer: Hit): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

/** The question as an order, ready to stand after "could you": "send me your policy number". */
function orderIn(text: string): string {
  const bare = text
    .replace(/^(?:(?:ok|okay|and|also|so|then|now|please|pls|plz|your|the)\b[\s,.:–-]*)+/i, '')
    .replace(/[\s,.:;–-]*(?:\b(?:please|pls|plz)\b)?[\s.!?]*$/i, '');
  return `send me ${/\bof the\b/i.test(bare) ? 'the' : 'your'} ${asMiddle(bare)}`;
}

/** A sentence that asks for something without a verb: "Policy number?", "Date and place please." */
export const fragment: Matcher<'fragment'> = (_condition, { lexicon: { cues } }) => {
  const isFragment = ({ sentence }: PlacedSentence): boolean => {
    const { hits, words, wordCount } = sentence;
    if (wordCount === 0 || wordCount > longest) return false;
    const hitsOf = (
      cue: 'datum' | 'fragment-word' | 'please' | 'sentence-word',
    ): readonly Hit[] => {
      const finder = cues[cue];
      return (finder === null ? undefined : hits.get(finder)) ?? [];
    };
    const asked = [...hitsOf('datum'), ...hitsOf('fragment-word')];
    const isAsking = isQuestion(sentence) || hitsOf('please').length > 0;
    // "Safe flight on Saturday." is no question, "Surname and date of the flight." is one.
    if (!asked.some(({ to }) => isAsking || to === words.length)) return false;
    // The "contact" of "contact number" is no verb.
    return hitsOf('sentence-word').every((word) => asked.some((datum) => inside(word, datum)));
  };
  const first = ({ draft }: Scene): PlacedSentence | undefined => draft.sentences.find(isFragment);
  return {
    sight: 'draft',
    holds: (scene) => first(scene) !== undefined,
    evidence: (scene) => {
      const found = first(scene);
      if (!found) return null;
      const { start, end, sentence } = found;
      return { span: { start, end }, captures: { order: orderIn(sentence.text) } };
    },
  };
};
