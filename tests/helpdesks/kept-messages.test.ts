import type { Message } from '@/coaching-rules/engine';
import { describe, expect, it } from 'vitest';
import { joinMessages, MESSAGES_KEPT } from '@/helpdesks/reading/kept-messages';
import { openPage } from '@/tests/support/helpdesk-fixtures';
import { hearChanges } from '@/tests/support/page-news';
import {
  chatPage,
  NOW,
  openChat,
  readable,
  row,
  URL_OF_CHAT,
  withMessages,
} from '../support/made-up-desk';

const messages = (keys: string): Message[] =>
  keys.split('').map((key) => ({ key, speaker: 'customer', text: key, name: null, at: null }));
const keysOf = (all: readonly Message[]) => all.map(({ key }) => key).join('');
const join = (kept: string, shown: string, by: 'ids' | 'contents' = 'ids') =>
  keysOf(joinMessages(messages(kept), messages(shown), by));

describe('joinMessages', () => {
  it.each([
    ['the first reading', '', 'abc', 'abc'],
    ['newer ones', 'abcd', 'cdef', 'abcdef'],
    ['older ones', 'cdef', 'abcd', 'abcdef'],
    ['some from the middle', 'abcdef', 'cd', 'abcdef'],
    ['one that was removed', 'abcdef', 'bde', 'abdef'],
    ['one that came between', 'abef', 'bce', 'abcef'],
    ['nothing shared: perhaps another chat', 'abc', 'xyz', 'xyz'],
    ['nothing at all', 'abc', '', ''],
  ])('joins %s', (_, kept, shown, all) => {
    expect(join(kept, shown)).toBe(all);
  });

  it('believes no single same content', () => {
    expect(join('abc', 'cxy', 'contents')).toBe('cxy');
    expect(join('abc', 'bcx', 'contents')).toBe('abcx');
    expect(join('a', 'ab', 'contents')).toBe('ab');
  });

  it('keeps what the page shows only beside messages that have left it', () => {
    const [first, second] = messages('ab');
    if (!first || !second) throw new Error('There are two.');
    const kept = [first, { ...second, name: 'Dana Reyes', at: 7 }];
    expect(joinMessages(kept, [second], 'ids')[1]).toMatchObject({ name: 'Dana Reyes', at: 7 });
    const edited = joinMessages(kept, [{ ...second, text: 'edited' }], 'ids')[1];
    expect(edited).toMatchObject({ text: 'edited', name: 'Dana Reyes' });
  });

  it('does not remember without end', () => {
    const many = Array.from({ length: MESSAGES_KEPT }, (_, id) => `${id}`);
    const list = many.map((key) => ({ ...messages('a')[0], key }) as Message);
    const all = joinMessages(list, [...list.slice(-1), ...messages('z')], 'ids');
    expect(all).toHaveLength(MESSAGES_KEPT);
    expect(all.at(-1)?.key).toBe('z');
  });
});

describe('a transcript that drops what is out of view', () => {
  const desk = withMessages({ virtual: true });
  const open = () => {
    const page = openPage(chatPage(''), URL_OF_CHAT);
    const list = page.querySelector('.list');
    const chat = openChat(desk, page);
    const heard = () => hearChanges(page, { scopes: () => ({ chat: [chat.root], page: [] }) });
    let told = heard();
    /** Shows these messages and no others, told as the browser tells it. */
    const show = (keys: string) => {
      for (const item of list?.querySelectorAll('.row') ?? []) {
        if (!keys.includes(item.getAttribute('data-id') ?? '')) item.remove();
      }
      keys.split('').forEach((key, index) => {
        const there = list?.querySelector(`[data-id="${key}"]`);
        const made = openPage(
          `<body>${row(key, key < 'm' ? 'them' : 'us', key)}</body>`,
          URL_OF_CHAT,
        );
        const next = list?.children[index] ?? null;
        if (!there && made.body.firstElementChild)
          list?.insertBefore(made.body.firstElementChild, next);
      });
      const news = { changes: told.take(), elsewhere: false };
      const { conversation } = readable(chat.read(NOW, news));
      told = heard();
      return conversation;
    };
    chat.read(NOW, null);
    return { page, show };
  };

  it('is put together while the agent scrolls, and says that it is partial', () => {
    const { show } = open();
    expect(keysOf(show('efg').messages)).toBe('efg');
    expect(keysOf(show('cdef').messages)).toBe('cdefg');
    expect(keysOf(show('abcd').messages)).toBe('abcdefg');
    expect(keysOf(show('fgh').messages)).toBe('abcdefgh');
    expect(show('fgh').partial).toBe(true);
  });

  it('forgets everything when another chat takes its place', () => {
    const { page, show } = open();
    show('abc');
    const other = chatPage(row('x', 'them', 'x')).replace('data-chat="a"', 'data-chat="b"');
    page.body.replaceChildren(...openPage(other, URL_OF_CHAT).body.childNodes);
    const chat = openChat(desk, page, URL_OF_CHAT.replace('/a', '/b'));
    expect(keysOf(readable(chat.read(NOW, null)).conversation.messages)).toBe('x');
  });
});
