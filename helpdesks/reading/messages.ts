import type { Message, Speaker } from '@/coaching-rules/engine';
import type { HelpDesk, Messages, SpeakerRule } from '../help-desk';
import type { Gap } from '../page-reading';
import { completeMessages } from './complete-messages';
import {
  findAll,
  findEach,
  findFirst,
  isShown,
  outermost,
  readPlace,
  withIds,
  type Ids,
} from './find';
import { plainText } from './text';
import { readTime, type Clock } from './time';

/** The latest messages of a chat that are read: more than a chat holds, and few enough to read within a frame. */
export const MESSAGES_READ = 300;

/** A message as the page shows it, before its neighbours are asked for what it leaves out. */
export interface MessageFacts {
  /** Null where the page gives messages no id. */
  readonly key: string | null;
  readonly speaker: Speaker;
  readonly text: string;
  readonly name: string | null;
  /** As written. */
  readonly time: string | null;
  /** False when no body was found: an attachment, or a page that has changed. */
  readonly hasBody: boolean;
}

export type MessagesReading =
  | {
      readonly kind: 'read';
      readonly messages: readonly Message[];
      readonly partial: boolean;
      /** The newest as written, or null when the chat is empty. */
      readonly newest: MessageFacts | null;
    }
  | { readonly kind: 'gap'; readonly gap: Gap };

/** Reads the messages inside `root`, oldest first. `remembered` may hold facts of elements that have not changed. */
export function readMessages(
  { messages: where }: HelpDesk,
  root: Element,
  ids: Ids,
  clock: Clock,
  remembered: WeakMap<Element, MessageFacts> = new WeakMap(),
): MessagesReading {
  const list = findFirst(root, withIds(where.list, ids));
  if (!list) return { kind: 'gap', gap: 'messages' };
  const items = findEach(list, where.item);
  const ordered = latest(items, list, where);
  if (!ordered) return { kind: 'gap', gap: 'times' };

  const facts: MessageFacts[] = [];
  for (const item of ordered) {
    if (!isMessage(item, list, where)) continue;
    const known = remembered.get(item) ?? readFacts(item, where);
    remembered.set(item, known);
    facts.push(known);
  }
  const shown = where.key === 'content' ? facts : facts.filter(({ key }) => key !== null);
  const gap = gapIn(shown, items.length > 0 || plainText(list) !== '');
  if (gap) return { kind: 'gap', gap };

  const partial =
    items.length > MESSAGES_READ ||
    (where.perLoad !== undefined && items.length >= where.perLoad) ||
    (where.more !== undefined && findAll(root, where.more).some(isShown));
  const messages = completeMessages(shown, where, clock);
  return { kind: 'read', messages, partial, newest: shown.at(-1) ?? null };
}

/** What makes a transcript unreadable as a whole. An empty one is a chat that begins. */
function gapIn(facts: readonly MessageFacts[], somethingShown: boolean): Gap | null {
  if (facts.length === 0) return somethingShown ? 'messages' : null;
  if (facts.every(({ speaker }) => speaker === 'unknown')) return 'speakers';
  const said = facts.filter(({ speaker }) => speaker === 'customer' || speaker === 'agent');
  return said.length > 0 && said.every(({ hasBody }) => !hasBody) ? 'messages' : null;
}

/** Copies for screen readers or animations are no messages, nor is what somebody's message holds. */
function isMessage(item: Element, list: Element, where: Messages): boolean {
  const hider = item.closest('[aria-hidden="true"], [hidden]');
  const hidden = hider !== null && hider !== list && list.contains(hider);
  return !hidden && !item.parentElement?.closest(where.item.join());
}

/** The last of the items, oldest first, or null when nothing tells which these are. */
function latest(items: ArrayLike<Element>, list: Element, where: Messages): Element[] | null {
  const order =
    where.order === 'by-time' || where.order === 'by-layout'
      ? orderByTime(items, list, where)
      : where.order;
  if (order === 'newest-first') {
    return Array.prototype.slice.call(items, 0, MESSAGES_READ).toReversed();
  }
  return order && Array.prototype.slice.call(items, -MESSAGES_READ);
}

function orderByTime(
  items: ArrayLike<Element>,
  list: Element,
  where: Messages,
): 'oldest-first' | 'newest-first' | null {
  if (items.length < 2) return 'oldest-first';
  const all = Array.from(items);
  const isTimed = (item: Element) =>
    isMessage(item, list, where) && writtenAt(item, where) !== null;
  const [first, last] = [all.find(isTimed), all.findLast(isTimed)];
  if (!first || !last || first === last) return null;
  const newestFirst = Number(writtenAt(first, where)) > Number(writtenAt(last, where));
  return newestFirst ? 'newest-first' : 'oldest-first';
}

/** For order only: an offset that all times share does not matter. */
function writtenAt(item: Element, where: Messages): number | null {
  const time = timeOf(item, where, writtenParts(item, where));
  return time && where.time ? readTime(time, where.time.format, { now: 0, offset: 0 }) : null;
}

/** What people wrote, and what they quoted: it never says who they are, nor when. */
const writtenParts = (item: Element, { body }: Messages): Element[] => [
  ...item.querySelectorAll([...body.at, ...(body.drop ?? [])].join()),
];

function readFacts(item: Element, where: Messages): MessageFacts {
  const { body } = where;
  const written = writtenParts(item, where);
  const bodies = outermost(findAll(item, body.at));
  const taken = body.take === 'last' ? bodies.slice(-1) : bodies;
  const texts = taken.map((part) => plainText(part, body)).filter((text) => text !== '');
  return {
    key: keyOf(item, where),
    speaker: speakerOf(item, where, written),
    text: texts.join('\n'),
    name: where.author ? readPlace(where.author, item, {}, written) : null,
    time: timeOf(item, where, written),
    hasBody: taken.length > 0,
  };
}

function keyOf(item: Element, { key }: Messages): string | null {
  if (key === 'content') return null;
  const bearer = key.at ? findFirst(item, key.at) : item;
  return key.pattern.exec(bearer?.getAttribute(key.attribute) ?? '')?.[1] ?? null;
}

function speakerOf(item: Element, where: Messages, written: readonly Element[]): Speaker {
  const speaks = (rule: SpeakerRule) => {
    if (!('when' in rule)) return false;
    const { when } = rule;
    if (item.matches(when)) return true;
    for (const mark of item.querySelectorAll(when)) {
      if (!isWithin(mark, written)) return true;
    }
    return false;
  };
  const index = where.speakers.findIndex(speaks);
  const first = where.speakers[index]?.speaker ?? 'unknown';
  const other = first === 'customer' ? 'agent' : first === 'agent' ? 'customer' : null;
  const contradicted = where.speakers
    .slice(index + 1)
    .some((rule) => rule.speaker === other && speaks(rule));
  return contradicted ? 'unknown' : first;
}

function timeOf(item: Element, where: Messages, written: readonly Element[]): string | null {
  return where.time ? readPlace(where.time, item, {}, written) : null;
}

const isWithin = (element: Element, others: readonly Element[]): boolean =>
  others.some((other) => other !== element && other.contains(element));
