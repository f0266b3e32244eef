import { describe, expect, it } from 'vitest';
import { type Coach, compile, createCoach } from '../../../coaching-rules/engine';
import { conversation } from '../../support/conversation';
import { missingRule, moveRule, pack, smallLanguage, wordsRule } from '../../support/rules';

const rules = pack(
  wordsRule(['calm down', 'your * number', '@refusal'], {
    id: 'a',
    try: [{ lead: '{sorry}' }, { swap: 'x' }],
  }),
  wordsRule({ kind: 'grammar', is: 'imperative' }, { id: 'b', dimension: 'courtesy' }),
  missingRule(
    { kind: 'trouble', is: 'unacknowledged' },
    {
      id: 'c',
      severity: 3,
      dimension: 'acknowledge',
      try: [{ lead: '{sorry}' }, { close: '{pickup}' }],
    },
  ),
  moveRule(['(hi|hello)'], { id: 'd' }),
);
const ruleset = compile(smallLanguage, [rules]);
/** A coach that has read nothing yet. */
const newCoach = (): Coach => createCoach(ruleset);
const chats = [
  [],
  ['customer: Hi, my name is Ada. My blue kettle arrived broken!! What now??'],
  ['customer: my dog ate it', 'agent: Hello', 'customer: is anyone there', 'bot: wait'],
].map((lines) => conversation(...lines));
const draft =
  "Hi! Calm down.\nI can't do that… Send me your order number, ok? https://a.example/1 👋 Bye";

describe('the same input gives the same output', () => {
  it('typed character by character or all at once', () => {
    for (const chat of chats) {
      const typing = newCoach();
      for (let end = 0; end <= draft.length; end += 1) {
        const typed = draft.slice(0, end);
        expect(typing.coach(chat, typed)).toEqual(newCoach().coach(chat, typed));
      }
    }
  });

  it('with messages coming in one by one or all at once', () => {
    const chat = conversation(
      'customer: my kettle is broken',
      'agent: ok',
      'customer: hello??',
      'agent: sorry about the kettle',
      'customer: thanks so much',
    );
    const growing = newCoach();
    for (let count = 0; count <= chat.messages.length; count += 1) {
      const part = { ...chat, messages: chat.messages.slice(0, count) };
      expect(growing.coach(part, draft)).toEqual(newCoach().coach(part, draft));
    }
  });

  it('whatever other chats were looked at in between', () => {
    const busy = newCoach();
    for (let round = 0; round < 3; round += 1) {
      for (let other = 0; other < 20; other += 1) {
        busy.coach(conversation(`customer: number ${other} is broken`), 'calm down');
      }
      for (const chat of chats) {
        expect(busy.coach(chat, draft)).toEqual(newCoach().coach(chat, draft));
      }
    }
  });

  it('when only the present has moved on, all but the wait', () => {
    const [, chat] = chats;
    if (!chat) throw new Error('no chat');
    const coach = newCoach();
    const before = coach.coach(chat, draft);
    const after = coach.coach({ ...chat, now: (chat.now ?? 0) + 5_000 }, draft);
    expect(after.customer.waited).toBe((before.customer.waited ?? 0) + 5_000);
    expect({ ...after, customer: null }).toEqual({ ...before, customer: null });
  });

  it('when a message is edited in place', () => {
    const coach = newCoach();
    coach.coach(conversation('customer: it is broken'), 'ok');
    expect(coach.coach(conversation('customer: it is fine'), 'ok').advice).toEqual([]);
  });

  it('of frozen input: nothing that comes in is changed', () => {
    const [, chat] = chats;
    if (!chat) throw new Error('no chat');
    const frozen = Object.freeze({
      ...chat,
      messages: Object.freeze(chat.messages.map((message) => Object.freeze(message))),
    });
    expect(newCoach().coach(frozen, draft)).toEqual(newCoach().coach(chat, draft));
  });
});
