import type { Messages } from '../help-desk';
import { type MessageFacts, readFacts } from './facts';
import { holds, query, stepsInside } from './inside';
import { isBefore, isElement } from './nodes';

/**
 * The rows of one transcript in document order, and what was read of each. Kept up to date by what changed,
 * so that a new message costs the same in a chat of ten messages and in one of five thousand.
 */
export interface Transcript {
  readonly list: Element;
  readonly rows: () => readonly Element[];
  /** Whether `factsOf` remembers this row. */
  readonly isRead: (row: Element) => boolean;
  /** What a row says, or null when it is no message: a copy for other eyes, or part of another message. */
  readonly factsOf: (row: Element) => MessageFacts | null;
  /** @param changes all that happened in the transcript and to what holds it; null when that is not known. */
  readonly update: (changes: readonly MutationRecord[] | null) => void;
}

export function createTranscript(list: Element, where: Messages): Transcript {
  let rows: Element[] = [];
  let known = new Set<Element>();
  let facts = new WeakMap<Element, MessageFacts | null>();
  let selector: string = where.item[0];
  const words = where.body.at.filter((at) => !stepsInside(at)).join();

  function readAgain(): void {
    facts = new WeakMap();
    for (selector of where.item) {
      rows = Array.from(query(list, selector));
      if (rows.length > 0) break;
    }
    known = new Set(rows);
  }

  /** False when the change may concern rows that it does not touch. */
  function forget({ target, type }: MutationRecord): boolean {
    if (!list.contains(target)) {
      // A mark on what holds the transcript. What has left the page meanwhile has a record of its own.
      return type !== 'attributes' || !holds(target, list);
    }
    let isInRow = false;
    for (let at: Node | null = target; at && at !== list; at = at.parentNode) {
      isInRow ||= known.has(at as Element);
      facts.delete(at as Element);
    }
    if (type !== 'attributes' || isInRow) return true;
    return target !== list && !(target as Element).querySelector(selector);
  }

  function removeGone(changes: readonly MutationRecord[]): void {
    let some = false;
    for (const node of changes.flatMap(({ removedNodes }) => [...removedNodes])) {
      if (!isElement(node)) continue;
      for (const each of [node, ...node.querySelectorAll('*')]) {
        some = known.delete(each) || some;
      }
    }
    if (some) rows = rows.filter((row) => known.has(row));
  }

  function findNew({ target, addedNodes }: MutationRecord): void {
    for (const node of addedNodes) {
      if (!isElement(node)) continue;
      for (const each of [node, ...node.querySelectorAll(selector)]) test(each);
    }
    for (let at: Node | null = target; at && at !== list; at = at.parentNode) {
      if (isElement(at)) test(at);
    }
  }

  function test(element: Element): void {
    const isRow = list.contains(element) && element !== list && element.matches(selector);
    if (isRow === known.has(element)) return;
    if (isRow) {
      known.add(element);
      rows.splice(placeOf(element), 0, element);
    } else {
      known.delete(element);
      rows.splice(rows.indexOf(element), 1);
    }
  }

  /** Most rows are new and come last. */
  function placeOf(row: Element): number {
    let [from, to] = [0, rows.length];
    for (let at = to - 1; from < to; at = (from + to) >> 1) {
      const other = rows[at];
      if (other && isBefore(other, row)) from = at + 1;
      else to = at;
    }
    return from;
  }

  /**
   * Copies for screen readers or animations are no messages, nor is what somebody's message holds, also when
   * nothing marks that as a message any more.
   */
  function isMessage(row: Element): boolean {
    const hider = row.closest('[aria-hidden="true"], [hidden]');
    if (hider !== null && hider !== list && list.contains(hider)) return false;
    for (let at = row.parentElement; at && at !== list; at = at.parentElement) {
      if (known.has(at) || (words !== '' && at.matches(words))) return false;
    }
    return true;
  }

  readAgain();
  return {
    list,
    rows: () => rows,
    isRead: (row) => facts.has(row),
    factsOf(row) {
      const before = facts.get(row);
      if (before !== undefined) return before;
      const now = isMessage(row) ? readFacts(row, list, where) : null;
      facts.set(row, now);
      return now;
    },
    update(changes) {
      const isTold = changes !== null && rows.length > 0 && !stepsInside(selector);
      if (!isTold || !changes.every(forget)) return readAgain();
      removeGone(changes);
      changes.forEach(findNew);
      if (rows.length === 0) readAgain();
      return undefined;
    },
  };
}
