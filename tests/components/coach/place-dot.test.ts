import { describe, expect, it } from 'vitest';
import { placeDot } from '@/components/coach/place-dot';
import { around } from '../../support/surroundings';

describe('placeDot', () => {
  it('stands at the end of the upper edge and off the text', () => {
    const { left, top } = placeDot(around());
    expect(left).toBe(964);
    expect(top + 28).toBeLessThanOrEqual(604);
    expect(placeDot(around({ direction: 'rtl' })).left).toBe(308);
  });

  it('does not move with the caret', () => {
    expect(placeDot(around({ caretLine: null }))).toEqual(placeDot(around()));
  });

  const bin = { left: 950, top: 565, width: 40, height: 30 };
  const saved = { left: 880, top: 570, width: 60, height: 20 };

  it('steps past what the page has above the box, along its edge', () => {
    const neighbours = [bin, saved];
    expect(placeDot(around({ neighbours }))).toMatchObject({ left: 852, top: 576 });
    const others = [bin, saved].map((one) => ({ ...one, left: 1300 - one.left - one.width }));
    expect(placeDot(around({ neighbours: others, direction: 'rtl' }))).toMatchObject({
      left: 420,
      top: 576,
    });
  });

  it('goes elsewhere when the whole edge is taken', () => {
    const toolbar = { left: 300, top: 560, width: 700, height: 40 };
    expect(placeDot(around({ neighbours: [toolbar] }))).toMatchObject({ left: 1000, top: 600 });
  });

  it('stays where it is when everything is taken', () => {
    const everything = { left: 0, top: 0, width: 1280, height: 800 };
    expect(placeDot(around({ neighbours: [everything] }))).toEqual(placeDot(around()));
  });

  it('stays inside the viewport', () => {
    const box = { left: 0, top: 0, width: 1280, height: 800 };
    expect(placeDot(around({ replyBox: box })).top).toBe(0);
  });
});
