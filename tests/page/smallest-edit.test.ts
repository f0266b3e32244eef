import { describe, expect, it } from 'vitest';
import { edited, smallestChange, widenedChange } from '@/page/reply-boxes/smallest-edit';

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

  it('adds a line at the start of the next one rather than at a line’s end', () => {
    const draft = 'Hello\nDana';
    const smallest = smallestChange(draft, { start: 5, end: 5, text: '\nHi' });
    expect(smallest).toEqual({ start: 6, end: 6, text: 'Hi\n' });
    expect(edited(draft, smallest)).toBe('Hello\nHi\nDana');
  });
});

describe('a widened change', () => {
  it.each([
    ['the character before', 'Hi, you', { start: 2, end: 3, text: '' }],
    ['a whole character before', 'So 😀!', { start: 5, end: 6, text: '' }],
    ['at a line’s start the one behind', 'a\nbc', { start: 2, end: 3, text: '' }],
    ['an addition', 'Done.', { start: 5, end: 5, text: ' Bye.' }],
  ])('takes %s with it and comes to the same draft', (_, draft, change) => {
    const wide = widenedChange(draft, change);
    expect(wide?.text.isWellFormed()).toBe(true);
    expect(wide?.text).not.toBe(change.text);
    expect(wide && wide.end - wide.start).toBeGreaterThan(change.end - change.start);
    expect(wide && edited(draft, wide)).toBe(edited(draft, change));
  });

  it('has nowhere to go on a line that is all replaced', () => {
    expect(widenedChange('a\nbc\nd', { start: 2, end: 4, text: '' })).toBeNull();
  });
});
