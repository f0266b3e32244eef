import { describe, expect, it, vi } from 'vitest';
import type { TaughtPage } from '@/coaching-rules/engine';
import { type Answers, answerRequests } from '@/platform/requests';
import { parseItem } from '@/platform/stored';
import {
  taughtItem,
  taughtOn,
  withoutTaught,
  withPagesOf,
  withTaught,
} from '@/platform/taught-pages';
import { ports } from '../support/ports';

const page: TaughtPage = {
  site: 'https://tool.example',
  path: '/chats/*',
  conversation: ['main'],
  id: null,
  list: ['ol'],
  item: ['li'],
  key: 'data-id',
  speakers: [
    { speaker: 'customer', when: '.in' },
    { speaker: 'agent', when: '.out' },
  ],
  body: ['p'],
  drop: [],
  author: null,
  time: null,
  replyBox: ['textarea'],
};
const none = taughtItem.fallback;

describe('the pages that Goodturn was taught', () => {
  it('are one for each address; teaching again takes the place of it', () => {
    const once = withTaught(none, page);
    const again = withTaught(once, { ...page, list: ['ul'] });
    expect(again.pages).toEqual([{ page: { ...page, list: ['ul'] }, pack: null }]);
    expect(withoutTaught(again, page).pages).toEqual([]);
    expect(withoutTaught(again, { ...page, path: '/' })).toBe(again);
  });

  it('come and go with a pack, which never replaces what the agent taught', () => {
    const own = withTaught(none, page);
    expect(withPagesOf(own, 'lead', [{ ...page, list: ['ul'] }]).pages).toEqual(own.pages);
    const brought = withPagesOf(none, 'lead', [page]);
    expect(brought.pages).toEqual([{ page, pack: 'lead' }]);
    expect(withPagesOf(brought, 'lead', []).pages).toEqual([]);
    expect(withPagesOf(brought, 'other', [])).toBe(brought);
  });

  it('are told to pages of their own site, and to no other', () => {
    const taught = withTaught(none, page);
    expect(taughtOn(taught, `${page.site}:8080/anything?x=1`)).toEqual([page]);
    expect(taughtOn(taught, 'https://another.example/')).toEqual([]);
    expect(taughtOn(taught, 'about:srcdoc')).toEqual([]);
  });

  it('are set aside when they cannot be read, and the readable ones stay', () => {
    const kept = { page, pack: null };
    expect(parseItem(taughtItem, { version: 1, pages: [kept] }).whole).toBe(true);
    const damaged = parseItem(taughtItem, { version: 1, pages: [kept, { page: { site: 1 } }] });
    expect(damaged).toEqual({ whole: false, value: { version: 1, pages: [kept] } });
  });
});

describe('a script in a page', () => {
  it.each([
    ['its own site', 'https://tool.example/chats/1', page, true],
    ['another site', 'https://evil.example/', page, false],
    [
      'its site with a selector that is none',
      'https://tool.example/',
      { ...page, list: ['a{'] },
      false,
    ],
  ])('teaches %s: %s', async (_, url, taught, saved) => {
    const learnt = vi.fn<Answers['learnt']>(async () => ({ saved: true, problem: null }));
    answerRequests({ learnt } as unknown as Answers);
    const message = { goodturn: 'learnt', payload: { page: taught } };
    await ports.deliver(message, { url }).catch(() => null);
    expect(learnt).toHaveBeenCalledTimes(saved ? 1 : 0);
  });
});
