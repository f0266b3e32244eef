import { describe, expect, it } from 'vitest';
import { replyInEnglish } from '../../support/replies';

const helped = replyInEnglish({ lead: 'I’m happy to {help}.' });
const found = replyInEnglish({ close: '{more}' });
const because = replyInEnglish({ lead: 'Right. {reason}' });
const anyway = replyInEnglish({ lead: 'Right. {sothat}' });
const named = replyInEnglish({ lead: 'I’m sorry{, customer}.' });

describe('what a customer asks help with', () => {
  it.each([
    ['when does my rental end', "I'm happy to help with your rental."],
    ['can you help me find a quiet campsite by the lake with showers', 'find a quiet campsite.'],
    ['I would like to book a table', 'book a table.'],
  ])('“%s”', (text, help) => {
    expect(helped('Which one?', [`customer: ${text}`])).toContain(help);
  });

  it('is no thing that is not theirs, and no trouble', () => {
    expect(helped('Which one?', ['customer: I saw the ticket'])).toBeNull();
    expect(helped('Which one?', ['customer: my ticket is torn'])).toBeNull();
  });
});

describe('what goes on from an answer', () => {
  it('asks whether it is what they look for, or whether there is more', () => {
    const search = ['customer: can you find me a restaurant'];
    expect(found('The Larch serves soup.', search)).toMatch(/good\?|about it\?$/);
    expect(found('It opens at ten.', ['customer: when do you open'])).toMatch(/like to know\?$/);
  });

  it('is nothing behind an order', () => {
    expect(found('Send the form.', ['customer: how do I join'])).toBeNull();
  });
});

describe('the reason for a datum fits what is asked', () => {
  it.each([
    ['What is your ticket number?', 'So I can find your ticket, what'],
    ['A photo of the label, please', 'So I can see it for myself, could'],
    ['What is the serial number?', 'So I know exactly which one you have, what'],
    ['What is your order number?', /So I can (?:find|pull up) your order, what/],
  ])('“%s”', (draft, reason) => {
    expect(because(draft, ['customer: hi'])).toMatch(reason);
  });

  it('is none for what somebody reports', () => {
    expect(anyway('courier noted the address', ['customer: hi'])).toBeNull();
  });

  it('is none for a name, which anybody asks first', () => {
    expect(anyway('May I have your full name?', ['customer: hi'])).toBeNull();
    expect(anyway('May I have your full name and email?', ['customer: hi'])).not.toBeNull();
  });
});

describe('a customer whom the agent calls by the beginning of their name', () => {
  it('is called nothing else', () => {
    const chat = ['agent: What is your name?', 'customer: My name is Lizbeth'];
    expect(named('Liz, the hall is full.', chat)).not.toContain('Lizbeth');
    expect(named('The hall is full.', chat)).toContain('Lizbeth');
  });
});
