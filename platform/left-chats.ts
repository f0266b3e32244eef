import { browser } from 'wxt/browser';
import type { LeftChat, Requests } from './messages';
import { createQueue } from './queue';

/** Chats whose drafts are remembered; an agent returns to the latest ones first. */
const mostChats = 20;
const key = 'leftChats';

export interface LeftChats {
  /** Remembers the drafts that stand in a chat; none, and it is forgotten. */
  readonly leave: (chat: LeftChat) => Promise<{ kept: true }>;
  /** What was left in a chat. It stays until the chat is left again, so asking twice does no harm. */
  readonly resume: (of: Requests['resume']['ask']) => Promise<Requests['resume']['answer']>;
  readonly forget: () => Promise<void>;
}

/**
 * Help desks that load a page anew for every reply show the sent message on the next page only. What that
 * page needs to know it by waits in the browser's memory, never on disk, until the browser is closed.
 */
export function createLeftChats(): LeftChats {
  const inTurn = createQueue();

  // Written by this module alone.
  const read = async (): Promise<readonly LeftChat[]> =>
    ((await browser.storage.session.get(key))[key] as readonly LeftChat[] | undefined) ?? [];

  return {
    leave: (chat) =>
      inTurn(async () => {
        const others = (await read()).filter(({ of }) => !isSame(of, chat.of));
        const next = chat.drafts.length > 0 ? [...others, chat] : others;
        await browser.storage.session.set({ [key]: next.slice(-mostChats) });
        return { kept: true };
      }),
    resume: (of) =>
      inTurn(async () => {
        const left = (await read()).find((chat) => isSame(chat.of, of));
        return { left: left ? { known: left.known, drafts: left.drafts } : null };
      }),
    forget: () => inTurn(() => browser.storage.session.remove(key)),
  };
}

const isSame = (one: LeftChat['of'], other: LeftChat['of']): boolean =>
  one.site === other.site && one.conversation === other.conversation;
