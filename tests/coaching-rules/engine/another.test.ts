import { describe, expect, it } from 'vitest';
import { replyInEnglish } from '../../support/replies';

const another = replyInEnglish({ close: 'Shall I look for {another}?' });
const leadsOn = replyInEnglish({ close: '{instead}' });
const again = replyInEnglish({ close: '{again} Shall I look for {another}?' });

describe('what else there could be', () => {
  it('is somewhere that has what they asked for', () => {
    const chat = ['customer: do they have a bottle warmer or something like it?'];
    expect(another('The cafe does not offer any, and is not available.', chat)).toContain(
      'Shall I look for somewhere that has a bottle warmer?',
    );
  });

  it('is one among the others, where an agent found several', () => {
    const chat = [
      'agent: There are five cafes in the old town. The Pear is the nearest.',
      'customer: do they have a garden?',
    ];
    expect(another('The Pear does not have a garden, it is not available.', chat)).toContain(
      'Shall I look for one among the others that has a garden?',
    );
  });

  it('is for what they are getting together for, unless the draft says so', () => {
    const chat = [
      'customer: I am planning my sister’s party',
      'agent: Where?',
      'customer: the barn',
    ];
    expect(another('That venue is not available.', chat)).toContain('another venue for the party?');
    expect(another('That venue is too small for your party.', chat)).not.toContain(
      'for the party?',
    );
  });

  it('is asked for with a question that leads on from this very no', () => {
    const chat = ['customer: where is my order'];
    expect(leadsOn('I cannot find your order.', chat)).toMatch(/name|email/u);
    expect(leadsOn('I cannot find your order. Shall I look again?', chat)).toBeNull();
    expect(leadsOn('I cannot find your order without the number.', chat)).not.toMatch(
      /another name|different email/u,
    );
  });

  it('is more pressing where an agent has said no before', () => {
    const first = ['customer: a table at six?'];
    const second = [...first, 'agent: No tables are available then.', 'customer: at eight?'];
    expect(again('There is no table available then.', first)).toBeNull();
    expect(again('There is no table available then.', second)).toMatch(/tried|try/u);
  });
});

describe('what is asked for', () => {
  const lead = replyInEnglish({ lead: 'So I can look into it:' });
  const chat = ['customer: hi'];

  it('is asked for with a please, once', () => {
    expect(lead('May I have your order number?', chat)).toContain('order number, please?');
    expect(lead('May I please have your order number?', chat)).toMatch(/order number\?$/u);
  });

  it('is a question, where the draft only says that it is needed', () => {
    expect(lead('I’ll also need your zip code.', chat)).toBe(
      'So I can look into it, could I also have your zip code, please?',
    );
    expect(lead('I need your zip code to find the shop.', chat)).toContain('I need your zip code');
  });

  it('is led up to where a trouble was told and no datum is asked for', () => {
    const both = replyInEnglish({ lead: '{sorry} {together}' });
    const told = ['customer: my lamp arrived broken'];
    expect(both('Which colour was it?', told)).toMatch(
      /^I'm sorry your lamp arrived broken\. Let's /u,
    );
    expect(both('What is your order number?', told)).toBeNull();
    expect(both('It is in stock.', told)).toBeNull();
  });

  it('goes behind the greeting that lacks its comma', () => {
    const sorry = replyInEnglish({ lead: 'Thank you for waiting.' });
    expect(sorry('Hello are you there?', chat)).toBe(
      'Hello, thank you for waiting. Are you there?',
    );
  });
});
