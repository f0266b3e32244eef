import { describe, expect, it } from 'vitest';
import { placeCard } from '@/components/coach/place-card';
import { placeDot } from '@/components/coach/place-dot';
import { type Box, overlap as touches, type Surroundings } from '@/components/coach/surroundings';
import { around } from '../../support/surroundings';

const card = { width: 340, height: 260 };

/** The card as it would be seen. */
function seen(surroundings: Surroundings, size = card): Box {
  const { left, top, maxHeight } = placeCard(surroundings, size);
  return { left, top, width: size.width, height: Math.min(size.height, maxHeight) };
}

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

  it('scrolls sooner than it stands on them', () => {
    const viewport = { width: 1280, height: 470 };
    const neighbours = [under, { ...under, left: 310 }];
    const place = seen(around({ viewport, replyBox: high, caretLine: null, neighbours }));
    expect(neighbours.filter((one) => touches(place, one))).toEqual([]);
    expect(place.height).toBeLessThan(card.height);
  });

  it('would sooner stand on them than have no room to speak', () => {
    const viewport = { width: 1280, height: 320 };
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

describe('placeCard and the latest messages', () => {
  /** In a column as wide as the box, the newest just above it. */
  const column = (...heights: number[]): Box[] => {
    let top = 580;
    return heights.map((height) => {
      top -= height + 20;
      return { left: 310, top, width: 680, height };
    });
  };
  const wide = { left: 300, top: 600, width: 960, height: 120 };

  it('goes beside the box, where nothing of the chat is', () => {
    const replyBox = { left: 300, top: 600, width: 500, height: 120 };
    const newest = [{ left: 310, top: 300, width: 480, height: 280 }];
    const place = seen(around({ replyBox, newest, caretLine: null }));
    expect(place.left).toBe(808);
    expect(place.top + place.height).toBe(720);
  });

  it('stands over an end of the box that they leave free', () => {
    const newest = [{ left: 900, top: 500, width: 350, height: 80 }];
    expect(seen(around({ replyBox: wide, newest })).left).toBe(300);
    const rtl = newest.map((one) => ({ ...one, left: 310 }));
    expect(seen(around({ replyBox: wide, newest: rtl, direction: 'rtl' })).left).toBe(920);
  });

  it('stands above all of them where there is room', () => {
    const newest = column(60, 60);
    const place = seen(around({ replyBox: wide, newest }));
    expect(newest.filter((one) => touches(place, one))).toEqual([]);
    expect(place.height).toBe(card.height);
  });

  it('keeps off what the page has around the box, such as a signature', () => {
    const replyBox = { left: 20, top: 285, width: 700, height: 120 };
    const frame = { left: 20, top: 245, width: 700, height: 270 };
    const viewport = { width: 745, height: 800 };
    const place = seen(around({ replyBox, frame, viewport, caretLine: null }));
    expect(touches(place, frame)).toBe(false);
  });

  it('covers an earlier one before a later one', () => {
    const newest = column(100, 100, 100);
    const place = seen(around({ replyBox: wide, newest }));
    expect(newest.map((one) => touches(place, one))).toEqual([false, false, true]);
    expect(place.height).toBe(card.height);
  });

  it('scrolls sooner than it covers the last', () => {
    const newest = column(320);
    const place = seen(around({ replyBox: wide, newest }));
    expect(newest.map((one) => touches(place, one))).toEqual([false]);
    expect(place.height).toBeLessThan(card.height);
  });

  it('covers the last sooner than the buttons or the box', () => {
    const send = { left: 1180, top: 740, width: 80, height: 36 };
    const newest = column(540);
    const place = seen(around({ replyBox: wide, newest, neighbours: [send] }));
    expect(touches(place, send)).toBe(false);
    expect(touches(place, wide)).toBe(false);
    expect(place.height).toBe(card.height);
  });

  it('stands on the tools above the box sooner than on its buttons or the last message', () => {
    const tools = { left: 300, top: 120, width: 340, height: 30 };
    const send = { left: 560, top: 330, width: 80, height: 30 };
    const replyBox = { left: 300, top: 150, width: 340, height: 180 };
    const viewport = { width: 640, height: 400 };
    const newest = [{ left: 300, top: 370, width: 300, height: 30 }];
    const neighbours = [tools, send];
    const full = { left: 0, top: 150, width: 640, height: 180 };
    for (const box of [replyBox, full]) {
      const place = seen(around({ replyBox: box, viewport, newest, neighbours, caretLine: null }));
      for (const kept of [send, ...newest]) expect(touches(place, kept)).toBe(false);
    }
  });

  it('keeps off box, buttons and the last message in every size of window', () => {
    for (const width of [400, 640, 870, 1280]) {
      for (const height of [600, 700, 800]) {
        const replyBox = { left: 12, top: height - 140, width: width - 24, height: 90 };
        const send = { left: width - 90, top: height - 44, width: 78, height: 36 };
        const newest = [{ left: 12, top: height - 220, width: width - 100, height: 60 }];
        const place = seen(
          around({ viewport: { width, height }, replyBox, newest, neighbours: [send] }),
          { width: Math.min(340, width - 16), height: 380 },
        );
        for (const kept of [replyBox, send, ...newest]) expect(touches(place, kept)).toBe(false);
        expect(place.height).toBeGreaterThanOrEqual(200);
      }
    }
  });
});
