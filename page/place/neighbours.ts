/** Buttons further from the box than this are not its own, in CSS px. */
const REACH = 120;
/** What stands beside a box is in these parents of it, none of which is much higher than the box itself. */
const MOST_PARENTS = 6;
const HIGHER_THAN_BOX = 240;
/** A help desk's toolbars have fewer parts; a page that has more is looked at no further. */
const MOST_PARTS = 400;

/** Words come and go, as "Saved" does: the dot would jump. */
const PARTS =
  'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"], [role="switch"], [role="combobox"], svg, img, i';

/**
 * Where controls and pictures of the page stand close around a reply box, which dot and card keep off.
 * In CSS px of the viewport of the element's document. Nothing that is in the box, lies over it or holds it.
 */
export function neighboursOf(element: HTMLElement): DOMRect[] {
  const box = element.getBoundingClientRect();
  const around = surroundingOf(element, box.height);
  if (!around) return [];
  const parts = Array.from(around.querySelectorAll(PARTS)).slice(0, MOST_PARTS);
  return parts
    .filter((part) => !part.contains(element) && !element.contains(part))
    .map((part) => part.getBoundingClientRect())
    .filter((rect) => rect.width > 0 && isNear(rect, box) && !isOver(rect, box));
}

/** The box together with its toolbars, in CSS px of the viewport of the element's document. */
export function frameOf(element: HTMLElement): DOMRect {
  const box = element.getBoundingClientRect();
  return (surroundingOf(element, box.height) ?? element).getBoundingClientRect();
}

/** The outermost parent that is little more than the box and its toolbars. */
function surroundingOf(element: HTMLElement, boxHeight: number): Element | null {
  let around: Element | null = null;
  for (let up = element.parentElement, left = MOST_PARENTS; up && left > 0; left -= 1) {
    if (up.getBoundingClientRect().height > boxHeight + HIGHER_THAN_BOX) break;
    around = up;
    up = up.parentElement;
  }
  return around;
}

const isNear = (rect: DOMRect, box: DOMRect): boolean =>
  rect.bottom > box.top - REACH &&
  rect.top < box.bottom + REACH &&
  rect.right > box.left - REACH &&
  rect.left < box.right + REACH;

/** Placeholders and handles of editors lie on the box itself. */
const isOver = (rect: DOMRect, box: DOMRect): boolean =>
  rect.top >= box.top - 1 &&
  rect.bottom <= box.bottom + 1 &&
  rect.left >= box.left - 1 &&
  rect.right <= box.right + 1;
