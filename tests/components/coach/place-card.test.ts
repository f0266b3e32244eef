import { describe, expect, it } from 'vitest';
import { type Box, placeCard, placeDot, type Surroundings } from '@/components/coach/place-card';

const card = { width: 340, height: 260 };

function around(given: Partial<Surroundings> = {}): Surroundings {
  return {
    replyBox: { left: 300, top: 600, width: 700, height: 120 },
    viewport: { width: 1280, height: 800 },
    caretLine: { left: 310, top: 610, width: 680, height: 20 },
    neighbours: [],
    direction: 'ltr',
    ...given,
  };
}

/** The card as it would be seen. */
function seen(surroundings: Surroundings, size = card): Box {
  const { left, top, maxHeight } = placeCard(surroundings, size);
  return { left, top, width: size.width, height: Math.min(size.height, maxHeight) };
}

const touches = (a: Box, b: Box) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

describe('placeCard', () => {
  it('stands above the box, at the end of its line', () => {
    const { left, top, height } = seen(around());
    expect(left).toBe(660);
    expect(top + height).toBeLessThan(600);
  });

  it('stands at the other end in right-to-left text', () => {
    expect(seen(around({ direction: 'rtl' })).left).toBe(300);
  });

  it('goes below when there is no room above', () => {
    const box = { left: 300, top: 40, width: 700, height: 120 };
    expect(seen(around({ replyBox: box, caretLine: null })).top).toBeGreaterThan(160);
  });

  it('goes beside a box that fills the height', () => {
    const box = { left: 0, top: 0, width: 600, height: 800 };
    expect(seen(around({ replyBox: box, caretLine: null })).left).toBeGreaterThanOrEqual(600);
    const right = { left: 600, top: 0, width: 680, height: 800 };
    expect(seen(around({ replyBox: right, caretLine: null })).left).toBeLessThanOrEqual(260);
  });

  const under = { left: 900, top: 170, width: 90, height: 36 };
  const high = { left: 300, top: 40, width: 700, height: 120 };

  it('leaves the buttons under the box free when it stands below', () => {
    const place = seen(around({ replyBox: high, caretLine: null, neighbours: [under] }));
    expect(place.top).toBeGreaterThan(206);
    expect(place.height).toBe(card.height);
  });

  it('would sooner stand on them than have no room to speak', () => {
    const viewport = { width: 1280, height: 470 };
    const place = seen(around({ viewport, replyBox: high, caretLine: null, neighbours: [under] }));
    expect(place.top).toBe(168);
  });

  const whole = { left: 0, top: 0, width: 1280, height: 800 };
  it.each([
    ['at the top', 12],
    ['in the middle', 400],
    ['at the bottom', 770],
  ])('never covers the caret line of a box that fills the viewport: %s', (_, top) => {
    const caretLine = { left: 0, top, width: 1280, height: 20 };
    const place = seen(around({ replyBox: whole, caretLine }));
    expect(touches(place, caretLine)).toBe(false);
    expect(place.height).toBe(card.height);
  });

  it('stays inside every viewport', () => {
    for (const width of [300, 360, 640, 1280]) {
      for (const height of [240, 360, 800]) {
        for (const direction of ['ltr', 'rtl'] as const) {
          const replyBox = { left: 4, top: height - 70, width: width - 8, height: 60 };
          const caretLine = { ...replyBox, height: 20 };
          const size = { width: Math.min(340, width - 16), height: 420 };
          const place = seen(
            around({ viewport: { width, height }, replyBox, caretLine, direction }),
            size,
          );
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + place.width).toBeLessThanOrEqual(width);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top + place.height).toBeLessThanOrEqual(height);
          expect(touches(place, caretLine)).toBe(false);
        }
      }
    }
  });

  it('lets a card that is too high scroll in the room there is', () => {
    const { top, maxHeight } = placeCard(around(), { width: 340, height: 2000 });
    expect(top).toBe(8);
    expect(top + maxHeight).toBeLessThan(600);
  });

  it('leaves the dot in sight', () => {
    const { left, top } = placeDot(around());
    const drawing = { left: left + 6, top: top + 6, width: 16, height: 16 };
    expect(touches(seen(around()), drawing)).toBe(false);
  });
});

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
    expect(placeDot(around({ neighbours }))).toEqual({ left: 852, top: 576 });
    const others = [bin, saved].map((one) => ({ ...one, left: 1300 - one.left - one.width }));
    expect(placeDot(around({ neighbours: others, direction: 'rtl' }))).toEqual({
      left: 420,
      top: 576,
    });
  });

  it('goes elsewhere when the whole edge is taken', () => {
    const toolbar = { left: 300, top: 560, width: 700, height: 40 };
    expect(placeDot(around({ neighbours: [toolbar] }))).toEqual({ left: 1000, top: 600 });
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
