import { holderOf } from '../reading/inside';
import { byTrust, type Mark, marksOf } from './marks';

/** Selectors kept for one thing: the best, and what stands in for it. */
const KEPT = 4;
/** How far up the names of what holds an element are looked at. */
const HOLDERS = 6;

export type SeveralSelectors = readonly [string, ...string[]];

/** The list as one that has a first, or null when it is empty. */
export function several(selectors: readonly string[]): SeveralSelectors | null {
  const [first, ...rest] = [...new Set(selectors)].slice(0, KEPT);
  return first === undefined ? null : [first, ...rest];
}

/** Selectors for one element of the page, from its top: through every frame and shadow root around it. */
export function selectorsFor(element: Element): string[] {
  const tree = element.getRootNode() as Document | ShadowRoot;
  const holder = holderOf(tree);
  const inTree = selectorsIn(tree, element);
  if (!holder) return inTree;
  return selectorsFor(holder)
    .slice(0, 2)
    .flatMap((outer) => inTree.map((inner) => `${outer} >>> ${inner}`))
    .slice(0, KEPT);
}

/** Selectors for one element inside another, or inside what that has inside. */
export function selectorsWithin(scope: Element, element: Element): string[] {
  if (scope.getRootNode() === element.getRootNode()) return selectorsIn(scope, element);
  const holder = holderOf(element.getRootNode());
  if (!holder) return [];
  const inTree = selectorsIn(element.getRootNode() as ParentNode, element);
  return selectorsWithin(scope, holder)
    .slice(0, 2)
    .flatMap((outer) => inTree.map((inner) => `${outer} >>> ${inner}`));
}

/** Selectors that find this element and no other in `scope`, most trusted first. */
function selectorsIn(scope: ParentNode, element: Element): string[] {
  const finds = ({ selector }: Mark): boolean => {
    const found = foundIn(scope, selector);
    return found.length === 1 && found[0] === element;
  };
  const marks = marksOf(element);
  const alone = marks.filter(finds);
  // What is enough alone needs no company: both would go together.
  const needy = marks.filter((mark) => !alone.includes(mark));
  const own = [...alone, ...pairs(needy).filter(finds)];
  const kept = own.filter(({ trust }) => trust !== 'place' && trust !== 'look').toSorted(byTrust);
  const inHolder = kept.length < 2 ? withHolders(scope, element, marks).filter(finds) : [];
  const all = [...kept, ...inHolder, ...own].map(({ selector }) => selector);
  if (all.length > 0) return [...new Set(all)].slice(0, KEPT);
  const place = placeOf(scope, element);
  return place === null ? [] : [place];
}

/** What a selector finds in `scope`, by marks of what is around it too. */
export function foundIn(scope: ParentNode, selector: string): Element[] {
  const tree = scope.getRootNode() as Document | ShadowRoot;
  return [...tree.querySelectorAll(selector)].filter(
    (found) => found !== scope && scope.contains(found),
  );
}

/** Two marks together, as good as the worse of them. */
function pairs(marks: readonly Mark[]): Mark[] {
  const tag = marks.find(({ selector }) => /^[\w-]+$/.test(selector));
  const others = marks.filter((mark) => mark !== tag && mark.trust !== 'look').slice(0, 6);
  return others.flatMap((mark, at) => [
    ...(tag ? [{ ...mark, selector: `${tag.selector}${mark.selector}` }] : []),
    ...others.slice(at + 1).map((other) => ({
      selector: `${mark.selector}${other.selector}`,
      trust: byTrust(mark, other) > 0 ? mark.trust : other.trust,
    })),
  ]);
}

/** The element's marks inside something that has a name. */
function withHolders(scope: ParentNode, element: Element, marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  let at = element.parentElement;
  for (let left = HOLDERS; at && at !== scope && left > 0; left -= 1) {
    const holder = marksOf(at).find(({ trust }) => !['tag', 'look', 'place'].includes(trust));
    if (holder) {
      for (const mark of marks) {
        found.push({ selector: `${holder.selector} ${mark.selector}`, trust: mark.trust });
      }
    }
    at = at.parentElement;
  }
  return found.toSorted(byTrust);
}

/** The last resort: the nearest holder with a name, and then the number of each child. Null when that leads nowhere. */
function placeOf(scope: ParentNode, element: Element): string | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at && steps.length < 6; ) {
    const parent: Element | null = at.parentElement;
    if (!parent) return null;
    const number = [...parent.children].indexOf(at) + 1;
    const names = parent === scope ? [{ selector: '' }, ...marksOf(parent)] : marksOf(parent);
    const ways = names.flatMap(({ selector }) =>
      [`${at?.localName}`, `${at?.localName}:nth-child(${number})`].map((step) =>
        [...(selector ? [selector] : []), step, ...steps].join(' > '),
      ),
    );
    const path = ways.find((way) => {
      const found = foundIn(scope, way);
      return found.length === 1 && found[0] === element;
    });
    if (path !== undefined) return path;
    steps.unshift(`${at.localName}:nth-child(${number})`);
    at = parent;
  }
  return null;
}
