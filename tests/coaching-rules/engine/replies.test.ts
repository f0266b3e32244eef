import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../coaching-rules/engine';
import { always, replies, reply } from '../../support/replies';
import { missingRule, withRecipe, wordsRule } from '../../support/rules';

function swapped(pattern: string, recipe: Recipe, draft: string, chat?: readonly string[]) {
  return replies(withRecipe(wordsRule([pattern]), recipe), draft, chat)[0]?.text ?? null;
}

describe('a lead', () => {
  it('stands before the draft, which then begins like a sentence', () => {
    expect(reply({ lead: 'Thanks for waiting' }, 'could I see it?')).toBe(
      'Thanks for waiting. Could I see it?',
    );
  });

  it('stands after the greeting of the draft', () => {
    expect(reply({ lead: 'Thanks for waiting.' }, 'Hello Sarah! What is it?')).toBe(
      'Hello Sarah! Thanks for waiting. What is it?',
    );
    expect(reply({ lead: 'Thanks for waiting.' }, 'Hi Sarah, what is your order number?')).toBe(
      'Hi Sarah, thanks for waiting. What is your order number?',
    );
  });

  it('takes the place of an absent-minded "ok, so"', () => {
    expect(reply({ lead: 'Thanks for waiting.' }, 'Okay, could I see it?')).toBe(
      'Thanks for waiting. Could I see it?',
    );
    expect(reply({ lead: 'Thanks for waiting.' }, 'Okra is in stock')).toBe(
      'Thanks for waiting. Okra is in stock.',
    );
    expect(reply({ lead: 'Thanks for waiting.' }, 'ok')).toBe('Thanks for waiting. Ok.');
  });

  it('that is sorry puts cheer away, and comes after a short thank you', () => {
    expect(reply({ lead: "I'm sorry about the kettle." }, 'Great! What is your name?')).toBe(
      "I'm sorry about the kettle. What is your name?",
    );
    expect(reply({ lead: "I'm sorry about the kettle." }, 'Thanks, Sarah. What colour?')).toBe(
      "Thanks, Sarah. I'm sorry about the kettle. What colour?",
    );
    expect(reply({ lead: 'Good news.' }, 'Great! What is your name?')).toBe(
      'Good news. Great! What is your name?',
    );
  });

  it('that ends in a colon goes on with a small letter, behind a comma where a clause follows', () => {
    expect(reply({ lead: 'So that I find it:' }, 'Could I have the number?')).toBe(
      'So that I find it, could I have the number, please?',
    );
    expect(reply({ lead: 'So that I find it:' }, 'I need the number')).toBe(
      'So that I find it, I need the number.',
    );
    expect(reply({ lead: 'So that I find it:' }, 'Name and postcode?')).toBe(
      'So that I find it, could you give me your name and postcode, please?',
    );
    expect(reply({ lead: 'Here you go:' }, 'And the number is 12.')).toBe(
      'Here you go: the number is 12.',
    );
  });

  it('never greets twice: a bare greeting gives way to one with the name', () => {
    const lead = 'Hi {customer}! Good to meet you.';
    const sarah = { customerName: 'Sarah Connor' };
    expect(reply({ lead }, 'Hello. What is it?', undefined, sarah)).toBe(
      'Hi Sarah! Good to meet you. What is it?',
    );
    expect(reply({ lead }, 'Hello Sarah. What is it?', undefined, sarah)).toBe(
      'Hello Sarah. Good to meet you. What is it?',
    );
  });

  it('can stand alone before anything is typed', () => {
    const rule = withRecipe(missingRule({ kind: 'trouble', is: 'unacknowledged' }), {
      lead: '{sorry}',
    });
    expect(replies(rule, '', ['customer: it is broken'])[0]).toEqual({
      touch: 'open',
      text: "I'm sorry it came broken.",
      slots: [],
    });
  });
});

describe('a swap', () => {
  it('takes the place of the marked words, with the capitals of the place', () => {
    expect(swapped('calm down', { swap: 'Take your time' }, 'Please calm down, sir.')).toBe(
      'Please take your time, sir.',
    );
    expect(swapped('calm down', { swap: 'take your time' }, 'Calm down, sir.')).toBe(
      'Take your time, sir.',
    );
  });

  it('takes piled marks down wherever they stand', () => {
    expect(swapped('!!', { swap: '!' }, 'Hi!! So good!!!')).toBe('Hi! So good!');
  });

  it('by a mark leaves no gap and no second mark', () => {
    expect(swapped('😊', { swap: '.' }, 'Good morning! 😊✈️ What is it?')).toBe(
      'Good morning! What is it?',
    );
    expect(swapped('😊', { swap: '.' }, 'It is gone 😊')).toBe('It is gone.');
  });

  it('that goes on behind a comma needs room for it', () => {
    const recipe = { swap: 'just so you know,' };
    expect(
      swapped('for (security|quality) reasons', recipe, 'Send it for quality reasons.'),
    ).toBeNull();
    expect(swapped('please note', recipe, 'I said please note it')).toBeNull();
    expect(swapped('please note', recipe, 'Please note it shuts at six')).toBe(
      'Just so you know, it shuts at six.',
    );
  });

  it('does not leave two full stops, nor a small letter behind one', () => {
    expect(swapped('done', { swap: "That's done for you!" }, 'Done.')).toBe("That's done for you!");
    expect(swapped('no way', { swap: "I'd love to." }, 'No way it works')).toBe(
      "I'd love to. It works.",
    );
  });

  it('takes the place of the whole sentence when asked', () => {
    expect(
      swapped(
        'give me <asked>',
        { swapSentence: 'Could I have {asked}, please?' },
        'Ok. Give me your zip. Thanks!',
      ),
    ).toBe('Ok. Could I have your zip, please? Thanks!');
  });

  it('is not offered when it would lose a number, a link, an address or the question', () => {
    const recipe = { swapSentence: 'Let me look.' };
    expect(swapped('give me', recipe, 'Give me 5 minutes.')).toBeNull();
    expect(swapped('give me', recipe, 'Give me this: https://a.example/x')).toBeNull();
    expect(swapped('give me', recipe, 'Give me a.b@c.example')).toBeNull();
    expect(swapped('give me', recipe, 'Would you give me that?')).toBeNull();
    expect(swapped('give me', recipe, 'Give me your date of birth.')).toBeNull();
    expect(swapped('give me', recipe, 'Give me that. OK?')).toBe('Let me look. OK?');
  });
});

describe('a close', () => {
  it('begins a sentence of its own where the draft breaks off at a comma', () => {
    expect(reply({ close: 'I can look' }, 'It is gone, ')).toBe('It is gone. I can look.');
  });

  it('stands at the end, or before the last question', () => {
    expect(reply({ close: "I'm here all day." }, 'It is on its way')).toBe(
      "It is on its way. I'm here all day.",
    );
    expect(reply({ close: "I'm here all day" }, 'It is on its way. Anything else?')).toBe(
      "It is on its way. I'm here all day. Anything else?",
    );
  });
});

describe('values', () => {
  it('that are needed and not known keep the reply away', () => {
    expect(reply({ lead: 'Hi {customer}.' }, 'ok')).toBeNull();
    expect(reply({ lead: 'About your {thing}:' }, 'ok')).toBeNull();
  });

  it('that are optional go with their punctuation', () => {
    const lead = '{customer, }thanks for that.';
    expect(reply({ lead }, 'ok', ['customer: my name is ada'])).toBe('Ada, thanks for that. Ok.');
    expect(reply({ lead }, 'ok')).toBe('Thanks for that. Ok.');
  });

  it('say a name once', () => {
    const lead = 'Hi {customer}, thanks for that{, customer}.';
    expect(reply({ lead }, 'ok', ['customer: my name is ada'])).toBe(
      'Hi Ada, thanks for that. Ok.',
    );
  });

  it('leave a slot for the name of an agent who is not known', () => {
    const [offered] = replies(withRecipe(missingRule(always), { lead: "I'm {agent}." }), 'ok');
    expect(offered?.text).toBe("I'm [your name]. Ok.");
    expect(offered?.slots).toEqual([{ start: 4, end: 15 }]);
    expect(reply({ lead: "I'm {agent}." }, 'ok', undefined, { agentName: 'Susan Park' })).toBe(
      "I'm Susan. Ok.",
    );
  });

  it('use the own noun of the customer', () => {
    expect(
      reply({ lead: 'Let me see to your {thing}.' }, 'ok', ['customer: my blue kettle is late']),
    ).toBe('Let me see to your blue kettle. Ok.');
  });

  it('name the open trouble, the personal detail, the good news and the wait', () => {
    expect(reply({ lead: '{sorry}' }, 'ok', ['customer: it is broken'])).toBe(
      "I'm sorry it came broken. Ok.",
    );
    expect(reply({ lead: '{pickup}' }, 'ok', ['customer: my dog is ill'])).toBe(
      'I hope your pet is well. Ok.',
    );
    expect(reply({ lead: '{gladly}' }, 'ok', ['customer: it is for our wedding'])).toBe(
      'Congratulations on the wedding! Ok.',
    );
    expect(reply({ lead: '{gladly}' }, 'ok', ['customer: my dog is ill'])).toBeNull();
    const chat = ['customer: hi', 'system: a', 'system: b', 'system: c'];
    expect(reply({ lead: 'Thanks for waiting {waited}.' }, 'ok', chat)).toBe(
      'Thanks for waiting three minutes. Ok.',
    );
  });
});

describe('what a datum is asked for', () => {
  const lead = { lead: 'I see. {sothat}' };

  it('stands before the question, and nowhere else', () => {
    expect(reply(lead, 'Hello. Ok. What is your account number?')).toMatch(
      /^Hello\. I see\. (?:So|To) .+, what is your account number\?$/,
    );
    expect(reply(lead, 'What is your account number?')).toBe(
      'I see. So I can find your account, what is your account number?',
    );
    expect(reply(lead, 'What is your date of birth?')).toMatch(/^I see\. (?:So|To) /);
    expect(reply(lead, 'It is gone. What is your account number?')).toBeNull();
    expect(reply(lead, 'Your account number is wrong.')).toBeNull();
    expect(reply(lead, 'One moment please.')).toBeNull();
  });
});

describe('what else could be had', () => {
  const close = { close: 'Shall I look for {another}?' };

  it('is told by what the draft refuses, else by what was asked for last', () => {
    expect(reply(close, 'That kettle is sold out.')).toBe(
      'That kettle is sold out. Shall I look for something similar?',
    );
    expect(reply(close, 'It is sold out.', ['customer: do you have the kettle'])).toBe(
      'It is sold out. Shall I look for something similar?',
    );
    expect(reply(close, 'The red kettle is sold out.')).toContain('another colour');
  });

  it('is nobody’s guess where nothing is refused, or nothing of it is known', () => {
    expect(reply(close, 'That kettle is here.')).toBeNull();
    expect(reply(close, 'It is sold out.')).toBeNull();
  });
});

describe('slots', () => {
  it('are named by place, and brackets of the draft are none', () => {
    const rule = withRecipe(missingRule(always), { close: "I'll write by [when] to [where]." });
    const [offered] = replies(rule, 'See [1] for more.');
    expect(offered?.slots.map(({ start, end }) => offered.text.slice(start, end))).toEqual([
      '[when]',
      '[where]',
    ]);
  });
});
