import type { PageReading } from '@/helpdesks/page-reading';
import { onAddressChange } from './watching/addresses';
import { type Draft, watchDraft } from './watching/draft-watch';
import { type Scopes, watchMutations } from './watching/mutations';
import { createSettle } from './watching/settle';

export type { Draft } from './watching/draft-watch';

/** How a page is read; `helpdesks` has one. */
export interface PageReader<Found extends { readonly reading: PageReading }> {
  /**
   * @param options.changes what changed in the chat's scopes since the last reading; without it everything is read.
   * @param options.elsewhere whether something came or went in the rest of the page since.
   * @param options.most how many messages may be read that were not read before.
   */
  read(
    url: string,
    options: {
      readonly now: number;
      readonly changes?: readonly MutationRecord[];
      readonly elsewhere?: boolean;
      readonly most: number;
    },
  ): Found | null;
  /** Whether the last reading left messages unread: the next one reads on. */
  unfinished(): boolean;
  /** What the last reading depends on. */
  scopes(): Scopes;
}

export interface PageWatch<Found extends { readonly reading: PageReading }> {
  readonly document: Document;
  readonly reader: PageReader<Found>;
  /** After each reading, at once and then whenever the conversation may have changed; null: no help desk. */
  readonly onReading: (found: Found | null) => void;
  /**
   * When the draft has changed, within a fifth of a second, never during a composition. Null: there is
   * no reply box to coach in, or it writes an internal note.
   */
  readonly onDraft: (draft: Draft | null) => void;
  /** Ends everything: observers, listeners and timers. */
  readonly signal: AbortSignal;
}

export interface WatchedPage {
  /** Reads the draft now instead of a moment later: the agent asks what is said of the last key too. */
  lookAtDraft(): void;
}

/** Milliseconds for which the page must be still before it is read, and the longest that a change waits. */
const READ_WAIT = 80;
const READ_LIMIT = 400;
/** Messages that are read in one task: a chat of thousands must not hold up the page. */
const MESSAGES_A_TASK = 25;

/**
 * Watches one page for as long as the signal lets it: the conversation, which of several is open, the
 * reply box and the draft in it. The draft rests while the page is hidden. The conversation does not: a
 * message that the agent sent and left behind arrives then, and browsers slow hidden timers themselves.
 */
export function watchPage<Found extends { readonly reading: PageReading }>({
  document,
  reader,
  onReading,
  onDraft,
  signal,
}: PageWatch<Found>): WatchedPage {
  const { defaultView: window } = document;
  if (signal.aborted || !window) return { lookAtDraft() {} };
  let url = '';
  let box: HTMLElement | null = null;
  let focusMoved = false;
  const drafts = watchDraft(document, onDraft, signal);
  const settle = createSettle(read, READ_WAIT, READ_LIMIT);
  const mutations = watchMutations(
    document,
    { changed: settle.stir, looked, ours: (record) => isOurs(record) || isTyping(record, box) },
    signal,
  );

  /** Something outside the conversation moved: a cheap look whether that concerns us. */
  function looked(): void {
    if (window?.location.href !== url || !box?.isConnected) settle.stir();
  }

  /** Of chats that are answered side by side, the one with the focus is the one that is answered. */
  function entered({ target }: FocusEvent): void {
    if (!isBox(target) || box?.contains(target)) return;
    focusMoved = true;
    settle.stir();
  }

  function read(): void {
    if (signal.aborted || !window) return;
    const isSameUrl = window.location.href === url;
    url = window.location.href;
    const news = mutations.take();
    const now = Date.now();
    const elsewhere = focusMoved || news?.elsewhere === true;
    focusMoved = false;
    const known = isSameUrl && news ? { changes: news.changes, elsewhere } : {};
    const found = reader.read(url, { now, most: MESSAGES_A_TASK, ...known });
    if (reader.unfinished()) settle.stir();
    mutations.watch(reader.scopes());
    box = found ? replyBoxOf(found.reading) : null;
    onReading(found);
    drafts.follow(box);
    drafts.check();
  }

  onAddressChange(window, settle.stir, signal);
  document.addEventListener('visibilitychange', settle.stir, { signal });
  document.addEventListener('focusin', entered, { passive: true, signal });
  signal.addEventListener('abort', settle.drop);
  read();
  return { lookAtDraft: () => drafts.check() };
}

const replyBoxOf = (reading: PageReading): HTMLElement | null =>
  reading.state === 'chat' && !reading.noteMode ? reading.replyBox : null;

const isBox = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && (target.isContentEditable || target.localName === 'textarea');

/** Our own elements, in or out of the page, are no news. */
function isOurs({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOwnElement(target)) return true;
  if (type !== 'childList') return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(isOwnElement);
}

const isOwnElement = (node: Node): boolean => node.nodeName.toLowerCase().startsWith('goodturn-');

/** What happens inside the reply box is the draft's affair; its own attributes may say "internal note". */
function isTyping({ type, target }: MutationRecord, box: HTMLElement | null): boolean {
  if (!box?.contains(target)) return false;
  return type !== 'attributes' || target !== box;
}
