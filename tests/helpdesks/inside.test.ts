import { afterEach, describe, expect, it } from 'vitest';
import { findActiveConversation } from '@/helpdesks/reading/active-conversation';
import { enterShadowRootsBy } from '@/helpdesks/reading/inside';
import { openPage } from '@/tests/support/helpdesk-fixtures';
import { inFrame, inShadows } from '../support/made-up-inside';
import { chatPage, NOW, openChat, readable, row, URL_OF_CHAT } from '../support/made-up-desk';
import { hearChanges } from '../support/page-news';

const rows = row('1', 'them', 'My kettle leaks.') + row('2', 'us', 'That is bad luck.');

/** Puts HTML into a shadow root, as a page's own script would. */
function shadow(host: Element | null, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  if (!host) throw new Error('The page has no such host.');
  const root = host.attachShadow({ mode });
  const parsed = openPage(`<body>${html}</body>`, URL_OF_CHAT).body;
  root.append(...[...parsed.childNodes].map((node) => host.ownerDocument.importNode(node, true)));
  return root;
}

/** The test DOM loads no frames: a page of its own stands for what is in one. */
function fillFrame(page: Document, html: string): Document {
  const frame = page.querySelector('iframe');
  const inner = openPage(`<body>${html}</body>`, URL_OF_CHAT);
  Object.defineProperty(frame, 'contentDocument', { value: inner });
  Object.defineProperty(inner.defaultView, 'frameElement', { value: frame });
  return inner;
}

function openShadows(mode: ShadowRootMode = 'open') {
  const page = openPage(
    '<body><nav class="agent">Susan Reed</nav><chat-app></chat-app></body>',
    URL_OF_CHAT,
  );
  const roots = new Map<Element, ShadowRoot>();
  const add = (host: Element | null, html: string) => {
    const root = shadow(host, html, mode);
    roots.set(root.host, root);
    return root;
  };
  const app = add(
    page.querySelector('chat-app'),
    '<div class="chat" data-chat="a"><b class="customer">Dana Reyes</b><chat-log></chat-log><chat-input></chat-input></div>',
  );
  const log = add(app.querySelector('chat-log'), `<ul class="list">${rows}</ul>`);
  const input = add(app.querySelector('chat-input'), '<div><chat-box></chat-box></div>');
  const box = add(input.querySelector('chat-box'), '<textarea></textarea>');
  return { page, log, input, box, roots };
}

const framed = '<iframe class="gadget"></iframe>';
const gadget = `<ul class="list">${rows}</ul><div role="textbox" contenteditable="true"></div>`;

function openFrame() {
  const page = openPage(
    `<body><nav class="agent">Susan Reed</nav><main class="chat" data-chat="a"><h1 class="customer">Dana Reyes</h1>${framed}</main></body>`,
    URL_OF_CHAT,
  );
  return { page, inner: fillFrame(page, gadget) };
}

const texts = (messages: readonly { readonly text: string }[]) => messages.map(({ text }) => text);

describe('a chat in nested shadow roots', () => {
  it('is read, with the names and the box in them', () => {
    const { page, box } = openShadows();
    const reading = readable(openChat(inShadows, page).read(NOW, null));
    expect(texts(reading.conversation.messages)).toEqual(['My kettle leaks.', 'That is bad luck.']);
    expect(reading.conversation).toMatchObject({
      customerName: 'Dana Reyes',
      agentName: 'Susan Reed',
    });
    expect(reading.replyBox).toBe(box.querySelector('textarea'));
    expect(reading.noteMode).toBe(false);
  });

  it('says which roots to observe, and reads what changes in them', () => {
    const { page, log, input, box } = openShadows();
    const chat = openChat(inShadows, page);
    chat.read(NOW, null);
    expect(chat.scopes()).toEqual(expect.arrayContaining([log, input, box]));
    const heard = hearChanges(page, { scopes: () => ({ chat: chat.scopes(), page: [] }) });
    const list = log.querySelector('.list');
    const copy = list?.lastElementChild?.cloneNode(true) as Element;
    copy.setAttribute('data-id', '3');
    list?.append(copy);
    const changes = heard.take();
    expect(changes).toHaveLength(1);
    const read = () => readable(chat.read(NOW, { changes: heard.take(), elsewhere: false }));
    expect(
      readable(chat.read(NOW, { changes, elsewhere: false })).conversation.messages,
    ).toHaveLength(3);
    input.firstElementChild?.classList.add('note-mode');
    expect(read().noteMode).toBe(true);
  });

  it('is not found in closed ones, unless the browser lets us in', () => {
    const { page, roots } = openShadows('closed');
    expect(findActiveConversation(inShadows, page, URL_OF_CHAT).kind).not.toBe('active');
    enterShadowRootsBy((host) => roots.get(host) ?? null);
    const reading = readable(openChat(inShadows, page).read(NOW, null));
    expect(reading.conversation.messages).toHaveLength(2);
    expect(reading.replyBox).not.toBeNull();
  });

  afterEach(() => enterShadowRootsBy(({ shadowRoot }) => shadowRoot));
});

describe('a chat in a frame of the page’s own origin', () => {
  it('is read, and observed in the frame', () => {
    const { page, inner } = openFrame();
    const chat = openChat(inFrame, page);
    const reading = readable(chat.read(NOW, null));
    expect(texts(reading.conversation.messages)).toEqual(['My kettle leaks.', 'That is bad luck.']);
    expect(reading.conversation.customerName).toBe('Dana Reyes');
    expect(reading.replyBox).toBe(inner.querySelector('[role="textbox"]'));
    expect(chat.scopes()).toContain(inner);
  });

  it('waits for what is not there yet', () => {
    const page = openPage(chatPage('', framed).replace('<ul class="list"></ul>', ''), URL_OF_CHAT);
    const inner = fillFrame(page, '');
    const chat = openChat(inFrame, page);
    expect(chat.read(NOW, null)).toEqual({ state: 'unreadable', missing: ['messages'] });
    expect(chat.scopes()).toContain(inner);
    inner.body.append(...openPage(`<body>${gadget}</body>`, URL_OF_CHAT).body.childNodes);
    expect(readable(chat.read(NOW, null)).conversation.messages).toHaveLength(2);
  });

  it('offers no box in a frame that is hidden', () => {
    const { page } = openFrame();
    page.querySelector('iframe')?.setAttribute('hidden', '');
    expect(readable(openChat(inFrame, page).read(NOW, null)).replyBox).toBeNull();
  });
});
