import { describe, expect, it } from 'vitest';
import { movedSpan } from '@/page/marks/moved-marks';

const before = 'We cannot do that today.';
const cannot = { start: 3, end: 9 };

describe('a mark whose draft changes', () => {
  it.each([
    ['stays when the agent types behind it', 'We cannot do that today. Sorry', 'cannot'],
    ['moves when words come before it', 'Hello. We cannot do that today.', 'cannot'],
    ['moves when words before it go', 'cannot do that today.', 'cannot'],
    ['stays when the next word changes', 'We cannot make that today.', 'cannot'],
  ])('%s', (_, after, words) => {
    const span = movedSpan(cannot, before, after);
    expect(span && after.slice(span.start, span.end)).toBe(words);
  });

  it.each([
    ['its words change', 'We can do that today.'],
    ['it is deleted with its neighbours', 'We that today.'],
    ['the draft is sent', ''],
  ])('goes when %s', (_, after) => {
    expect(movedSpan(cannot, before, after)).toBeNull();
  });
});
