import type { Speaker } from '@/coaching-rules/engine';
import type { Messages, SpeakerRule } from '../help-desk';
import { outermost, readPlace } from './find';
import { queryPart, stepsInside } from './inside';
import { plainText } from './text';

/** A message as the page shows it, before its neighbours are asked for what it leaves out. */
export interface MessageFacts {
  /** Null where the page gives messages no id, and where it gives this one none. */
  readonly key: string | null;
  /** Who speaks by the marks of the message: nobody when these disagree, null when there are none. */
  readonly marked: Speaker | null;
  /** Whether it goes on with its neighbour's, by the same writer. */
  readonly goesOn: boolean;
  /** Where the words stand; null when that is not asked, or not clear. */
  readonly side: 'start' | 'end' | null;
  readonly text: string;
  readonly name: string | null;
  /** As written. */
  readonly time: string | null;
  /** False when no body was found: an attachment, or a page that has changed. */
  readonly hasBody: boolean;
  /** True when the page shows only the beginning of what was written. */
  readonly collapsed: boolean;
}

/** Reads one message; nothing outside of it counts, but for the marks of what holds it. */
export function readFacts(item: Element, list: Element, where: Messages): MessageFacts {
  const { body } = where;
  const written = writtenParts(item, where);
  const taken = bodiesOf(item, where);
  const collapsed = where.collapsed !== undefined && isMarked(item, where.collapsed, written);
  const texts = taken.map((part) => plainText(part, body)).filter((text) => text !== '');
  const marked = markedSpeaker(item, where, written);
  const asksSide = marked === null && where.speakers.some((rule) => 'side' in rule);
  return {
    key: keyOf(item, where),
    marked,
    goesOn: where.goesOn !== undefined && isMarked(item, where.goesOn.when, written),
    side: asksSide ? sideOf(taken[0] ?? item, list) : null,
    text: collapsed ? '' : texts.join('\n'),
    name: where.author ? readPlace(where.author, item, {}, written) : null,
    time: timeOf(item, where, written),
    hasBody: taken.length > 0,
    collapsed,
  };
}

/** Where the words of a message stand; a message without words is there as a whole. */
export function wordsOf(item: Element, where: Messages): readonly Element[] {
  const bodies = bodiesOf(item, where);
  return bodies.length > 0 ? bodies : [item];
}

function bodiesOf(item: Element, where: Messages): readonly Element[] {
  const { at, take } = where.body;
  const bodies = isBody(item, where) ? [item] : outermost(findIn(item, at));
  return take === 'last' ? bodies.slice(-1) : bodies;
}

/** The written time of a message, or null. How long ago it was, where asked for, is a second line. */
export function timeOf(
  item: Element,
  where: Messages,
  written: readonly Element[] = writtenParts(item, where),
): string | null {
  if (!where.time) return null;
  const time = readPlace(where.time, item, {}, written);
  if (time === null || where.time.format !== 'words-and-ago') return time;
  return `${time}\n${readPlace({ at: where.time.at }, item, {}, written) ?? ''}`;
}

/** What the first successful selector finds in a message. */
function findIn(item: Element, selectors: readonly string[]): Element[] {
  for (const selector of selectors) {
    const found = partsAt(item, selector);
    if (found.length > 0) return found;
  }
  return [];
}

/** `:scope` is the message itself. */
const partsAt = (item: Element, selector: string): Element[] =>
  selector === ':scope' ? [item] : Array.from(queryPart(item, selector));

/** What people wrote, and what they quoted: it never says who they are, nor when. */
function writtenParts(item: Element, where: Messages): Element[] {
  const { at, drop = [] } = where.body;
  const inside = [...at, ...drop].flatMap((selector) => Array.from(queryPart(item, selector)));
  return isBody(item, where) ? [item, ...inside] : inside;
}

/** Whether the message is nothing but its words. */
const isBody = (item: Element, { body }: Messages): boolean =>
  body.at.some((selector) => !stepsInside(selector) && item.matches(selector));

function keyOf(item: Element, { key }: Messages): string | null {
  if (key === 'content') return null;
  const bearer = key.at ? findIn(item, key.at)[0] : item;
  return key.pattern.exec(bearer?.getAttribute(key.attribute) ?? '')?.[1] ?? null;
}

function markedSpeaker(
  item: Element,
  { speakers }: Messages,
  written: readonly Element[],
): Speaker | null {
  const speaks = (rule: SpeakerRule) => 'when' in rule && isMarked(item, rule.when, written);
  const index = speakers.findIndex(speaks);
  const first = speakers[index]?.speaker;
  if (!first) return null;
  const other = opposite(first);
  const contradicted = speakers
    .slice(index + 1)
    .some((rule) => rule.speaker === other && speaks(rule));
  return contradicted ? 'unknown' : first;
}

/** Customer and agent exclude each other; whoever else speaks contradicts nobody. */
export const opposite = (speaker: Speaker): Speaker | null =>
  speaker === 'customer' ? 'agent' : speaker === 'agent' ? 'customer' : null;

/** Whether the message, or something in it that its writer cannot have written, matches. */
function isMarked(item: Element, mark: string, written: readonly Element[]): boolean {
  if (item.matches(mark)) return true;
  for (const found of Array.from(queryPart(item, mark))) {
    if (!written.some((part) => part !== found && part.contains(found))) return true;
  }
  return false;
}

/** Words must stand this much nearer to one end of the line, as a share of its length. */
const CLEARLY_NEARER = 0.1;

/** Where words stand on the screen; null in the middle, and where nothing is laid out. */
export function sideOf(words: Element, list: Element): 'start' | 'end' | null {
  const [inner, outer] = [words.getBoundingClientRect(), list.getBoundingClientRect()];
  const [left, right] = [inner.left - outer.left, outer.right - inner.right];
  if (outer.width === 0 || Math.abs(left - right) < outer.width * CLEARLY_NEARER) return null;
  const style = list.ownerDocument.defaultView?.getComputedStyle(list);
  return left < right === (style?.direction !== 'rtl') ? 'start' : 'end';
}
