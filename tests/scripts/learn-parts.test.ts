import { expect, it } from 'vitest';
import type { LabelledTurn } from '../../scripts/evaluate-sets';
import { partsOf } from '../../scripts/learn-parts';

const message = (uid: string, history: readonly string[], draft = 'Sure.'): LabelledTurn => ({
  turn: {
    uid,
    draft,
    conversation: {
      messages: history.map((text, index) => ({
        key: `${index}`,
        speaker: 'customer',
        name: null,
        at: null,
        text,
      })),
      customerName: null,
      agentName: null,
      partial: false,
      now: null,
    },
  },
  label: {
    verdict: 'fine',
    flags: [],
    moves: [],
    customer: { emotion: 'neutral', hook: null },
  },
  trade: null,
});

const uids = (parts: readonly (readonly LabelledTurn[])[]): readonly (readonly string[])[] =>
  parts.map((part) => part.map(({ turn: { uid } }) => uid).toSorted());

const kettle = 'The kettle that came on Monday leaks all over the worktop.';
const refund = 'And how long until the money is back on my card, please?';

it('keeps messages of one chat together, also those that only a third links', () => {
  const parts = partsOf(
    [
      message('first', [kettle]),
      message('last', [refund]),
      message('linking', [kettle.toUpperCase(), refund]),
      message('stranger', ['Do you sell gift cards for the whole family as well?']),
    ],
    2,
  );
  expect(uids(parts)).toEqual([['first', 'last', 'linking'], ['stranger']]);
});

it('links a draft with the history in which it was sent', () => {
  const parts = partsOf([message('draft', [], kettle), message('later', [kettle])], 2);
  expect(uids(parts)).toEqual([['draft', 'later'], []]);
});

it('takes no short turn for a sign of one chat, and makes parts of one size', () => {
  const parts = partsOf(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((uid) => message(uid, ['Hello!', 'Thanks a lot.'])),
    3,
  );
  expect(parts.map(({ length }) => length)).toEqual([2, 2, 2]);
});
