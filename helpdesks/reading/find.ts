import type { Place } from '../help-desk';
import { type Around, queryAround } from './around';
import { holderOf, query, queryFirst, queryPart, stepsInside } from './inside';
import { plainText } from './text';

/** Ids that selectors may name. */
export interface Ids {
  readonly id?: string | null;
  readonly me?: string | null;
}

/** Longest name or id taken from a page: full names with titles fit, a hostile page's novel does not. */
const LONGEST_SHORT_TEXT = 120;

/** What the first successful selector finds, in document order. */
export function findEach(scope: ParentNode, selectors: readonly string[]): ArrayLike<Element> {
  for (const selector of selectors) {
    const found = query(scope, selector);
    if (found.length > 0) return found;
  }
  return [];
}

export const findAll = (scope: ParentNode, selectors: readonly string[]): Element[] =>
  Array.from(findEach(scope, selectors));

export function findFirst(scope: ParentNode, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = queryFirst(scope, selector);
    if (found) return found;
  }
  return null;
}

/** Elements that are in none of the others. Expects document order, in which a holder precedes what it holds. */
export function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) {
    if (!kept.at(-1)?.contains(element)) kept.push(element);
  }
  return kept;
}

/** Puts ids into selectors; those that need an unknown id, or one that could end a selector, are left out. */
export function withIds(selectors: readonly string[], ids: Ids): string[] {
  const filled: string[] = [];
  for (const selector of selectors) {
    let complete = true;
    const text = selector.replace(/\{(id|me)\}/g, (_, name: 'id' | 'me') => {
      const value = ids[name] ?? '';
      if (!/^[\w-]+$/.test(value)) complete = false;
      return value;
    });
    if (complete) filled.push(text);
  }
  return filled;
}

/**
 * True unless the element, or something around it, is hidden. A dialog hides the page around it from
 * assistive technology, so `aria-hidden` counts on the element alone.
 */
export function isShown(element: Element): boolean {
  if (element.closest('[hidden], template') || element.matches('[aria-hidden="true"]'))
    return false;
  // The same option by its old name and its new one.
  const shown = element.checkVisibility({ checkVisibilityCSS: true, visibilityProperty: true });
  const holder = holderOf(element.getRootNode());
  return shown && (holder === null || isShown(holder));
}

/** The first group of `pattern` in the page's inline scripts, or null. */
export function findInScripts(document: Document, pattern: RegExp): string | null {
  for (const script of document.scripts) {
    const match = script.src === '' ? pattern.exec(script.textContent) : null;
    if (match) return match[1] ?? match[0];
  }
  return null;
}

/**
 * The text of a place in `scope` or on it, or null. Elements inside `not` are passed over: their text is a
 * person's, not the page's.
 */
export function readPlace(
  place: Place,
  scope: ParentNode | Around,
  ids: Ids = {},
  not: readonly Element[] = [],
): string | null {
  for (const selector of withIds(place.at, ids)) {
    for (const element of candidates(scope, selector)) {
      if (not.some((other) => other.contains(element))) continue;
      const text = textOfPlace(place, element);
      if (text) return text;
    }
  }
  return null;
}

/** One by one: the first is often enough, and the rest of a page is large. */
function* candidates(scope: ParentNode | Around, selector: string): Generator<Element> {
  if ('holders' in scope) {
    yield* queryAround(scope, selector);
    return;
  }
  if (isElement(scope)) {
    if (!stepsInside(selector) && scope.matches(selector)) yield scope;
    yield* Array.from(queryPart(scope, selector));
    return;
  }
  const first = queryFirst(scope, selector);
  if (!first) return;
  yield first;
  yield* Array.from(query(scope, selector)).slice(1);
}

const isElement = (scope: ParentNode): scope is Element => 'matches' in scope;

function textOfPlace(place: Place, element: Element): string | null {
  const whole = place.attribute
    ? (element.getAttribute(place.attribute) ?? '')
    : partOf(plainText(element, { drop: place.drop, dropped: '\n' }), place.part);
  const match = place.pattern ? place.pattern.exec(whole) : null;
  const text = place.pattern ? match?.[1] : whole;
  return text && text.length <= LONGEST_SHORT_TEXT ? text.trim() : null;
}

const partOf = (text: string, part: Place['part'] = 'first'): string =>
  (part === 'first' ? text.split('\n')[0] : text.split('\n').at(-1)) ?? '';
