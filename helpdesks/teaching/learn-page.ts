import type { TaughtPage } from '@/coaching-rules/engine';
import { holderOf, holds } from '../reading/inside';
import { plainText } from '../reading/text';
import { isWeak } from './marks';
import { findParts } from './parts';
import { pathPattern, siteOfAddress } from './page-address';
import { findRows, type Rows } from './rows';
import { selectorsFor, selectorsWithin, several } from './selectors';
import { findSpeakers, type Label } from './speakers';

/** What the agent pointed at. */
export interface Picks {
  /** A message of the customer's, or any part of it. */
  readonly customer: Element;
  readonly agent: Element;
  readonly replyBox: Element;
  /** The agent's own name, wherever the page shows it outside of the transcript. */
  readonly agentName?: Element | undefined;
  /** What was found only while the reply box wrote a note: see `note-mode.ts`. */
  readonly noteMode?: TaughtPage['noteMode'];
}

/** What the agent said of single rows since, by their elements. */
export type Corrections = ReadonlyMap<Element, Label>;

/** Why a page could not be learnt; each has its sentence. */
export type LessonProblem =
  /** The two messages are not two rows of one list. */
  | 'not-two-messages'
  /** No words in them. */
  | 'no-words'
  /** Nothing on the page tells who wrote what. */
  | 'no-difference'
  /** Rows that are no messages look just like messages. */
  | 'no-difference-none'
  | 'not-writable'
  /** It is no name, or stands where another's may stand the next time. */
  | 'no-own-name'
  /** Nothing on the page differs between a note and a reply. */
  | 'no-note-mode'
  /** Transcript and reply box cannot be found again. */
  | 'no-names';

export type Lesson =
  | { readonly kind: 'learnt'; readonly page: TaughtPage; readonly rows: readonly Element[] }
  | { readonly kind: 'problem'; readonly problem: LessonProblem };

/** Works out where a chat stands on a page from three things that the agent pointed at. Changes nothing on it. */
export function learnPage(picks: Picks, corrections: Corrections, url: string): Lesson {
  const site = siteOfAddress(url);
  const box = writableAt(picks.replyBox);
  if (!box) return problem('not-writable');
  const rows = findRows(picks.customer, picks.agent);
  if (!rows || site === null) return problem('not-two-messages');
  const labels = new Map<Element, Label>([
    [rows.customer, 'customer'],
    [rows.agent, 'agent'],
    ...corrections,
  ]);
  const messages = rows.all.filter((row) => labels.get(row) !== 'none');
  const parts = findParts({ item: rows.item[0], all: messages }, (one, other) => {
    const [a, b] = [labels.get(one), labels.get(other)];
    // A note may be anybody's of the team.
    return a && b && a !== 'note' && b !== 'note' ? a === b : null;
  });
  if (!parts) return problem('no-words');
  const spoken = { list: rows.list, item: rows.item[0], all: rows.all, bodyOf: parts.bodyOf };
  const speakers = findSpeakers(spoken, labels);
  if (!speakers) {
    const said = new Set(corrections.values());
    const isLeftOut = said.has('none') || said.has('note');
    return problem(isLeftOut ? 'no-difference-none' : 'no-difference');
  }
  const places = placesOf(rows, box);
  if (!places) return problem('no-names');
  const { body, drop, author, time } = parts;
  const agentName = picks.agentName && agentNameAt(picks.agentName, rows.list);
  const page: TaughtPage = {
    site,
    path: pathPattern(url),
    ...places,
    item: rows.item,
    key: keyOf(messages),
    speakers,
    body,
    drop,
    author,
    time,
    ...(picks.noteMode && { noteMode: picks.noteMode }),
    ...(agentName && { agentName }),
  };
  return { kind: 'learnt', page, rows: rows.all };
}

const problem = (which: LessonProblem): Lesson => ({ kind: 'problem', problem: which });

const WRITABLE =
  'textarea, input[type="text"], input:not([type]), [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/** The box to type in at, around or inside of what was pointed at; null when there is none, or more than one. */
export function writableAt(element: Element): Element | null {
  const around = element.closest(WRITABLE);
  if (around) return around;
  const [inside, ...others] = element.querySelectorAll(WRITABLE);
  return inside && others.length === 0 ? inside : null;
}

/** The conversation that is pointed at, and its transcript; null when that cannot be told. */
export function conversationAt(
  picks: Picks,
): { readonly root: Element; readonly list: Element } | null {
  const rows = findRows(picks.customer, picks.agent);
  const box = writableAt(picks.replyBox);
  const root = rows && box && named(rootOf(rows.list, box));
  return root ? { root, list: rows.list } : null;
}

function placesOf({ list }: Rows, box: Element) {
  const root = named(rootOf(list, box));
  const conversation = root && several(selectorsFor(root));
  const lists = root && several(selectorsWithin(root, list));
  const replyBox = root && several(selectorsWithin(root, box));
  if (!root || !conversation || !lists || !replyBox) return null;
  return { conversation, id: idOf(root), list: lists, replyBox };
}

/**
 * Where the agent's name stands, for any agent of this page; null when it is no name, or stands in the transcript,
 * where a colleague's may stand the next time.
 */
export function agentNameAt(element: Element, list: Element): TaughtPage['agentName'] | null {
  const words = plainText(element);
  const isName = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u.test(words) && words.length <= LONGEST_NAME;
  if (!isName || holds(list, element)) return null;
  const shown = words.toLowerCase().split(/\s+/);
  const isOfOne = (selector: string) => shown.some((word) => selector.toLowerCase().includes(word));
  // Only the best: what stands in for it may find somebody else's name.
  const best = selectorsFor(element).find((each) => !isWeak(each) && !isOfOne(each));
  return best === undefined ? null : [best];
}

/** Full names with titles fit; a sentence of letters alone does not. */
const LONGEST_NAME = 60;

/** The innermost element around the transcript and the reply box, whatever frames these stand in. */
function rootOf(list: Element, box: Element): Element | null {
  for (let a: Element | null = list; a; a = holderOf(a.getRootNode())) {
    for (let b: Element | null = box; b; b = holderOf(b.getRootNode())) {
      if (a.getRootNode() !== b.getRootNode()) continue;
      let at: Element | null = a.parentElement;
      while (at && !at.contains(b)) at = at.parentElement;
      return at;
    }
  }
  return null;
}

/** Around an element without a name there may be one that has it. */
function named(root: Element | null): Element | null {
  const isNamed = (element: Element) => {
    const [first] = selectorsFor(element);
    return first !== undefined && !isWeak(first);
  };
  for (let at = root; at; at = at.parentElement) if (isNamed(at)) return at;
  return root;
}

const CONVERSATION_ID =
  /^(?:id|data-(?:.*-)?(?:conversation|chat|ticket|thread|case|session|room)(?:-?id)?|data-id)$/;

/** An attribute whose value has a number in it: it names this chat and no other. */
function idOf(root: Element): string | null {
  const found = [...root.attributes].find(
    ({ name, value }) => CONVERSATION_ID.test(name) && /\d/.test(value) && value.length <= 80,
  );
  return found?.name ?? null;
}

const NO_KEY =
  /^(?:class|style|role|title|dir|lang|tabindex|draggable|part|slot|data-(?:.*-)?(?:index|pos|time|timestamp|date))$|^aria-/;

/** An attribute that every message has, with another value in each. */
function keyOf(rows: readonly Element[]): string | null {
  const [first] = rows;
  const names = [...(first?.attributes ?? [])].map(({ name }) => name);
  const unique = names.filter((name) => {
    const values = rows.map((row) => row.getAttribute(name) ?? '');
    const isKey = values.every((value) => /^[\w:.-]{1,80}$/.test(value) && !value.startsWith(':r'));
    return !NO_KEY.test(name) && isKey && new Set(values).size === values.length;
  });
  const rank = (name: string): number => (/(?:^|-)(?:id|key|uuid)$/.test(name) ? 0 : 1);
  return unique.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}
