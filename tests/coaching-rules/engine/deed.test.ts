import { describe, expect, it } from 'vitest';
import { compile } from '../../../coaching-rules/engine';
import { english } from '../../../coaching-rules/language';
import { helpWith } from '../../../coaching-rules/engine/replies/deed';

const { nouns } = compile(english, []).lexicon;

describe('what a customer asks help with', () => {
  it.each([
    ['Hi, can you help me find a quiet campsite?', 'help you find a quiet campsite'],
    ['I want to check my water bill and then pay', 'help you check your water bill'],
    ['could you please reserve a table for four', 'help you reserve a table for four'],
    ['can you book a visit with Dr. Moss', 'help you book a visit with Dr. Moss'],
    ['Can you check my balance please', 'check your balance'],
    [
      'I am looking for a quiet hotel in the old town, please',
      'help you find a quiet hotel in the old town',
    ],
    ['I have a question about my water bill', 'help with your water bill'],
    ['I’d like to change our seats, they are apart', 'help you change your seats'],
  ])('“%s”', (text, help) => {
    expect(helpWith(text, nouns)).toBe(help);
  });

  it.each([
    'can you change your mind',
    'can you check this',
    'I want to know why',
    'could you find some',
    'my lamp is broken',
    'I need to move what I booked when I was at my sister’s place in May',
  ])('“%s” is not plain enough', (text) => {
    expect(helpWith(text, nouns)).toBeNull();
  });
});
