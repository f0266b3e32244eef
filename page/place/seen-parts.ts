import { visiblePart } from '../marks/visible-part';
import { inPageViewport } from '../trees';

/** What is seen of some elements, kept for as long as nothing but their scrolling changes it. */
export interface SeenParts {
  /**
   * In CSS px of the page's viewport; what is scrolled away has no part. While the same elements are asked for
   * beside the same box it is what was seen first: what keeps off them does not move as the agent scrolls.
   */
  of(elements: readonly Element[], box: DOMRect): readonly DOMRect[];
  /** The next time they are looked at afresh. */
  forget(): readonly DOMRect[];
}

export function createSeenParts(): SeenParts {
  let known: { readonly key: string; readonly elements: readonly Element[] } | null = null;
  let parts: readonly DOMRect[] = [];
  return {
    of(elements, box) {
      const { innerWidth, innerHeight } = window;
      const key = [box.left, box.top, box.width, box.height, innerWidth, innerHeight].join();
      const isSame =
        known?.key === key &&
        known.elements.length === elements.length &&
        known.elements.every((element, index) => element === elements[index]);
      if (!isSame) parts = elements.flatMap(seenPart);
      known = { key, elements };
      return parts;
    },
    forget() {
      known = null;
      parts = [];
      return parts;
    },
  };
}

function seenPart(element: Element): DOMRect[] {
  const part = visiblePart(element, 0);
  return part ? [inPageViewport(part, element)] : [];
}
