import { describe, expect, it } from 'vitest';
import { compile } from '../../../coaching-rules/engine';
import { english } from '../../../coaching-rules/language';
import { occasionIn, whomIn, wishIn } from '../../../coaching-rules/engine/replies/occasion';
import { replyInEnglish } from '../../support/replies';

const { nouns } = compile(english, []).lexicon;

describe('an occasion that a customer tells of', () => {
  it.each([
    ['I have a wedding on Saturday and need shoes', 'a wedding on Saturday'],
    ['It is for my sister’s birthday', 'your sister’s birthday'],
    ['we are planning our housewarming next weekend', 'your housewarming next weekend'],
  ])('“%s”', (text, occasion) => {
    expect(occasionIn(text, nouns)).toBe(occasion);
  });

  it.each([
    'I ordered a wedding dress',
    'his wedding is in May',
    'a cancelled party',
    'what is the party size',
  ])('is none in “%s”', (text) => {
    expect(occasionIn(text, nouns)).toBeNull();
  });
});

describe('whose news it is', () => {
  it('is theirs who is named, unless the customer is one of them', () => {
    expect(whomIn('my friend Ida got her degree', nouns)).toBe('your friend Ida');
    expect(whomIn('my little brother passed', nouns)).toBe('your brother');
    expect(whomIn('my sister and I are getting married', nouns)).toBeNull();
    expect(whomIn('my sister’s cat had kittens', nouns)).toBeNull();
    expect(whomIn('I got my degree', nouns)).toBeNull();
  });

  it('comes into the line that picks it up', () => {
    const gladly = replyInEnglish({ lead: '{gladly}' });
    const chat = ['customer: my cousin Omar just graduated, which frames do you have?'];
    expect(gladly('Which size?', chat)).toBe(
      'Congratulations to your cousin Omar, that took some work! Which size?',
    );
    const she = ['customer: it is for my niece Jo. She just got her degree!'];
    expect(gladly('Which size?', she)).toContain('Congratulations to your niece Jo');
  });
});

describe('what a customer set their heart on', () => {
  it('is what they said they would like, where it is a thing', () => {
    expect(wishIn('I’d really like a window seat please')).toBe('a window seat');
    expect(wishIn('I would like to request extra pillows, please')).toBe('extra pillows');
    expect(wishIn('I want a refund')).toBeNull();
    expect(wishIn('I want to go')).toBeNull();
  });
});
