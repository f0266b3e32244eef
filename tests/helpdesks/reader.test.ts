import { describe, expect, it } from 'vitest';
import type { PageReading } from '@/helpdesks/page-reading';
import { createReader, readPage } from '@/helpdesks/read-page';
import { MESSAGES_READ } from '@/helpdesks/reading/messages';
import { fixture, openPage } from '@/tests/support/helpdesk-fixtures';
import { hearChanges } from '@/tests/support/page-news';

function open(desk: string, name: string) {
  const { html, snapshot } = fixture(desk, name);
  return { document: openPage(html, snapshot.url), url: snapshot.url };
}

function chat(reading: PageReading | undefined) {
  if (reading?.state !== 'chat') throw new Error(`No chat, but ${reading?.state}.`);
  return reading;
}

/** Adds a message like the first one, as the help desk would. */
function addMessage(list: Element, change: (item: Element) => void): Element {
  const item = list.firstElementChild?.cloneNode(true) as Element;
  change(item);
  list.append(item);
  return item;
}

describe('createReader', () => {
  it('reads again only what changed', () => {
    const { document, url } = open('practice', 'plain');
    const reader = createReader(document);
    reader.read(url);
    const [first, second] = document.querySelectorAll('[data-body]');
    if (!first?.firstChild || !second?.firstChild) throw new Error('The fixture has no messages.');
    const heard = hearChanges(document, reader);
    first.firstChild.textContent = 'Changed and told';
    const changes = heard.take();
    second.firstChild.textContent = 'Changed and not told';
    const texts = chat(reader.read(url, { changes })?.reading).conversation.messages;
    expect(texts[0]?.text).toBe('Changed and told');
    expect(texts[1]?.text).toBe('Hello, my kettle arrived without its base.');
    expect(chat(reader.read(url)?.reading).conversation.messages[1]?.text).toBe(
      'Changed and not told',
    );
  });

  it('reads all again when a mark changes on what holds the messages', () => {
    const { document, url } = open('practice', 'plain');
    const reader = createReader(document);
    reader.read(url);
    const body = document.querySelector('[data-body]');
    const list = document.querySelector('[data-transcript]');
    if (!body || !list) throw new Error('The fixture has no messages.');
    body.textContent = 'Changed';
    const heard = hearChanges(document, reader);
    list.setAttribute('data-density', 'compact');
    const changes = heard.take();
    const { messages } = chat(reader.read(url, { changes })?.reading).conversation;
    expect(messages[0]?.text).toBe('Changed');
  });

  it('reads a chat afresh when the agent comes back to it', () => {
    const { document, url } = open('livehelperchat', 'two-open');
    const reader = createReader(document);
    let heard: ReturnType<typeof hearChanges> | null = null;
    const show = (id: number) => {
      for (const each of document.querySelectorAll('.chat-tab-pane, .chat-nav-item')) {
        const isIts = each.id === `chat-id-${id}` || each.id === `chat-tab-link-${id}`;
        each.classList.toggle('active', isIts);
      }
      const found = reader.read(url, heard ? { changes: heard.take() } : {});
      heard = hearChanges(document, reader);
      return chat(found?.reading);
    };
    expect(show(11).conversation.customerName).toBe('Otto Weiss');
    expect(show(12).conversation.customerName).toBe('Dana Reyes');
    const body = document.querySelector('#msg-30 .msg-body');
    if (!body) throw new Error('The fixture has no messages.');
    body.textContent = 'Edited meanwhile';
    expect(show(11).conversation.messages[0]?.text).toBe('Edited meanwhile');
  });

  it('finds new and removed messages where it is told of them', () => {
    const { document, url } = open('practice', 'plain');
    const reader = createReader(document);
    const before = chat(reader.read(url)?.reading).conversation.messages.length;
    const list = document.querySelector('[data-transcript]');
    if (!list) throw new Error('The fixture has no transcript.');
    const heard = hearChanges(document, reader);
    const added = addMessage(list, (item) => item.setAttribute('data-message-id', 'new'));
    const count = () =>
      chat(reader.read(url, { changes: heard.take() })?.reading).conversation.messages.length;
    expect(count()).toBe(before + 1);
    added.remove();
    expect(count()).toBe(before);
  });

  it('reads the latest messages of a long chat, and says that there are more', () => {
    const { document, url } = open('practice', 'plain');
    const list = document.querySelector('[data-transcript]');
    if (!list) throw new Error('The fixture has no transcript.');
    for (let id = 0; id < MESSAGES_READ; id += 1) {
      addMessage(list, (item) => item.setAttribute('data-message-id', `more-${id}`));
    }
    const { messages, partial } = chat(readPage(document, url)?.reading).conversation;
    expect(messages).toHaveLength(MESSAGES_READ);
    expect(messages.at(-1)?.key).toBe(`more-${MESSAGES_READ - 1}`);
    expect(partial).toBe(true);
  });

  it('says that a chat is partial when one load’s worth is shown', () => {
    const { document, url } = open('chatwoot', 'plain');
    const list = document.querySelector('.conversation-panel');
    if (!list) throw new Error('The fixture has no transcript.');
    for (let id = 200; id < 215; id += 1) {
      addMessage(list, (item) => item.setAttribute('id', `message${id}`));
    }
    expect(chat(readPage(document, url)?.reading).conversation.partial).toBe(true);
  });
});

describe('a help desk whose clock is in another time zone', () => {
  const now = new Date(2026, 10, 22, 9, 30).getTime();
  const send = (document: Document, id: number, title: string, from: 'agent' | 'customer') => {
    const list = document.querySelector('.msgBlock-admin');
    if (!list) throw new Error('The fixture has no transcript.');
    return addMessage(list, (item) => {
      item.setAttribute('id', `msg-${id}`);
      item.setAttribute('title', title);
      if (from === 'customer') return;
      item.className = 'message-row message-admin';
      item.setAttribute('data-op-id', '3');
    });
  };
  const times = (reading: PageReading | undefined) =>
    chat(reading).conversation.messages.map(({ at }) => at);

  it('is believed from the agent’s next message on', () => {
    const { document, url } = open('livehelperchat', 'plain');
    const reader = createReader(document);
    expect(times(reader.read(url, { now })?.reading)).toEqual(Array(6).fill(null));
    send(document, 60, '07:30:01', 'agent');
    const read = times(reader.read(url, { now })?.reading);
    expect(read.at(-1)).toBe(now + 1_000);
    expect(read.every((at) => at !== null)).toBe(true);
  });

  it('is not judged by a message that may have waited to be fetched', () => {
    const { document, url } = open('livehelperchat', 'plain');
    const reader = createReader(document);
    reader.read(url, { now });
    send(document, 60, '07:30:01', 'customer');
    expect(times(reader.read(url, { now })?.reading).at(-1)).toBeNull();
  });

  it('is not judged by what was there when the chat was opened', () => {
    const { document, url } = open('livehelperchat', 'plain');
    send(document, 60, '07:30:01', 'agent');
    const reader = createReader(document);
    reader.read(url, { now });
    expect(times(reader.read(url, { now })?.reading).at(-1)).toBeNull();
  });
});

describe('a message with the marks of both sides', () => {
  it.each([
    ['livehelperchat', '#msg-44', 'response', 'data-op-id', '0'],
    ['chatwoot', '#message104 [data-bubble-name]', 'left-bubble', 'title', ''],
  ])('is nobody’s in %s', (desk, selector, mark, attribute, value) => {
    const { document, url } = open(desk, 'plain');
    const twin = document.querySelector(selector);
    if (!twin) throw new Error('The fixture has no such message.');
    // What a page in the middle of an update may hold: one row with the other's row inside.
    const other = document.createElement('div');
    other.className = mark;
    other.setAttribute(attribute, value);
    other.setAttribute('data-bubble-name', 'text');
    twin.prepend(other);
    const { conversation, missing } = chat(readPage(document, url)?.reading);
    expect(conversation.messages.map(({ speaker }) => speaker)).toContain('unknown');
    expect(missing).toContain('speakers');
  });
});

describe('scopes', () => {
  it('are the conversation that is read, and the page', () => {
    const { document, url } = open('zendesk', 'two-open');
    const reader = createReader(document);
    const replyBox = chat(reader.read(url)?.reading).replyBox;
    const { chat: inside, page } = reader.scopes();
    expect(inside).toHaveLength(1);
    const [root] = inside as readonly Element[];
    expect(root?.getAttribute('data-test-id')).toBe('ticket-4821-standard-layout');
    expect(root?.contains(replyBox)).toBe(true);
    expect(page).toEqual([document.documentElement]);
  });

  it.each([
    ['livehelperchat', 'no-chat'],
    ['practice', 'two-active'],
  ])('are the whole page for %s/%s', (desk, name) => {
    const { document, url } = open(desk, name);
    const reader = createReader(document);
    reader.read(url);
    expect(reader.scopes().chat).toBeNull();
  });

  it('says where the words of the latest messages stand, the newest first', () => {
    const { document, url } = open('practice', 'plain');
    const reader = createReader(document);
    expect(reader.newest(2)).toEqual([]);
    const { messages } = chat(reader.read(url)?.reading).conversation;
    const texts = reader.newest(2).map(({ textContent }) => textContent?.trim());
    expect(texts).toEqual(
      messages
        .slice(-2)
        .map(({ text }) => text)
        .toReversed(),
    );
  });

  it('says it of a transcript that begins with the newest too', () => {
    const { document, url } = open('freescout', 'plain');
    const reader = createReader(document);
    reader.read(url);
    expect(reader.newest(1)[0]?.closest('.thread')?.id).toBe('thread-45');
  });
});
