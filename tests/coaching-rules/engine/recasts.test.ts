import { describe, expect, it } from 'vitest';
import { inFirstPerson } from '../../../coaching-rules/engine/replies/first-person';
import { howLongIn } from '../../../coaching-rules/engine/replies/how-long';
import { inPlainWords } from '../../../coaching-rules/engine/replies/plain-words';

describe('a report in the passive', () => {
  it.each([
    ['Your table has been booked for 8.', 'I’ve booked your table for 8.'],
    ['ok, the parcel has now been rescheduled', 'ok, I’ve rescheduled the parcel'],
    ['It has been successfully cancelled.', 'I’ve cancelled it.'],
  ])('“%s” is told by its doer', (sentence, told) => {
    expect(inFirstPerson(sentence)).toBe(told);
  });

  it.each([
    'Your parcel has been delivered.',
    'Your table has been booked by your sister.',
    'Your table has been booked and your card has been charged.',
    'Has your table been booked?',
    'I have booked your table.',
  ])('“%s” is left alone', (sentence) => {
    expect(inFirstPerson(sentence)).toBeNull();
  });
});

describe('words of the house', () => {
  const known = new Set(['PIN']);
  const words = { erc: 'early repayment charge', sku: 'article number', deprecated: 'taken out' };

  it('are put plainly, with the article and the plural that they need', () => {
    expect(inPlainWords('There is a ERC and an SKU.', 'ERC', words, known)).toBe(
      'There is an early repayment charge and an article number.',
    );
    expect(inPlainWords('Two SKUs, both deprecated.', 'SKU', words, known)).toBe(
      'Two article numbers, both taken out.',
    );
  });

  it('are left alone where the marked one is not known', () => {
    expect(inPlainWords('The XRV and the ERC.', 'XRV', words, known)).toBeNull();
    expect(inPlainWords('The XRV and the ERC.', 'ERC', words, known)).toBeNull();
    expect(inPlainWords('The ERC and the PIN.', 'ERC', words, known)).not.toBeNull();
    expect(inPlainWords('The ERC-20 token.', 'ERC-20', words, known)).toBeNull();
  });
});

describe('how long somebody has waited', () => {
  it.each([
    ['been waiting 3 weeks for it', 'Three weeks'],
    ['sent it five days ago', 'Five days'],
    ['it is two days late, waited an hour on the phone', 'An hour'],
    ['20 mins already', '20 minutes'],
    ["it's been a month and nothing", 'A month'],
  ])('“%s” is %s', (text, time) => {
    expect(howLongIn(text)).toBe(time);
  });

  it.each([
    'we leave in 3 weeks',
    'a holiday of two weeks',
    'it takes 5 days',
    'ordered it 2 days ago',
    'waiting 5 minutes',
  ])('“%s” tells of no long wait', (text) => {
    expect(howLongIn(text)).toBeNull();
  });
});
