import { parentOf } from '../trees';

/**
 * The part of an element that scrolling ancestors leave visible, in pixels of its document's viewport, or null when none is.
 *
 * @param aside how many pixels left and right of it count as its own.
 */
export function visiblePart(element: Element, aside: number): DOMRect | null {
  const own = element.getBoundingClientRect();
  let { left, top, right, bottom } = own;
  left -= aside;
  right += aside;
  const cut = (rect: { left: number; top: number; right: number; bottom: number }) => {
    left = Math.max(left, rect.left);
    top = Math.max(top, rect.top);
    right = Math.min(right, rect.right);
    bottom = Math.min(bottom, rect.bottom);
  };
  const { documentElement } = element.ownerDocument;
  cut({
    left: 0,
    top: 0,
    right: documentElement.clientWidth,
    bottom: documentElement.clientHeight,
  });
  for (let parent = parentOf(element); parent; parent = parentOf(parent)) {
    if (parent === documentElement || parent === element.ownerDocument.body) break;
    if (getComputedStyle(parent).overflow !== 'visible') cut(parent.getBoundingClientRect());
  }
  if (right - left < 1 || bottom - top < 1 || covered(element, left, top, right, bottom))
    return null;
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Whether something of the page, such as a dialog, lies over the element. Our own parts do not count. */
function covered(
  element: Element,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  const hit = element.ownerDocument.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (!hit || hit.localName.startsWith('goodturn-') || element.contains(hit)) return false;
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === hit) return false;
  return true;
}
