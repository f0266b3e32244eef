import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { taughtPageSchema } from '@/coaching-rules/engine/pack/taught-page-schema';
import { agentNameAt, learnPage, type Picks } from '@/helpdesks/teaching/learn-page';
import { marksAround, noteModeBetween } from '@/helpdesks/teaching/note-mode';
import { ADDRESS, at, learnt, read, said, toolPage } from './learn';

let page: Document;
let picks: Picks;
beforeEach(() => {
  page = toolPage('clean/index.html');
  picks = {
    customer: at(page, '[data-message-id="902"] .text'),
    agent: at(page, '[data-message-id="903"]'),
    replyBox: at(page, 'textarea'),
  };
});

function add(tag: string, into: Element, attributes: Readonly<Record<string, string>>): Element {
  const made = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  into.append(made);
  return made;
}

/** The row in which many tools let the agent choose what they write. */
function addTabs(): readonly [reply: Element, note: Element] {
  const tabs = add('div', at(page, '.compose'), { role: 'tablist' });
  const reply = add('button', tabs, { role: 'tab', id: 'reply-tab', 'aria-selected': 'true' });
  const note = add('button', tabs, { role: 'tab', id: 'note-tab', 'aria-selected': 'false' });
  reply.textContent = 'Antwort';
  note.textContent = 'Notiz';
  return [reply, note];
}

const marks = () => marksAround(at(page, 'main'), at(page, '[data-testid="transcript"]'));

describe('the agent’s own name', () => {
  beforeEach(() => {
    const account = add('div', at(page, 'nav'), { class: 'account', 'data-testid': 'account' });
    const name = add('span', account, { class: 'user-name', 'aria-label': 'Susan' });
    name.textContent = 'Susan Reed';
  });

  it('is read where the agent pointed at it, and is not in what is saved', () => {
    const taught = learnt(
      learnPage({ ...picks, agentName: at(page, '.user-name') }, new Map(), ADDRESS),
    );
    expect(read(page, taught)).toMatchObject({ conversation: { agentName: 'Susan Reed' } });
    expect(JSON.stringify(taught)).not.toMatch(/susan|reed/i);
    expect(v.parse(taughtPageSchema, taught)).toEqual(taught);
  });

  it.each(['.author', '.queue', 'textarea', '[data-message-id="902"] time'])(
    'is not taken from %s',
    (selector) => {
      const name = at(page, selector);
      expect(agentNameAt(name, at(page, '[data-testid="transcript"]'))).toBeNull();
    },
  );
});

describe('private notes', () => {
  it('are told from replies once one of them is shown', () => {
    const row = at(page, '[data-message-id="905"]');
    row.setAttribute('data-visibility', 'private');
    const taught = learnt(learnPage(picks, new Map([[row, 'note']]), ADDRESS));
    expect(said(read(page, taught))[4]).toBe('note Susan Reed: It is still on.');
    expect(v.parse(taughtPageSchema, taught)).toEqual(taught);
  });

  it('say so when nothing on the page tells them', () => {
    const row = at(page, '[data-message-id="905"]');
    expect(learnPage(picks, new Map([[row, 'note']]), ADDRESS)).toMatchObject({
      problem: 'no-difference-none',
    });
  });

  it('are kept silent in while they are written, by the tab that is chosen', () => {
    const [reply, note] = addTabs();
    const before = marks();
    reply.setAttribute('aria-selected', 'false');
    note.setAttribute('aria-selected', 'true');
    const noteMode = noteModeBetween(before, marks());
    expect(noteMode).toEqual(['#note-tab[aria-selected="true"]']);
    const taught = learnt(learnPage({ ...picks, noteMode: noteMode ?? [''] }, new Map(), ADDRESS));
    expect(v.parse(taughtPageSchema, taught)).toEqual(taught);
    expect(read(page, taught)).toMatchObject({ noteMode: true });
    note.setAttribute('aria-selected', 'false');
    expect(read(page, taught)).toMatchObject({ noteMode: false });
  });

  it('are known by a mark of the composer that says so, before marks that say nothing', () => {
    const before = marks();
    at(page, '.compose').classList.add('compose--wide');
    at(page, '.compose').setAttribute('data-mode', 'internal');
    expect(noteModeBetween(before, marks())).toEqual(['[data-mode="internal"]']);
  });

  it('are not learnt from a page that shows no difference', () => {
    addTabs();
    expect(noteModeBetween(marks(), marks())).toBeNull();
  });

  it('leave a page uncoached whose sign of a note the browser cannot read', () => {
    const taught = learnt(learnPage({ ...picks, noteMode: ['[data-mode='] }, new Map(), ADDRESS));
    expect(read(page, taught)).toBeUndefined();
  });
});
