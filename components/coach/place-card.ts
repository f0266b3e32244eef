/** A rectangle or a point in CSS px of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is around the card, all in CSS px of the viewport. */
export interface Surroundings {
  readonly replyBox: Box;
  readonly viewport: Size;
  /** The line that the caret stands in, or null when unknown. */
  readonly caretLine: Box | null;
  /** Controls and pictures of the page close around the box: the dot lies on none of them. */
  readonly neighbours: readonly Box[];
  /** Of the reply box. */
  readonly direction: 'ltr' | 'rtl';
}

/** Top left corner, and how high the card may grow before it scrolls. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between the card and what it stands beside, and to the edge of the viewport. */
const gap = 8;
/** So much of the dot's target reaches into the box: less than any editor's padding. */
const dotOverlap = 4;
/** Lower than this a card says too little: another place is better. */
const leastHeight = 120;
/** The dot's target is this wide and high. */
const dotSize = 28;
/** So many things above the box the dot steps past before it goes elsewhere. */
const mostThings = 12;

/**
 * Above the reply box, below it, after it or before it (in reading direction): the first place where
 * the whole card fits without touching the caret's line; else the place where most of it is seen. Below, it
 * leaves the buttons under the box free if it has room for that. It never leaves the viewport.
 */
export function placeCard(around: Surroundings, card: Size): CardPlace {
  const rooms = roomsFor(around, card).map((room) => clearOf(room, around));
  const fits = rooms.find(({ height }) => height >= card.height);
  const room = fits ?? rooms.toSorted((a, b) => b.height - a.height)[0] ?? whole(around.viewport);
  const height = Math.min(card.height, room.height);
  return {
    left: room.left,
    top: room.hugs === 'bottom' ? room.top + room.height - height : room.top,
    maxHeight: room.height,
  };
}

/** A column as wide as the card in which it may stand, touching the column's top or bottom. */
interface Room extends Box {
  readonly hugs: 'top' | 'bottom';
}

function whole(viewport: Size): Room {
  return { left: gap, top: gap, width: viewport.width, height: viewport.height, hugs: 'bottom' };
}

function roomsFor(around: Surroundings, card: Size): Room[] {
  const { replyBox: box, viewport, direction } = around;
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const within = (left: number) => Math.max(gap, Math.min(left, viewport.width - card.width - gap));
  const column = (left: number, top: number, end: number, hugs: Room['hugs']): Room => {
    const from = Math.max(gap, top);
    const to = Math.min(end, viewport.height - gap);
    return { left, top: from, width: card.width, height: Math.max(0, to - from), hugs };
  };

  const atEnd = within(direction === 'rtl' ? box.left : right - card.width);
  // The card leaves the dot in sight.
  const dot = placeDot(around);
  const edge = dot.top < box.top ? dot.top + dotOverlap : box.top - gap;
  const above = column(atEnd, gap, edge, 'bottom');
  const under = column(atEnd, bottom + gap, viewport.height - gap, 'top');
  const underButtons = around.neighbours
    .filter((one) => one.top >= bottom - gap)
    .reduce(cutOff, under);
  const hasRoom = underButtons.hugs === 'top' && underButtons.height >= card.height;
  const below = hasRoom ? underButtons : under;
  const toTheRight = right + gap + card.width + gap <= viewport.width;
  const toTheLeft = box.left - gap - card.width - gap >= 0;
  const sides = [
    ...(toTheRight ? [right + gap] : []),
    ...(toTheLeft ? [box.left - gap - card.width] : []),
  ];
  if (direction === 'rtl') sides.reverse();
  const beside = sides.map((left) =>
    column(left, gap, Math.max(bottom, gap + card.height), 'bottom'),
  );
  // A box that fills the viewport leaves only itself to stand on: over the text, away from the caret's line.
  const over = column(atEnd, gap, viewport.height - gap, 'bottom');
  const outside = [above, below, ...beside];
  return outside.some(({ height }) => height >= leastHeight) ? outside : [...outside, over];
}

/** The part of a room that is left beside the caret's line. */
const clearOf = (room: Room, { caretLine }: Surroundings): Room =>
  caretLine ? cutOff(room, caretLine) : room;

function cutOff(room: Room, kept: Box): Room {
  if (!overlap(room, kept)) return room;
  const end = room.top + room.height;
  const abovePart = {
    ...room,
    height: Math.max(0, kept.top - gap - room.top),
    hugs: 'bottom' as const,
  };
  const from = kept.top + kept.height + gap;
  const belowPart = { ...room, top: from, height: Math.max(0, end - from), hugs: 'top' as const };
  return abovePart.height >= belowPart.height ? abovePart : belowPart;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/**
 * Where the dot stands: outside the box, above the end of its upper edge, so that it never lies over
 * the text nor moves with the caret; as much further along this edge as the page's own things need, else
 * elsewhere at the edge.
 */
export function placeDot(around: Surroundings): { readonly left: number; readonly top: number } {
  const { replyBox: box, direction } = around;
  const rtl = direction === 'rtl';
  const right = box.left + box.width;
  const atEnd = rtl ? box.left + gap : right - gap - dotSize;
  const above = box.top - dotSize + dotOverlap;
  const places = [
    dotAt(around, atEnd, above),
    ...alongEdge(around, atEnd, above),
    dotAt(around, rtl ? box.left - dotSize : right, box.top),
    dotAt(around, atEnd, box.top + box.height - dotOverlap),
  ];
  const free = places.find((place) => !inTheWay(around, place));
  const { left, top } = free ?? places[0] ?? { left: 0, top: 0 };
  return { left, top };
}

/** The dot's target there, inside the viewport. */
function dotAt({ viewport }: Surroundings, left: number, top: number): Box {
  return {
    left: Math.max(0, Math.min(left, viewport.width - dotSize)),
    top: Math.max(0, Math.min(top, viewport.height - dotSize)),
    width: dotSize,
    height: dotSize,
  };
}

const inTheWay = ({ neighbours }: Surroundings, place: Box): Box | undefined =>
  neighbours.find((one) => overlap(place, one));

/** Places beside each thing that stands above the box, from its end to its middle. */
function alongEdge(around: Surroundings, atEnd: number, above: number): Box[] {
  const { replyBox: box, direction } = around;
  const places: Box[] = [];
  let place = dotAt(around, atEnd, above);
  for (let tries = 0; tries < mostThings; tries += 1) {
    const thing = inTheWay(around, place);
    if (!thing) break;
    const left = direction === 'rtl' ? thing.left + thing.width : thing.left - dotSize;
    place = dotAt(around, left, above);
    if (Math.abs(left - atEnd) > box.width / 2) break;
    places.push(place);
  }
  return places;
}
