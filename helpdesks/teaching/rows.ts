import { holderOf } from '../reading/inside';
import { byTrust, isWeak, marksOf } from './marks';
import { foundIn, selectorsWithin, several, type SeveralSelectors } from './selectors';

/** Rows looked at to learn; what holds for so many holds for all. */
const ROWS_LEARNT_FROM = 300;
/** Elements that hold part of a message, never a whole one. */
const PARTS = new Set(
  'p span b i em strong a code br img time small u s mark pre blockquote'.split(' '),
);

/** The repeated structure that a transcript is made of. */
export interface Rows {
  readonly list: Element;
  readonly item: SeveralSelectors;
  /** The messages that the agent pointed at. */
  readonly customer: Element;
  readonly agent: Element;
  /** All of them, the latest of a long transcript. */
  readonly all: readonly Element[];
}

/** Finds the messages of a transcript from two of them, or any part of two; null when they are not two rows of one list. */
export function findRows(customer: Element, agent: Element): Rows | null {
  const pair = inOneTree(customer, agent);
  const list = pair && commonHolder(...pair);
  if (!pair || !list) return null;
  const ways = pair.map((pick) => wayTo(pick, list));
  const [ofCustomer = [], ofAgent = []] = ways;
  for (const depth of depthsOf(list, ofCustomer, ofAgent)) {
    const [one, other] = [ofCustomer[depth], ofAgent[depth]];
    if (!one || !other) continue;
    const item = itemSelectors(list, one, other, depth);
    const selector = item[0];
    if (selector === undefined) continue;
    const all = foundIn(list, selector).slice(-ROWS_LEARNT_FROM);
    const kept = several(item);
    if (kept) return { list, item: kept, customer: one, agent: other, all };
  }
  return null;
}

/** What stands for both in the same tree: of something in a shadow root or frame, what has it inside. */
function inOneTree(one: Element, other: Element): [Element, Element] | null {
  for (let a: Element | null = one; a; a = holderOf(a.getRootNode())) {
    for (let b: Element | null = other; b; b = holderOf(b.getRootNode())) {
      if (a.getRootNode() === b.getRootNode()) return a === b ? null : [a, b];
    }
  }
  return null;
}

/** The innermost element around both; null when one is around the other. */
function commonHolder(one: Element, other: Element): Element | null {
  if (one.contains(other) || other.contains(one)) return null;
  let at = one.parentElement;
  while (at && !at.contains(other)) at = at.parentElement;
  return at;
}

/** From the child of the list down to what was pointed at. */
function wayTo(pick: Element, list: Element): Element[] {
  const way: Element[] = [];
  for (let at: Element | null = pick; at && at !== list; at = at.parentElement) way.unshift(at);
  return way;
}

/** How deep messages lie below the list: where groups of a run hold several, below these; else at its children. */
function depthsOf(
  list: Element,
  customer: readonly Element[],
  agent: readonly Element[],
): number[] {
  const depths: number[] = [];
  for (let depth = 1; depth < Math.min(customer.length, agent.length); depth += 1) {
    const [one, other] = [customer[depth], agent[depth]];
    if (one && other && isAlike(one, other) && isRepeated(list, customer, agent, depth)) {
      depths.unshift(depth);
    }
  }
  return [...depths, 0];
}

/** Whether a group has several of these, each with words of its own. */
function isRepeated(
  list: Element,
  customer: readonly Element[],
  agent: readonly Element[],
  depth: number,
): boolean {
  const [one, other] = [customer[depth], agent[depth]];
  if (!one || !other || PARTS.has(one.localName)) return false;
  const groups = [...list.children].filter(
    (group) => isAlike(group, customer[0]) || isAlike(group, agent[0]),
  );
  return groups.some((group) => {
    const parts = [...group.querySelectorAll(one.localName)].filter(
      (part) => (isAlike(part, one) || isAlike(part, other)) && (part.textContent ?? '').trim(),
    );
    const outer = parts.filter(
      (part) => !parts.some((each) => each !== part && each.contains(part)),
    );
    return outer.length > 1;
  });
}

/** Of one kind: the same tag, and a mark or the whole class in common. */
function isAlike(one: Element, other: Element | undefined): boolean {
  if (!other || one.localName !== other.localName) return false;
  if (one.className !== '' && one.className === other.className) return true;
  const marks = new Set(namesOf(other));
  return namesOf(one).some((mark) => marks.has(mark));
}

const namesOf = (element: Element): string[] =>
  marksOf(element)
    .filter(({ trust }) => trust !== 'tag' && trust !== 'place' && trust !== 'look')
    .map(({ selector }) => selector);

/** Selectors that find, in the list, both messages and nothing that lies in one or around one. */
function itemSelectors(list: Element, customer: Element, agent: Element, depth: number): string[] {
  const theirs = new Set(marksOf(agent).map(({ selector }) => selector));
  const shared = marksOf(customer).filter(({ selector }) => theirs.has(selector));
  const named = shared.filter(({ trust }) => !['tag', 'look', 'place'].includes(trust));
  const counted = named
    .map((mark) => ({ ...mark, count: countOf(list, mark.selector, customer, agent) }))
    .filter(({ count }) => count > 0);
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const common = counted.filter(({ count }) => count * 2 > most).toSorted(byTrust);
  const rest = [
    ...(common.length > 0 ? [] : unions(customer, agent)),
    ...paths(list, customer, agent, depth),
  ];
  const found = rest.filter((selector) => countOf(list, selector, customer, agent) > 0);
  return [...common.map(({ selector }) => selector), ...found];
}

/** How many rows a selector finds; 0 when it does not find these two, or one inside another. */
function countOf(list: Element, selector: string, ...rows: readonly Element[]): number {
  const found = foundIn(list, selector);
  if (!rows.every((row) => found.includes(row))) return 0;
  const isNested = found.some((row, at) => found[at - 1]?.contains(row));
  return isNested ? 0 : found.length;
}

/** Messages of two kinds that have nothing in common but their place. */
function unions(customer: Element, agent: Element): string[] {
  const [one] = namesOf(customer);
  const [other] = namesOf(agent);
  return one && other && one !== other ? [`${one}, ${other}`] : [];
}

/** From the list down, by tags. */
function paths(list: Element, customer: Element, agent: Element, depth: number): string[] {
  const [one, other] = [wayTo(customer, list), wayTo(agent, list)];
  const tags = one.slice(0, depth + 1).map(({ localName }) => localName);
  const isSame = tags.every((tag, at) => tag === other[at]?.localName);
  if (!isSame || !list.parentElement) return [];
  const lists = selectorsWithin(list.ownerDocument.documentElement, list);
  return lists
    .filter((selector) => !isWeak(selector))
    .slice(0, 2)
    .concat(lists.slice(0, 1))
    .map((selector) => [selector.split(' >>> ').at(-1), ...tags].join(' > '));
}
