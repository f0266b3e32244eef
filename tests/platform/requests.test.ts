import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Saved } from '@/platform/problems';
import { type Answers, answerRequests } from '@/platform/requests';
import { ports } from '../support/ports';

/** Hands a message to the background from a page at this address, and gives the reply. */
const send = (message: unknown, url?: string): Promise<unknown> =>
  ports.deliver(message, url === undefined ? {} : { url }).catch(() => 'no reply');

function answers(changes: Partial<Answers> = {}): Answers {
  const unexpected = vi.fn<() => Promise<never>>(async () => {
    throw new Error('not expected here');
  });
  return {
    count: unexpected,
    leave: unexpected,
    resume: unexpected,
    change: unexpected,
    import: unexpected,
    remove: unexpected,
    told: unexpected,
    wipe: unexpected,
    coached: unexpected,
    taught: unexpected,
    judge: unexpected,
    teach: unexpected,
    learnt: unexpected,
    forget: unexpected,
    wake: async () => ({ awake: true }),
    ...changes,
  };
}

const page = 'https://help.example/chat';
const asked = {
  conversationKey: 'a',
  conversation: null,
  now: 0,
  draft: '',
  silenced: [],
  withReplies: false,
};

describe('answering requests', () => {
  it('answers', async () => {
    answerRequests(answers());
    expect(await send({ goodturn: 'wake', payload: null }, page)).toEqual({
      answer: { awake: true },
    });
  });

  it.each([[null], ['wake'], [{}], [{ goodturn: 'format-disk' }], [{ goodturn: 'toString' }]])(
    'is silent about %j',
    async (message) => {
      answerRequests(answers());
      expect(await send(message, page)).toBe('no reply');
    },
  );

  const sent = {
    of: { site: 'https://a.example', conversation: 'c1', message: 'm1' },
    day: '2026-05-04',
    moves: ['own'],
    caught: [],
    changed: [],
    showings: [{ rule: 'starter/bare-no', dismissed: true }],
  };

  it('takes what it should', async () => {
    const count = vi.fn<Answers['count']>(async () => ({ counted: true }));
    answerRequests(answers({ count }));
    expect(await send({ goodturn: 'count', payload: sent }, page)).toEqual({
      answer: { counted: true },
    });
    expect(count).toHaveBeenCalledWith(sent, { around: null });
  });

  it('says which page is around a frame that asks', () => {
    const coached = vi.fn<Answers['coached']>(async () => ({ coached: true }));
    answerRequests(answers({ coached }));
    const message = { goodturn: 'coached', payload: { url: 'https://chats.example/' } };
    const senders = [{ frameId: 4, tab: { url: page } }, { frameId: 4 }, { frameId: 0 }];
    for (const sender of senders) {
      void ports.deliver(message, sender as never);
    }
    expect(coached.mock.calls.map(([, { around }]) => around)).toEqual([page, '', null]);
  });

  it.each([
    ['count', { ...sent, of: { ...sent.of, text: 'Hi Maria' } }],
    ['count', { ...sent, day: 'Maria' }],
    ['count', { ...sent, moves: ['Maria'] }],
    ['count', { ...sent, text: 'Hi Maria' }],
    ['count', { ...sent, showings: [{ rule: 'Hi Maria', dismissed: true }] }],
    ['judge', { ...asked, silenced: ['Hi Maria'] }],
    ['change', { kind: 'site', origin: 'https://a.example', on: 'yes' }],
    ['change', { kind: 'everything', on: false }],
    ['judge', { conversationKey: 'a', conversation: null, now: 0, draft: 1 }],
    ['coached', {}],
  ])('refuses %s with something else than it takes', async (kind, payload) => {
    const answer = vi.fn<() => Promise<never>>();
    answerRequests(answers({ [kind]: answer }));
    expect(await send({ goodturn: kind, payload }, page)).toMatchObject({
      failed: expect.stringContaining(kind),
    });
    expect(answer).not.toHaveBeenCalled();
  });

  it.each([['import'], ['remove'], ['told'], ['wipe']])(
    'lets no script in a page ask for %s',
    async (kind) => {
      const payload = {
        import: { text: '{}' },
        remove: { pack: 'x' },
        told: { item: 'stats' },
        wipe: null,
      }[kind];
      const answer = vi.fn<() => Promise<Saved>>(async () => ({ saved: true, problem: null }));
      answerRequests(answers({ [kind]: answer }));
      expect(await send({ goodturn: kind, payload }, page)).toBe('no reply');
      const options = fakeBrowser.runtime.getURL('/');
      expect(await send({ goodturn: kind, payload }, options)).toEqual({
        answer: { saved: true, problem: null },
      });
    },
  );

  it('says that it failed rather than leaving a question open', async () => {
    answerRequests(answers({ wake: async () => Promise.reject(new Error('no tagger')) }));
    expect(await send({ goodturn: 'wake', payload: null })).toEqual({ failed: 'no tagger' });
  });
});
