import { type Box, overlap, type Surroundings } from './surroundings';

/** Between the dot and the edge of the box. */
const gap = 8;
/** So much of the dot's target reaches into the box: less than any editor's padding. */
const dotOverlap = 4;
/** The dot's target is this wide and high. */
const dotSize = 28;
/** So many things above the box the dot steps past before it goes elsewhere. */
const mostThings = 12;

/**
 * Where the dot stands: outside the box, above the end of its upper edge, so that it never lies over
 * the text nor moves with the caret; as much further along this edge as the page's own things need, else
 * elsewhere at the edge.
 */
export function placeDot(around: Surroundings): Box {
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
  return free ?? dotAt(around, atEnd, above);
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
