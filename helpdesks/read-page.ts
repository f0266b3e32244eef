import { MatchPattern } from '@webext-core/match-patterns';
import type { HelpDesk } from './help-desk';
import { helpDesks } from './index';
import type { Gap, PageReading } from './page-reading';
import { findActiveConversation } from './reading/active-conversation';
import { findFirst, findInScripts } from './reading/find';
import { readMessages, type MessageFacts, type MessagesReading } from './reading/messages';
import { readAgentName, readCustomerName } from './reading/names';
import { readReplyBox } from './reading/reply-box';
import { zoneOffset } from './reading/time';

/** A page that a help desk recognises as its own, and what can be read of it. */
export interface Found {
  readonly helpDesk: HelpDesk;
  readonly reading: PageReading;
}

export interface ReadOptions {
  /**
   * The present, in milliseconds since the epoch. Completes times that the page writes without a date;
   * left out, these stay unknown.
   */
  readonly now?: number;
  /**
   * Everything that changed inside the observed roots since the last reading (child lists, attributes and
   * text, of the whole subtree). Messages that no record touches are not read again; left out, all are.
   */
  readonly changes?: readonly MutationRecord[];
}

/** The help desk whose page this is, or null when none, or more than one, claims it. */
export function findHelpDesk(document: Document, url: string): HelpDesk | null {
  if (!URL.canParse(url)) return null;
  const own = helpDesks.filter((desk) => isVendorAddress(desk, url));
  const claiming = own.length > 0 ? own : helpDesks.filter((desk) => isKnown(desk, document, url));
  const [desk, ...others] = claiming;
  return desk && others.length === 0 ? desk : null;
}

/** Reads a page once. Null when no help desk recognises it. Never throws, changes nothing. */
export function readPage(document: Document, url: string, options: ReadOptions = {}): Found | null {
  return createReader(document).read(url, options);
}

/**
 * The elements that hold the chat being answered, or null when there is none. All that a reading depends on
 * is in them, but for their own place in the page, the address, and the names of other parts of the page.
 */
export function activeRoots(document: Document, url: string): readonly [Element] | null {
  const helpDesk = findHelpDesk(document, url);
  const active = helpDesk && findActiveConversation(helpDesk, document, url);
  return active?.kind === 'active' ? [active.root] : null;
}

/**
 * Reads one page again and again. Remembers, in memory only and only for elements that are still there,
 * what it read, and learns from the agent's own new messages how far the help desk's clock is from theirs.
 */
export function createReader(document: Document) {
  let remembered = new WeakMap<Element, MessageFacts>();
  let offset: number | null = null;
  let last: { readonly root: Element; readonly keys: ReadonlySet<string> } | null = null;

  function forget(changes: readonly MutationRecord[] | undefined): void {
    if (!changes || changes.some((change) => !forgetMessageOf(change))) remembered = new WeakMap();
  }

  /** False when the change may concern messages that it does not touch: a mark on what holds them. */
  function forgetMessageOf({ target, type }: MutationRecord): boolean {
    for (let at: Node | null = target; at; at = at.parentNode) {
      if (remembered.delete(at as Element)) return true;
    }
    return type !== 'attributes';
  }

  /** A message of an agent that has just appeared was written just now, whatever the help desk's clock says. */
  function learnOffset(root: Element, now: number, newest: MessageFacts | null): void {
    const isNew = last?.root === root && newest?.key && !last.keys.has(newest.key);
    if (!isNew || newest.speaker !== 'agent' || newest.time === null) return;
    offset = zoneOffset(newest.time, now) ?? offset;
  }

  function readChat(helpDesk: HelpDesk, url: string, now: number | null): PageReading {
    const active = findActiveConversation(helpDesk, document, url);
    if (active.kind === 'none') return { state: 'no-chat' };
    if (active.kind === 'gap') return { state: 'unreadable', missing: [active.gap] };
    const { root, id } = active;
    // What is not observed changes unseen: another chat is read afresh, also when it comes back.
    if (last?.root !== root) remembered = new WeakMap();
    const ask = () => readMessages(helpDesk, root, { id }, { now, offset }, remembered);
    let read = ask();
    if (read.kind === 'gap') return { state: 'unreadable', missing: [read.gap] };
    const before = offset;
    if (now !== null) learnOffset(root, now, read.newest);
    if (offset !== before) read = ask();
    if (read.kind === 'gap') return { state: 'unreadable', missing: [read.gap] };
    last = { root, keys: new Set(read.messages.map(({ key }) => key)) };
    const willKnowTimes = helpDesk.messages.time?.format === 'server-clock' && offset === null;
    return chatReading(helpDesk, root, id, read, willKnowTimes);
  }

  return {
    read(url: string, options: ReadOptions = {}): Found | null {
      forget(options.changes);
      const helpDesk = findHelpDesk(document, url);
      if (!helpDesk) return null;
      return { helpDesk, reading: readChat(helpDesk, url, options.now ?? null) };
    },
  };
}

function chatReading(
  helpDesk: HelpDesk,
  root: Element,
  id: string,
  { messages, partial, newest }: Extract<MessagesReading, { kind: 'read' }>,
  willKnowTimes: boolean,
): PageReading {
  const me = helpDesk.me instanceof RegExp ? findInScripts(root.ownerDocument, helpDesk.me) : null;
  const ids = { id, me };
  const customer = readCustomerName(helpDesk, root, ids, messages);
  const agentName = readAgentName(helpDesk, root, ids);
  const replyBox = readReplyBox(helpDesk, root, ids);
  const missing: Gap[] = [];
  if (messages.some(({ speaker }) => speaker === 'unknown')) missing.push('speakers');
  if (customer.kind === 'gap') missing.push('customer-name');
  if (!agentName) missing.push('agent-name');
  const hasTimes = messages.some(({ at }) => at !== null) || (willKnowTimes && newest?.time);
  if (messages.length > 0 && !hasTimes) missing.push('times');
  if (!replyBox.element) missing.push('reply-box');
  return {
    state: 'chat',
    conversationId: id,
    conversation: {
      messages,
      customerName: customer.kind === 'name' ? customer.name : null,
      agentName,
      partial,
    },
    replyBox: replyBox.element,
    noteMode: replyBox.noteMode,
    missing,
  };
}

const isVendorAddress = (desk: HelpDesk, url: string): boolean =>
  desk.hosts.some((pattern) => new MatchPattern(pattern).includes(url));

function isKnown({ recognise }: HelpDesk, document: Document, url: string): boolean {
  if (recognise.url && !recognise.url.test(url)) return false;
  if (recognise.page.every((selectors) => findFirst(document, selectors) !== null)) return true;
  return recognise.script !== undefined && findInScripts(document, recognise.script) !== null;
}
