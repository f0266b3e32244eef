import { nodeIn, queryInside, stepsInside, stepsOf } from './inside';

/**
 * A conversation without its transcript. What people wrote is never searched for names, boxes and marks, and
 * a transcript of thousands of messages costs no more here than an empty one.
 */
export interface Around {
  /** The conversation and what in it holds the transcript, outermost first. */
  readonly holders: readonly Element[];
  /** What stands beside these, in document order. */
  readonly beside: readonly Element[];
  readonly list: Element;
}

export function around(root: Element, list: Element): Around {
  const holders: Element[] = [];
  let before: Element[] = [];
  const after: Element[] = [];
  let at = nodeIn(root, list) as Element | null;
  // A frame or host that has the transcript inside can have other things inside too.
  if (at && at !== list) holders.push(at);
  while (at && at !== root) {
    const parent: Element | null = at.parentElement;
    const siblings: Element[] = parent ? [...parent.children] : [];
    const place = siblings.indexOf(at);
    before = [...siblings.slice(0, place), ...before];
    after.push(...siblings.slice(place + 1));
    if (parent) holders.unshift(parent);
    at = parent;
  }
  return { holders, beside: [...before, ...after], list };
}

/** All that a selector finds around a transcript. */
export function queryAround({ holders, beside, list }: Around, selector: string): Element[] {
  const [first, ...rest] = stepsOf(selector);
  const found = holders.filter((holder) => holder.matches(first));
  for (const part of beside) {
    if (part.matches(first)) found.push(part);
    found.push(...part.querySelectorAll(first));
  }
  if (!stepsInside(selector)) return found;
  return queryInside(found, rest).filter((element) => !list.contains(element));
}

/** What the first successful selector finds around a transcript. */
export function findAround(scope: Around, selectors: readonly string[]): Element[] {
  for (const selector of selectors) {
    const found = queryAround(scope, selector);
    if (found.length > 0) return found;
  }
  return [];
}
