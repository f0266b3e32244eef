import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '@/helpdesks/page-reading';
import { type Draft, type PageReader, watchPage } from '@/page/watch';

interface Found {
  readonly reading: PageReading;
}

let page: HTMLElement;
let list: HTMLElement;
let textarea: HTMLTextAreaElement;
let hidden: boolean;
let end: AbortController;
const drafts: (string | null)[] = [];
const readings: (Found | null)[] = [];
const asked: (readonly MutationRecord[] | undefined)[] = [];

/** A help desk with one chat in `main`, whose `data-note` says that the box writes a note. */
const reader: PageReader<Found> = {
  read(url, { changes }) {
    asked.push(changes);
    const root = document.querySelector('main');
    if (!root) return { reading: { state: 'no-chat' } };
    return {
      reading: {
        state: 'chat',
        conversationId: url,
        conversation: { messages: [], customerName: null, agentName: null, partial: false },
        replyBox: root.querySelector('textarea'),
        noteMode: root.hasAttribute('data-note'),
        missing: [],
      },
    };
  },
  unfinished: () => false,
  scopes: () => {
    const root = document.querySelector('main');
    return { chat: root && [root], page: [document.documentElement] };
  },
};

function start(): void {
  watchPage({
    document,
    reader,
    onReading: (found) => readings.push(found),
    onDraft: (draft: Draft | null) => drafts.push(draft && draft.text),
    signal: end.signal,
  });
}

function type(text: string, init: InputEventInit = {}): void {
  textarea.value = text;
  textarea.dispatchEvent(new InputEvent('input', { bubbles: true, ...init }));
}

const settled = () => vi.advanceTimersByTimeAsync(500);

beforeEach(() => {
  vi.useFakeTimers();
  for (const seen of [drafts, readings, asked]) seen.length = 0;
  hidden = false;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  end = new AbortController();
  page = document.createElement('main');
  list = document.createElement('ul');
  textarea = document.createElement('textarea');
  page.append(list, textarea);
  document.body.append(page);
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('watching the conversation', () => {
  it('reads at once, and once more for a burst of new messages', async () => {
    start();
    expect(readings).toHaveLength(1);
    for (let count = 0; count < 20; count += 1) list.append(document.createElement('li'));
    await settled();
    expect(readings).toHaveLength(2);
    expect(asked[1]?.length).toBeGreaterThan(0);
    expect(asked[1]?.every((record) => page.contains(record.target))).toBe(true);
  });

  it('reads everything anew when another conversation takes its place', async () => {
    start();
    const other = document.createElement('main');
    page.replaceWith(other);
    await settled();
    expect(asked).toEqual([undefined, undefined]);
    other.append(document.createElement('p'));
    await settled();
    expect(asked).toHaveLength(3);
    expect(asked[2]).toHaveLength(1);
  });

  it('finds a chat that opens later', async () => {
    page.remove();
    start();
    expect(readings.at(-1)?.reading.state).toBe('no-chat');
    document.body.append(page);
    await settled();
    expect(readings.at(-1)?.reading.state).toBe('chat');
  });

  it('reads again when the address changes, by the page’s own hand or by history', async () => {
    start();
    history.pushState(null, '', '?chat=2');
    document.body.append(document.createElement('aside'));
    await settled();
    expect(asked).toEqual([undefined, undefined]);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settled();
    expect(readings).toHaveLength(3);
  });

  it('does not hear what happens elsewhere in the page, its own parts or the agent’s typing', async () => {
    start();
    document.body.append(document.createElement('aside'));
    document.documentElement.append(document.createElement('goodturn-marks'));
    page.append(document.createElement('goodturn-coach'));
    textarea.append('x');
    await settled();
    expect(readings).toHaveLength(1);
    document.querySelector('goodturn-marks')?.remove();
  });

  it('reads the conversation while the page is hidden, for a message that was sent and left behind', async () => {
    start();
    hidden = true;
    list.append(document.createElement('li'));
    await settled();
    expect(readings).toHaveLength(2);
  });

  it('leaves the draft alone while the page is hidden, and catches up', async () => {
    start();
    hidden = true;
    type('Hello');
    await settled();
    expect(drafts).toEqual(['']);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(drafts).toEqual(['', 'Hello']);
  });

  it('ends on abort', async () => {
    start();
    list.append(document.createElement('li'));
    type('Hello');
    end.abort();
    list.append(document.createElement('li'));
    type('Hello Dana');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settled();
    expect(readings).toHaveLength(1);
    expect(drafts).toEqual(['']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('watching the draft', () => {
  it('tells a draft after a moment, not at every key', async () => {
    start();
    for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) type(text);
    expect(drafts).toEqual(['']);
    await settled();
    expect(drafts).toEqual(['', 'Hello']);
  });

  it('does not wait for ever when the agent never pauses', async () => {
    start();
    for (let count = 1; count <= 10; count += 1) {
      type('x'.repeat(count));
      await vi.advanceTimersByTimeAsync(40);
    }
    expect(drafts.length).toBeGreaterThan(1);
  });

  it('is silent during a composition and tells its outcome', async () => {
    start();
    textarea.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    type('に', { isComposing: true });
    await settled();
    expect(drafts).toEqual(['']);
    textarea.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await settled();
    expect(drafts).toEqual(['', 'に']);
  });

  it('notices that the page emptied the box after sending', async () => {
    start();
    type('Hello');
    await settled();
    textarea.value = '';
    list.append(document.createElement('li'));
    await settled();
    expect(drafts).toEqual(['', 'Hello', '']);
  });

  it('follows the box when the page puts another in its place', async () => {
    start();
    const next = document.createElement('textarea');
    next.value = 'Saved draft';
    textarea.replaceWith(next);
    await settled();
    expect(drafts).toEqual(['', 'Saved draft']);
    type('typed into the old box');
    await settled();
    expect(drafts).toHaveLength(2);
  });

  it('leaves the box alone while it writes an internal note', async () => {
    start();
    page.setAttribute('data-note', '');
    await settled();
    type('for colleagues only');
    await settled();
    expect(drafts).toEqual(['', null]);
    page.removeAttribute('data-note');
    await settled();
    expect(drafts).toEqual(['', null, 'for colleagues only']);
  });

  it('hears editors that render without an input event', async () => {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    textarea.replaceWith(editor);
    const found = { ...reader, read: (url: string) => withBox(url, editor) };
    watchPage({
      document,
      reader: found,
      onReading: () => {},
      onDraft: (draft) => drafts.push(draft && draft.text),
      signal: end.signal,
    });
    editor.append('Hello');
    await settled();
    expect(drafts).toEqual(['', 'Hello']);
  });
});

function withBox(url: string, replyBox: HTMLElement): Found {
  const found = reader.read(url, { now: 0, most: 60 });
  if (found?.reading.state !== 'chat') throw new Error('no chat to put a box into');
  return { reading: { ...found.reading, replyBox } };
}
