import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createLeftChats } from '@/platform/left-chats';
import type { LeftChat } from '@/platform/messages';

const of = { site: 'https://help.example', conversation: '12' };
const chat: LeftChat = {
  of,
  known: ['1', '2'],
  drafts: [{ print: { length: 9, hash: 'a-b' }, nudges: [['starter/calm-down', 'acknowledge']] }],
};
const { of: _, ...left } = chat;

describe('chats that a page left', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are given to the next page, as often as it asks', async () => {
    await createLeftChats().leave(chat);
    // The browser may have ended the background in between.
    expect(await createLeftChats().resume(of)).toEqual({ left });
    expect(await createLeftChats().resume(of)).toEqual({ left });
  });

  it('are kept apart by site and by conversation', async () => {
    const chats = createLeftChats();
    await chats.leave(chat);
    expect(await chats.resume({ ...of, site: 'https://other.example' })).toEqual({ left: null });
    expect(await chats.resume({ ...of, conversation: '13' })).toEqual({ left: null });
  });

  it('are forgotten when nothing is left in them, and when everything is wiped', async () => {
    const chats = createLeftChats();
    await chats.leave(chat);
    await chats.leave({ ...chat, drafts: [] });
    expect(await chats.resume(of)).toEqual({ left: null });
    await chats.leave(chat);
    await chats.forget();
    expect(await chats.resume(of)).toEqual({ left: null });
  });

  it('stay twenty: the oldest goes first', async () => {
    const chats = createLeftChats();
    const conversations = Array.from({ length: 21 }, (_, index) => String(index));
    await Promise.all(
      conversations.map((conversation) => chats.leave({ ...chat, of: { ...of, conversation } })),
    );
    expect(await chats.resume({ ...of, conversation: '0' })).toEqual({ left: null });
    expect(await chats.resume({ ...of, conversation: '20' })).toEqual({ left });
  });

  it('never reach the disk', async () => {
    await createLeftChats().leave(chat);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
