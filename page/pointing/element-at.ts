/** Deeper nesting of frames and shadow roots than any page has. */
const DEEPEST = 12;

/** The innermost element at a point of the viewport, inside shadow roots and frames of the page's own origin too. */
export function elementAt(
  document: Document,
  x: number,
  y: number,
  shadowRootOf: (host: Element) => ShadowRoot | null,
): Element | null {
  let scope: Document | ShadowRoot = document;
  let [left, top] = [x, y];
  let found: Element | null = null;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const element: Element | null = scope.elementFromPoint(left, top);
    if (!element || element === found) return found;
    found = element;
    const inside: Document | ShadowRoot | null = frameDocument(element) ?? shadowRootOf(element);
    if (!inside) return found;
    if (isFrame(element)) {
      const box = element.getBoundingClientRect();
      left -= box.left + element.clientLeft;
      top -= box.top + element.clientTop;
    }
    scope = inside;
  }
  return found;
}

const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === 'iframe';

function frameDocument(element: Element): Document | null {
  if (!isFrame(element)) return null;
  try {
    return element.contentDocument;
  } catch {
    // Of another origin: nobody gets in from here.
    return null;
  }
}

const WAYS = {
  ArrowUp: (element: Element) => element.parentElement,
  ArrowDown: (element: Element) => element.firstElementChild,
  ArrowLeft: (element: Element) => element.previousElementSibling,
  ArrowRight: (element: Element) => element.nextElementSibling,
} as const;

/** Where a key leads from an element: to its parent, its first child or a neighbour. Null for other keys. */
export function elementBy(key: string, from: Element): Element | null {
  if (!(key in WAYS)) return null;
  const step = WAYS[key as keyof typeof WAYS];
  let at = step(from);
  while (at && !isSeen(at)) at = step(at);
  return at && at.localName !== 'html' ? at : from;
}

const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
};
