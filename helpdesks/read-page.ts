import type { TaughtPage } from '@/coaching-rules/engine';
import type { HelpDesk } from './help-desk';
import type { Gap, PageReading } from './page-reading';
import { findActiveConversation } from './reading/active-conversation';
import { type ChatReader, createChatReader, type News, type Zone } from './reading/chat';
import { isShown } from './reading/find';
import { holds, scopesInside } from './reading/inside';
import { findHelpDesk } from './recognise';
import { taughtFor } from './teaching/page-address';
import { taughtDesk } from './teaching/taught-desk';

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
  readonly now?: number | null;
  /**
   * Everything that changed inside the chat's scopes since the last reading (child lists, attributes and
   * text, of the whole subtree). What no record touches is not read again; left out, everything is.
   */
  readonly changes?: readonly MutationRecord[];
  /** Whether something came or went in the rest of the page since. */
  readonly elsewhere?: boolean;
  /** How many messages may be read that were not read before, the latest first. Default: all. */
  readonly most?: number;
}

/** What a reading depends on, for whoever observes the page. */
export interface Scopes {
  /** The chat that is read and what it has inside; null when there is none: then any part of the page. */
  readonly chat: readonly Node[] | null;
  /** The rest: the page, and the shadow roots and documents that chats are mounted in. */
  readonly page: readonly Node[];
}

/** Reads one page again and again. */
export interface Reader {
  /** Null when no help desk recognises the page. Never throws, changes nothing. */
  read(url: string, options?: ReadOptions): Found | null;
  /** Whether the last reading left messages unread, because of `most`: the next one reads on. */
  unfinished(): boolean;
  /**
   * As of the last reading: where the words of the chat's latest messages stand, the newest first.
   *
   * @param most how many messages are asked for.
   */
  newest(most: number): readonly Element[];
  /** As of the last reading. */
  scopes(): Scopes;
}

/** Reads a page once. Null when no help desk recognises it. Never throws, changes nothing. */
export function readPage(document: Document, url: string, options: ReadOptions = {}): Found | null {
  return createReader(document).read(url, options);
}

/**
 * Remembers, in memory only and only while the same chat is open, what it read, and learns from the agent's
 * own new messages how far the help desk's clock is from theirs.
 *
 * @param taught pages that the agent taught: read where no help desk is recognised.
 */
export function createReader(page: Document, taught: readonly TaughtPage[] = []): Reader {
  const zone: Zone = { offset: null };
  const taughtDesks = new Map<TaughtPage, HelpDesk | null>();
  let known: { readonly url: string; readonly desk: HelpDesk | null } | null = null;
  let chat: ChatReader | null = null;

  function recognise(url: string, news: News | null): HelpDesk | null {
    const isSame = news !== null && known?.url === url;
    const desk = isSame && !news.elsewhere && known?.desk ? known.desk : deskOf(url);
    if (desk !== known?.desk) {
      chat = null;
      zone.offset = null;
    }
    known = { url, desk };
    return desk;
  }

  function deskOf(url: string): HelpDesk | null {
    const desk = findHelpDesk(page, url);
    const lesson = desk ? null : taughtFor(taught, url);
    if (!lesson) return desk;
    const known = taughtDesks.get(lesson);
    const made = known === undefined ? taughtDesk(lesson, page) : known;
    taughtDesks.set(lesson, made);
    return made;
  }

  /** Whether what happened leaves no doubt that the same chat is active. */
  function isStillActive({ changes, elsewhere }: News): boolean {
    const root = chat?.root;
    if (!root?.isConnected || elsewhere || !isShown(root)) return false;
    return changes.every(({ target }) => target !== root && holds(root, target));
  }

  function readChat(
    desk: HelpDesk,
    url: string,
    news: News | null,
    { now = null, most = Infinity }: ReadOptions,
  ) {
    if (chat && news && isStillActive(news)) return chat.read(now, news, most);
    const active = findActiveConversation(desk, page, url);
    if (active.kind !== 'active') {
      chat = null;
      return active.kind === 'none' ? noChat : unreadable(active.gap);
    }
    const { root, id } = active;
    if (chat?.root === root && chat.id === id) return chat.read(now, news, most);
    // What is not observed changes unseen: another chat is read afresh, also when it comes back.
    chat = createChatReader({ desk, page, root, id, zone });
    return chat.read(now, null, most);
  }

  return {
    read(url, options = {}) {
      const { changes, elsewhere = false } = options;
      const news = changes && known?.url === url ? { changes, elsewhere } : null;
      const helpDesk = recognise(url, news);
      return helpDesk && { helpDesk, reading: readChat(helpDesk, url, news, options) };
    },
    unfinished: () => chat?.unfinished() ?? false,
    newest: (most) => chat?.newest(most) ?? [],
    scopes() {
      const inPage = (known?.desk?.conversation.roots ?? []).map(({ at }) => at);
      const mounted = scopesInside(page, inPage) as Node[];
      return { chat: chat?.scopes() ?? null, page: [page.documentElement, ...mounted] };
    },
  };
}

const noChat: PageReading = { state: 'no-chat' };
const unreadable = (gap: Gap): PageReading => ({ state: 'unreadable', missing: [gap] });
