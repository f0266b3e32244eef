import { describe, expect, it } from 'vitest';
import { readGrammar } from '../../../coaching-rules/grammar';

describe('an order', () => {
  it.each([
    'Send me the form.',
    'Please send your order number',
    'Kindly reply asap',
    'Then tap the button',
    'Ok, check your e-mail!',
    'Don’t share the code',
    'Look at the page',
  ])('is “%s”', (sentence) => {
    expect(readGrammar(sentence).imperative).toBe(true);
  });

  it.each([
    'Can you send me the form?',
    'Can you send me the form',
    'Let me know',
    'Thanks for waiting',
    'Open tickets are reviewed',
    'Return policy is simple',
    'Order number please.',
    'I have processed it',
    "Don't worry about it",
    'Have a great day',
    'You should reboot it',
    '',
  ])('is not “%s”', (sentence) => {
    expect(readGrammar(sentence).imperative).toBe(false);
  });
});

describe('a passive that names nobody', () => {
  it.each([
    ['Your card was declined.', 'was declined'],
    ['It was lost in the mail', 'was lost'],
    ['it wasnt sent', 'wasnt sent'],
    ['it needs to be uploaded first', 'needs to be uploaded'],
    ['The order will be delivered by Friday', 'will be delivered'],
    ["it's been fixed", "it's been fixed"],
  ])('in “%s” is “%s”', (sentence, passive) => {
    const found = readGrammar(sentence).agentlessPassives;
    expect(found.map(({ start, end }) => sentence.slice(start, end))).toEqual([passive]);
  });

  it.each([
    'Your request has been processed by Anna',
    'The shop is closed on Sundays',
    'I am confused',
    'I was tired',
    'The doc is gone',
    'I have processed it',
  ])('is not in “%s”', (sentence) => {
    expect(readGrammar(sentence).agentlessPassives).toEqual([]);
  });
});

describe('things', () => {
  it('come without articles, marks and pronouns', () => {
    expect(readGrammar('My blue kettle arrived broken, and the lid is missing.').things).toEqual([
      'blue kettle',
      'lid',
    ]);
    expect(readGrammar("I've sent it to you").things).toEqual([]);
  });
});

it('reads the same sentence the same way twice, whatever was read between', () => {
  const sentence = 'Send me the form that was lost.';
  const first = readGrammar(sentence);
  readGrammar('Your card was declined.');
  expect(readGrammar(sentence)).toEqual(first);
});
