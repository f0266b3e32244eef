import { describe, expect, it } from 'vitest';
import { becameOf, fingerprintOf } from '@/page/fingerprint';

describe('the fingerprint of a draft', () => {
  it.each([
    ['Hello Maya', 'Hello Maya'],
    ['hello  maya,\none moment', 'Hello Maya, one moment'],
    ['I will call you tomor', 'I will call you tomorrow'],
    ['👍', ' 👍 '],
  ])('knows %j when it was sent as %j', (draft, message) => {
    expect(becameOf(fingerprintOf(draft), message)).toBe(true);
  });

  it.each([
    ['Hello Maya', 'Good morning'],
    ['Hello Maya', 'Hello Maja'],
    ['Hello', 'Hello Maya, I have found it'],
    ['Hello Maya, one moment', 'Hello Maya'],
    ['👍', 'ok'],
    ['', 'Hello Maya'],
  ])('does not take %j for %j', (draft, message) => {
    expect(becameOf(fingerprintOf(draft), message)).toBe(false);
  });

  it('is the same size for a word and for a letter, and holds no words', () => {
    const print = fingerprintOf('Your parcel is in Bremen, and it comes on Friday.');
    expect(JSON.stringify(print)).not.toMatch(/parcel|bremen|friday/i);
    expect(print.hash.length).toBeLessThan(20);
  });
});
