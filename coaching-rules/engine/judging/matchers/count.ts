import { isQuestion } from '../../reading/read-text';
import type { CountCondition } from '../../pack/rule';
import type { Scene } from '../scene';
import type { Matcher } from '../test';

const counted: Readonly<Record<CountCondition['of'], (scene: Scene) => number>> = {
  'draft-words': ({ draft }) => draft.wordCount,
  'draft-sentences': ({ draft }) =>
    draft.sentences.filter(({ sentence }) => sentence.wordCount > 0).length,
  'draft-questions': ({ draft }) =>
    draft.sentences.filter(({ sentence }) => isQuestion(sentence)).length,
  'agent-messages': ({ conversation }) =>
    conversation.messages.filter(({ speaker }) => speaker === 'agent').length,
  'customer-messages': ({ conversation }) =>
    conversation.messages.filter(({ speaker }) => speaker === 'customer').length,
};

/** How much there is of something. */
export const count: Matcher<'count'> = ({ of, min = 0, max = Infinity }) => ({
  sight: of.startsWith('draft') ? 'draft' : 'conversation',
  holds: (scene) => {
    const number = counted[of](scene);
    return number >= min && number <= max;
  },
});
