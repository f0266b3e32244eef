import { describe, expect, it } from 'vitest';
import { edited, smallestChange } from '@/page/reply-boxes/smallest-edit';

describe('the smallest change', () => {
  it.each([
    ['a word in the middle', 'We cannot help', 'We can help', { start: 6, end: 9, text: '' }],
    ['words before', 'Hello', 'Oh. Hello', { start: 0, end: 0, text: 'Oh. ' }],
    ['words after', 'Hello', 'Hello Dana', { start: 5, end: 5, text: ' Dana' }],
    ['nothing', 'Hello', 'Hello', { start: 5, end: 5, text: '' }],
    ['repeated letters', 'aaa', 'aaaa', { start: 3, end: 3, text: 'a' }],
    ['everything', 'No', 'Yes', { start: 0, end: 2, text: 'Yes' }],
  ])('%s', (_, draft, wanted, change) => {
    const smallest = smallestChange(draft, { start: 0, end: draft.length, text: wanted });
    expect(smallest).toEqual(change);
    expect(edited(draft, smallest)).toBe(wanted);
  });

  it('never cuts a surrogate pair, at either end', () => {
    // 😀 is d83d de00, 😃 is d83d de03, 🈀 is d83c de00.
    for (const [from, to] of [
      ['a😀b', 'a😃b'],
      ['a😀b', 'a🈀b'],
      ['😀', '😀😀'],
    ] as const) {
      const { start, end, text } = smallestChange(from, { start: 0, end: from.length, text: to });
      expect(edited(from, { start, end, text })).toBe(to);
      for (const part of [text, from.slice(start, end)]) expect(part.isWellFormed()).toBe(true);
    }
  });

  it('counts offsets from the draft, not from the edit', () => {
    expect(smallestChange('Hi. We cannot.', { start: 4, end: 13, text: 'We can' })).toEqual({
      start: 10,
      end: 13,
      text: '',
    });
  });
});
