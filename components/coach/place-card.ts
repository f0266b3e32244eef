import { placeDot } from './place-dot';
import { type Box, overlap, type Size, type Surroundings } from './surroundings';

/** Top left corner, and how high the card may grow before it scrolls. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between the card and what it stands beside, and to the edge of the viewport. */
const gap = 8;
/** A card as high as this shows what it says, one reply and what to do with it; of the rest it scrolls. */
const readableHeight = 200;
/** Lower than this a card says too little: it would sooner stand on the box. */
const leastHeight = 120;
/** The dot's drawing is so much smaller than its target, on each side. */
const dotMargin = 4;
/** What other sides of the box cost, in px of distance: above its end is where agents look for the card. */
const belowCost = 40;
const besideCost = 40;
const otherEndCost = 60;

/**
 * As near to the reply box as the whole card fits without covering the box, its buttons, the dot and the latest
 * messages: above its end, below, beside it, or above its beginning. Where all of that is too much, an
 * earlier message is covered before a later one, a card that scrolls comes before covering the last, then what
 * the page has around the box before its buttons, and the box last of all. It never touches the caret's line nor leaves
 * the viewport.
 */
export function placeCard(around: Surroundings, card: Size): CardPlace {
  for (const { keptFree, height } of wishes(around, card)) {
    const rooms = roomsIn(around, card, keptFree).filter((room) => room.height >= height);
    const [nearest] = rooms.toSorted((a, b) => costOf(a, around, card) - costOf(b, around, card));
    if (nearest) return placeIn(nearest, around, card);
  }
  const rooms = roomsIn(around, card, lineOf(around));
  const [largest] = rooms.toSorted((a, b) => b.height - a.height);
  return placeIn(largest ?? { ...around.viewport, left: gap, top: gap, cost: 0 }, around, card);
}

interface Wish {
  readonly keptFree: readonly Box[];
  /** So much of the card must be seen without scrolling. */
  readonly height: number;
}

/** What the card would like best, second best, and so on. */
function wishes(around: Surroundings, card: Size): Wish[] {
  const { replyBox, frame, neighbours, newest } = around;
  const always = [...lineOf(around), around.replyBox, dotOf(around)];
  const buttons = neighbours.filter(({ top, height }) => top + height > replyBox.top + gap);
  const last = newest.slice(0, 1);
  const [whole, readable, least] = [card.height, readableHeight, leastHeight].map((height) =>
    Math.min(card.height, height),
  ) as [number, number, number];
  const wish = (height: number, ...keptFree: readonly Box[]): Wish => ({
    keptFree: [...always, ...keptFree],
    height,
  });
  const all = newest.length > 0 ? newest : [[]];
  const offMessages = (height: number) =>
    all.map((_, index) =>
      wish(height, frame, ...neighbours, ...newest.slice(0, all.length - index)),
    );
  return [
    ...offMessages(whole),
    ...offMessages(readable),
    wish(whole, frame, ...buttons, ...last),
    wish(readable, frame, ...buttons, ...last),
    wish(whole, ...buttons, ...last),
    wish(readable, ...buttons, ...last),
    wish(whole, ...neighbours),
    wish(whole, ...buttons),
    wish(least, ...buttons),
    wish(least),
  ];
}

const lineOf = ({ caretLine }: Surroundings): Box[] => (caretLine ? [caretLine] : []);

/** The dot stays in sight; its target may be touched. */
function dotOf(around: Surroundings): Box {
  const { left, top, width, height } = placeDot(around);
  // What is kept free has a gap around it.
  const inset = dotMargin + gap;
  return {
    left: left + inset,
    top: top + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
  };
}

/** Free space as wide as the card. */
interface Room extends Box {
  /** Of standing in this column, see `besideCost`. */
  readonly cost: number;
}

function roomsIn(around: Surroundings, card: Size, keptFree: readonly Box[]): Room[] {
  return columnsFor(around, card).flatMap((column) => freeParts(column, keptFree));
}

/** Columns of the viewport in which the card may stand. */
function columnsFor(around: Surroundings, card: Size): Room[] {
  const { replyBox: box, viewport, direction } = around;
  const dot = placeDot(around);
  const right = box.left + box.width;
  const within = (left: number) => Math.max(gap, Math.min(left, viewport.width - card.width - gap));
  const ends = [within(right - card.width), within(box.left)];
  // The dot may stand beside the box itself.
  const sides = [
    Math.max(right, dot.left + dot.width) + gap,
    Math.min(box.left, dot.left) - gap - card.width,
  ];
  if (direction === 'rtl') for (const each of [ends, sides]) each.reverse();
  const fits = (left: number) => left >= gap && left + card.width + gap <= viewport.width;
  const column = (left: number, cost: number): Room => ({
    left,
    top: gap,
    width: card.width,
    height: viewport.height - 2 * gap,
    cost,
  });
  return [
    ...ends.map((left, index) => column(left, index * otherEndCost)),
    ...sides.filter(fits).map((left, index) => column(left, besideCost + index)),
  ];
}

/** What is left of a column above, between and below what is kept free. */
function freeParts(column: Room, keptFree: readonly Box[]): Room[] {
  let parts = [column];
  for (const kept of keptFree) {
    const around = {
      left: kept.left - gap,
      top: kept.top - gap,
      width: kept.width + 2 * gap,
      height: kept.height + 2 * gap,
    };
    parts = parts.flatMap((part) => (overlap(part, around) ? without(part, around) : [part]));
  }
  return parts;
}

function without(room: Room, kept: Box): Room[] {
  const end = room.top + room.height;
  const below = kept.top + kept.height;
  return [
    { ...room, height: kept.top - room.top },
    { ...room, top: below, height: end - below },
  ].filter(({ height }) => height > 0);
}

/** In a room, as near to the reply box as may be. */
function placeIn(room: Room, { replyBox: box }: Surroundings, card: Size): CardPlace {
  const height = Math.min(card.height, room.height);
  const lowest = room.top + room.height - height;
  const beside = box.top + box.height - height;
  return {
    left: room.left,
    top: Math.max(room.top, Math.min(beside, lowest)),
    maxHeight: room.height,
  };
}

function costOf(room: Room, around: Surroundings, card: Size): number {
  const { replyBox: box } = around;
  const { left, top } = placeIn(room, around, card);
  const height = Math.min(card.height, room.height);
  const across = Math.max(0, box.left - left - card.width, left - box.left - box.width);
  const above = box.top - top - height;
  const below = top - box.top - box.height;
  return room.cost + across + Math.max(0, above, below) + (below >= 0 ? belowCost : 0);
}
