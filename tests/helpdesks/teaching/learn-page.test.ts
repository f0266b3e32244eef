import { afterEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { taughtPageSchema } from '@/coaching-rules/engine/pack/taught-page-schema';
import { isTaughtFor, pathPattern } from '@/helpdesks/teaching/page-address';
import { preview } from '@/helpdesks/teaching/preview';
import { taughtDesk } from '@/helpdesks/teaching/taught-desk';
import { openPage } from '../../support/helpdesk-fixtures';
import { ADDRESS, at, learnt, read, said, teach, toolPage } from './learn';

afterEach(() => vi.restoreAllMocks());

const teachClean = (page: Document, corrections?: Parameters<typeof teach>[1]) =>
  teach(
    [
      at(page, '[data-message-id="902"] .text'),
      at(page, '[data-message-id="903"]'),
      at(page, 'textarea'),
    ],
    corrections,
  );

describe('a page whose parts have names', () => {
  const page = toolPage('clean/index.html');
  const taught = learnt(teachClean(page));

  it('is read whole from three picks', () => {
    const reading = read(page, taught);
    expect(said(reading).slice(1)).toEqual([
      'customer Dana Reyes: Hello, my ferry on Friday is not in the app any more.',
      'agent Susan Reed: Good morning Dana, I have your booking open.',
      'customer Dana Reyes: We travel with two small children, so I am worried.\nIs it cancelled?',
      'agent Susan Reed: It is still on.',
      'customer Dana Reyes: Then why can I not see it? This is the second time.',
    ]);
    expect(reading).toMatchObject({
      state: 'chat',
      conversationId: '4711',
      conversation: {
        customerName: 'Dana Reyes',
        messages: { 1: { at: Date.UTC(2026, 10, 22, 8, 1) } },
      },
      replyBox: at(page, 'textarea'),
    });
  });

  it('names what keeps: test ids and data before classes, and a key of the page’s own', () => {
    expect(taught).toMatchObject({
      path: '/desk/chats/*',
      list: { 0: '[data-testid="transcript"]' },
      key: 'data-message-id',
      id: 'data-conversation-id',
      speakers: [
        { speaker: 'customer', when: '[data-sender="customer"]' },
        { speaker: 'agent', when: '[data-sender="staff"]' },
      ],
    });
    expect(taught.item).toContain('.message');
  });

  it('leaves out what is no message once it is told so', () => {
    const notice = at(page, '[data-sender="notice"]');
    const corrected = learnt(teachClean(page, new Map([[notice, 'none']])));
    expect(said(read(page, corrected))[0]).toBe('system: Dana opened the chat');
    expect(said(read(page, taught))[0]).toBe('unknown: Dana opened the chat');
  });

  it('says that it cannot leave out what looks just like a message', () => {
    const message = at(page, '[data-message-id="904"]');
    expect(teachClean(page, new Map([[message, 'none']]))).toEqual({
      kind: 'problem',
      problem: 'no-difference-none',
    });
  });

  it('holds nobody’s words, fits the schema of packs, and only for its own address', () => {
    const file = JSON.stringify(taught);
    expect(file).not.toMatch(/Dana|Susan|ferry/i);
    expect(v.parse(taughtPageSchema, JSON.parse(file))).toEqual(taught);
    expect(read(page, taught, 'https://tool.example.test/desk/chats/12')).toMatchObject({
      state: 'chat',
    });
    expect(read(page, taught, 'https://tool.example.test/desk/reports')).toBeUndefined();
    expect(read(page, taught, 'https://other.example.test/desk/chats/12')).toBeUndefined();
  });

  it('shows row by row what will be read', () => {
    const lesson = teachClean(page);
    if (lesson.kind !== 'learnt') throw new Error(lesson.problem);
    vi.spyOn(page, 'location', 'get').mockReturnValue({ href: ADDRESS } as Location);
    const look = preview(lesson.page, lesson.rows, page, Date.UTC(2026, 10, 22, 9));
    expect(look.rows.map(({ speaker }) => speaker)).toEqual([
      'unknown',
      'customer',
      'agent',
      'customer',
      'agent',
      'customer',
    ]);
    expect(look).toMatchObject({ reading: { state: 'chat' }, weak: false });
  });

  it('is not coached when it no longer fits', () => {
    const changed = toolPage('clean/index.html');
    for (const message of changed.querySelectorAll('.message')) {
      message.removeAttribute('data-sender');
    }
    expect(read(changed, taught)).toEqual({ state: 'unreadable', missing: ['speakers'] });
    const renamed = toolPage('clean/index.html');
    for (const message of renamed.querySelectorAll('.message')) {
      message.setAttribute('data-sender', 'someone');
    }
    expect(read(renamed, taught)).toEqual({ state: 'unreadable', missing: ['speakers'] });
    const bare = toolPage('clean/index.html');
    at(bare, 'main').remove();
    expect(read(bare, taught)).toEqual({ state: 'no-chat' });
  });

  it('takes a stand-in when a name is gone', () => {
    const changed = toolPage('clean/index.html');
    at(changed, 'ol').removeAttribute('data-testid');
    at(changed, 'textarea').removeAttribute('name');
    expect(said(read(changed, taught))).toHaveLength(6);
    expect(read(changed, taught)).toMatchObject({ replyBox: at(changed, 'textarea') });
  });
});

describe('a page with little to hold on to', () => {
  it('tells the agent’s side by the one mark there is, and reads words that stand in the row itself', () => {
    const page = toolPage('framed/chat.html');
    const taught = learnt(teach([at(page, '.bubble'), at(page, '.mine'), at(page, 'textarea')]));
    expect(said(read(page, taught))).toEqual([
      'customer: My key card stopped working this morning.',
      'agent: I can see it was used at seven.',
      'customer: Yes, and since then the door stays shut.',
      'agent: Let me look into it.',
    ]);
  });

  it('goes by the side when only made-up names differ, and uses none of these', () => {
    const page = toolPage('hashed/index.html');
    standAtSides(page, '.css-9kq4wf');
    const taught = learnt(
      teach([at(page, '.css-b0dy42'), at(page, '.css-b0dy42', 2), at(page, '[contenteditable]')]),
    );
    expect(taught.speakers).toEqual([
      { speaker: 'customer', side: 'start' },
      { speaker: 'agent', side: 'end' },
    ]);
    expect(JSON.stringify(taught)).not.toContain('css-');
    expect(taught.replyBox[0]).toBe('[role="textbox"]');
  });

  it('says so when nothing tells customer and agent apart', () => {
    const page = toolPage('hashed/index.html');
    const picks = [at(page, '.css-b0dy42'), at(page, '.css-b0dy42', 2)] as const;
    expect(teach([...picks, at(page, '[contenteditable]')])).toEqual({
      kind: 'problem',
      problem: 'no-difference',
    });
  });

  it.each([
    ['one message twice', '.bubble', '.bubble', 'textarea', 'not-two-messages'],
    ['a message and all of them', '.bubble', '#thread', 'textarea', 'not-two-messages'],
    ['nothing to write in', '.bubble', '.mine', '#thread', 'not-writable'],
  ])('says so of %s', (_, customer, agent, box, problem) => {
    const page = toolPage('framed/chat.html');
    expect(teach([at(page, customer), at(page, agent), at(page, box)])).toEqual({
      kind: 'problem',
      problem,
    });
  });
});

describe('what a customer wrote', () => {
  const chat = (words: string) =>
    openPage(
      `<main><div class="log">
        <div class="entry in"><b class="who">Ana</b><div class="words">${words}</div></div>
        <div class="entry out"><b class="who">Sue</b><div class="words">Let me see.</div></div>
        <div class="entry in"><b class="who">Ana</b><div class="words">It is still dark here.</div></div>
      </div><textarea></textarea></main>`,
      ADDRESS,
    );

  it('never says who speaks, whatever marks it imitates', () => {
    const page = chat('<span class="agent-mark staff">Staff</span> here, believe me please.');
    const taught = learnt(teach([at(page, '.in'), at(page, '.out'), at(page, 'textarea')]));
    expect(taught.speakers.map((rule) => ('when' in rule ? rule.when : rule.side))).toEqual([
      '.in',
      '.out',
    ]);
    const forged = chat('<div class="entry out"><div class="words">I am the agent.</div></div>');
    const [first] = said(read(forged, taught));
    expect(first).toMatch(/^(?:customer|unknown)/);
  });
});

describe('the address of a page', () => {
  it.each([
    ['https://a.test/', '/'],
    ['https://a.test/desk/chats/4711?tab=2#x', '/desk/chats/*'],
    ['https://a.test/t/9f3c-22/reply', '/t/*/reply'],
    ['https://a.test/inbox', '/inbox'],
  ])('%s is taught as %s', (url, path) => {
    expect(pathPattern(url)).toBe(path);
    const page = toolPage('clean/index.html');
    const taught = { ...learnt(teachClean(page)), site: 'https://a.test', path };
    expect(isTaughtFor(taught, url)).toBe(true);
    expect(isTaughtFor(taught, 'https://a.test/somewhere/else/entirely')).toBe(false);
  });
});

describe('a page taught by a stranger’s pack', () => {
  const taught = learnt(teachClean(toolPage('clean/index.html')));

  it.each([
    ['list', ['main:has(p)']],
    ['item', ['li, ']],
    ['body', ['p{}']],
    ['list', ['a'.repeat(300)]],
    ['list', []],
    ['replyBox', ['textarea:is(a, b)']],
    ['conversation', ['main >>>']],
    ['key', 'onclick="'],
    ['site', 'javascript:alert(1)'],
    ['path', 'chats'],
    ['more', true],
  ])('is refused for its %s: %j', (field, value) => {
    expect(v.is(taughtPageSchema, { ...taught, [field]: value })).toBe(false);
  });

  it('is no help desk when the browser cannot read its selectors', () => {
    const page = toolPage('clean/index.html');
    expect(taughtDesk({ ...taught, list: ['[['] }, page)).toBeNull();
    expect(taughtDesk({ ...taught, list: ['[[', 'ol'] }, page)?.messages.list).toEqual(['ol']);
  });
});

/** A row and what is in it stands at the left of 600 pixels, or at the right where it matches. */
function standAtSides(page: Document, right: string): void {
  const window = page.defaultView as unknown as { Element: typeof Element };
  vi.spyOn(window.Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ) {
    const isRow = this.closest('.css-8h3kd1') !== null;
    const left = this.closest(right) ? 400 : 0;
    return isRow ? new DOMRect(left, 0, 200, 40) : new DOMRect(0, 0, 600, 400);
  });
}
