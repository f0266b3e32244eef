import { describe, expect, it } from 'vitest';
import type { Condition, SentenceGrammar } from '../../../coaching-rules/engine';
import { coachWith, holds } from '../../support/coach';
import { conversation } from '../../support/conversation';
import { withRecipe, wordsRule } from '../../support/rules';

const says = (any: readonly string[], more: object = {}): Condition => ({
  kind: 'says',
  who: 'draft',
  any,
  ...more,
});

describe('initials', () => {
  const unheard: Condition = { kind: 'initials' };
  const chat = ['customer: is my QLV stuck?'];

  it('finds letters that the customer has not written and that not everybody knows', () => {
    expect(holds(unheard, 'The XQR is late.', chat)).toBe(true);
    expect(holds(unheard, 'Two XqRs are late.', chat)).toBe(true);
    expect(holds(unheard, 'The qlv is here, your QLV.', chat)).toBe(false);
    expect(holds(unheard, 'Your PIN is safe.', chat)).toBe(false);
  });

  it('leaves names, codes, numbers, addresses and shouting alone', () => {
    for (const draft of [
      'I am Ann from XQR.',
      'Text XQR to us.',
      'Your code is XQR-7.',
      'The car is CV19 XQR.',
      'Write to XQR@example.org please.',
      'THE XQR IS late',
      'A bus.',
    ]) {
      expect([draft, holds(unheard, draft, chat)]).toEqual([draft, false]);
    }
  });

  it('marks the letters', () => {
    const coach = coachWith(wordsRule(unheard));
    const [advice] = coach.coach(conversation('customer: hi'), 'Is the XQR on?').advice;
    expect(advice?.span).toEqual({ start: 7, end: 10 });
  });
});

describe('fragment', () => {
  const fragment: Condition = { kind: 'fragment' };

  it('finds a question without a verb, wherever it stands', () => {
    for (const draft of [
      'Customer number?',
      'Hello. Date of birth?',
      'name and postcode pls',
      'Thank you. Surname, reason for the visit and contact number.',
    ]) {
      expect([draft, holds(fragment, draft)]).toEqual([draft, true]);
    }
  });

  it('leaves sentences, answers, wishes and choices alone', () => {
    for (const draft of [
      'What is your customer number?',
      'The number is on the card.',
      'Safe flight on Saturday.',
      'Sent to the same address.',
      'Tuesday or Friday?',
      'The name of the man who came to see the roof of the house in the rain with a ladder and a dog?',
    ]) {
      expect([draft, holds(fragment, draft)]).toEqual([draft, false]);
    }
  });

  it('marks the sentence and hands on what it asks for', () => {
    const recipe = { swapSentence: 'Could you {order}, please?' };
    const coach = coachWith(withRecipe(wordsRule(fragment), recipe));
    const asked = (draft: string) => coach.coach(conversation('customer: hi'), draft).advice[0];
    expect(asked('Hello. And your account number please?')?.span).toEqual({ start: 7, end: 38 });
    expect(asked('Account number please?')?.replies[0]?.text).toBe(
      'Could you give me your account number, please?',
    );
    expect(asked('Date and place of the accident?')?.replies[0]?.text).toBe(
      'Could you give me the date and place of the accident, please?',
    );
  });
});

describe('impersonal', () => {
  const impersonal: Condition = { kind: 'impersonal' };

  it('finds a rule that speaks of nobody, and marks it', () => {
    const coach = coachWith(wordsRule(impersonal));
    const [advice] = coach.coach(
      conversation('customer: hi'),
      'Yes. Entry requires a pass.',
    ).advice;
    expect(advice?.span).toEqual({ start: 5, end: 27 });
  });

  it('leaves people, questions, facts and whole stories alone', () => {
    for (const draft of [
      'It requires a pass, I have sent you one.',
      'Entry requires a pass?',
      'Gate two, left of the lift.',
      'requires passes',
      'Entry to the old mill on the hill behind the church of the village by the sea requires a pass.',
    ]) {
      expect([draft, holds(impersonal, draft)]).toEqual([draft, false]);
    }
  });
});

describe('grammar', () => {
  const order: SentenceGrammar = { imperative: true, agentlessPassives: [], things: [] };
  const passive: SentenceGrammar = {
    imperative: false,
    agentlessPassives: [{ start: 8, end: 20 }],
    things: [],
  };
  const chat = conversation('customer: hi');

  it('hands on what an order orders, to be asked for instead', () => {
    const recipe = { swapSentence: 'Could you {order}, please?' };
    const rule = withRecipe(wordsRule({ kind: 'grammar', is: 'imperative' }), recipe);
    const asked = (draft: string): string | undefined => {
      const grammar = new Map([[draft, order]]);
      return coachWith(rule).coach(chat, draft, grammar).advice[0]?.replies[0]?.text;
    };
    expect(asked('Ok, send me the form.')).toBe('Could you send me the form, please?');
    expect(asked('Please send it.')).toBeUndefined();
    expect(asked("Don't send it.")).toBeUndefined();
  });

  it('is false until the tagger has read the sentence, and asks for it', () => {
    const coach = coachWith(wordsRule({ kind: 'grammar', is: 'imperative' }));
    const draft = 'Hello there. Send me the form.';
    const first = coach.coach(chat, draft);
    expect(first.advice).toEqual([]);
    expect(first.wants).toEqual(['Send me the form.']);
    const second = coach.coach(chat, draft, new Map([['Send me the form.', order]]));
    expect(second.advice[0]?.span).toEqual({ start: 13, end: 30 });
    expect(second.wants).toEqual([]);
  });

  it('marks a passive in its place', () => {
    const coach = coachWith(wordsRule({ kind: 'grammar', is: 'agentless-passive' }));
    const grammar = new Map([['My card was declined.', passive]]);
    const { advice } = coach.coach(chat, 'Hm. My card was declined.', grammar);
    expect(advice[0]?.span).toEqual({ start: 12, end: 24 });
  });

  it('asks for nothing when another condition already fails', () => {
    const when: Condition = {
      kind: 'all',
      of: [{ kind: 'grammar', is: 'imperative' }, says(['form'])],
    };
    const coach = coachWith(wordsRule(when));
    expect(coach.coach(chat, 'Send me the list.').wants).toEqual([]);
    expect(coach.coach(chat, 'Send me the form.').wants).toEqual(['Send me the form.']);
  });
});
