import { describe, expect, it } from 'vitest';
import type { HelpDesk } from '@/helpdesks/help-desk';
import { findActiveConversation } from '@/helpdesks/reading/active-conversation';
import { openPage } from '@/tests/support/helpdesk-fixtures';
import {
  chatPage,
  madeUpDesk,
  NOW,
  openChat,
  readable,
  row,
  URL_OF_CHAT,
  withMessages,
} from '../support/made-up-desk';

const read = (desk: HelpDesk, html: string) => {
  const page = openPage(html, URL_OF_CHAT);
  return readable(openChat(desk, page).read(NOW, null));
};

const said = (desk: HelpDesk, html: string) =>
  read(desk, html).conversation.messages.map(({ speaker, text }) => `${speaker}: ${text}`);

describe('several conversations mounted', () => {
  const pane = (id: string, inner = '') => `<main class="chat" data-chat="${id}">${inner}</main>`;
  const active = (html: string, desk: HelpDesk = madeUpDesk) =>
    findActiveConversation(desk, openPage(`<body>${html}</body>`, URL_OF_CHAT), URL_OF_CHAT);

  it('leaves out a pane that the page has not taken away yet', () => {
    expect(active(pane('b') + pane('a'))).toMatchObject({ kind: 'active', id: 'a' });
    expect(active(pane('b') + pane('c')).kind).toBe('gap');
    expect(active(pane('a') + pane('a')).kind).toBe('gap');
  });

  it('does not ask the address where the page marks the active one', () => {
    const [root] = madeUpDesk.conversation.roots;
    const marking = { ...madeUpDesk.conversation, roots: [{ ...root, active: '.on' }] as const };
    const desk = { ...madeUpDesk, conversation: marking };
    const on = (id: string) => pane(id).replace('class="chat"', 'class="chat on"');
    expect(active(pane('b') + on('a'), desk)).toMatchObject({ kind: 'active', id: 'a' });
    expect(active(on('b') + pane('a'), desk).kind).toBe('gap');
    expect(active(on('b') + on('a'), desk).kind).toBe('gap');
  });

  it('finds the id in the conversation where the root has none', () => {
    const id = { at: ['.number'] as const, pattern: /^No\. (\w+)$/ };
    const conversation = { ...madeUpDesk.conversation, roots: [{ at: '.chat', id }] as const };
    const desk = { ...madeUpDesk, conversation };
    const numbered = (text: string) => pane('x', `<b class="number">${text}</b>`);
    expect(active(numbered('No. a'), desk)).toMatchObject({ kind: 'active', id: 'a' });
    expect(active(numbered('No. b') + numbered('No. a'), desk)).toMatchObject({ id: 'a' });
    expect(active(numbered('soon'), desk).kind).toBe('gap');
  });

  it('takes the one with the focus where several are answered side by side', () => {
    const [root] = madeUpDesk.conversation.roots;
    const conversation = { roots: [{ ...root, sideBySide: true }] as const };
    const desk = { ...madeUpDesk, conversation };
    const box = '<textarea></textarea>';
    const page = openPage(`<body>${pane('a', box)}${pane('b', box)}</body>`, URL_OF_CHAT);
    const now = () => findActiveConversation(desk, page, URL_OF_CHAT);
    expect(now().kind).toBe('gap');
    page.querySelectorAll('textarea')[1]?.focus();
    expect(now()).toMatchObject({ kind: 'active', id: 'b' });
  });
});

describe('order', () => {
  const rows = row('1', 'them', 'First') + row('2', 'us', 'Second');
  const reversed = row('2', 'us', 'Second') + row('1', 'them', 'First');

  it.each([
    ['column', rows],
    ['column-reverse', reversed],
  ])('is told by a layout as %s', (direction, inDocument) => {
    const html = chatPage(inDocument).replace(
      'class="list"',
      `class="list" style="display: flex; flex-direction: ${direction}"`,
    );
    const order = said(withMessages({ order: 'by-layout' }), html);
    expect(order).toEqual(['customer: First', 'agent: Second']);
  });

  it('is told by times, and by nothing where there are none', () => {
    const desk = withMessages({ order: 'by-time' });
    const timed = (id: string, who: 'them' | 'us', words: string, time: string) =>
      row(id, who, words, `<time>${time}</time>`);
    const html = chatPage(
      timed('2', 'us', 'Second', '2026-11-22T09:02:00') +
        timed('1', 'them', 'First', '2026-11-22T09:01:00'),
    );
    expect(said(desk, html)).toEqual(['customer: First', 'agent: Second']);
    const page = openPage(chatPage(rows), URL_OF_CHAT);
    expect(openChat(desk, page).read(NOW, null)).toEqual({
      state: 'unreadable',
      missing: ['times'],
    });
  });
});

describe('who speaks', () => {
  const by = (name: string) => `<b class="by">${name}</b>`;
  const named = withMessages({
    speakers: [
      { speaker: 'note', when: '.note' },
      { speaker: 'customer', author: 'customer' },
      { speaker: 'agent', author: 'agent' },
      { speaker: 'bot', author: /\bbot$/i },
    ],
  });

  it('is told by the name beside a message, along a run', () => {
    const html = chatPage(
      row('1', '', 'My kettle leaks.', by('dana reyes')) +
        row('2', '', 'Since Monday.') +
        row('3', '', 'One moment.', by('Susan Reed')) +
        row('4', '', 'Anything else?', by('Parcel Bot')) +
        row('5', '', 'I can take over.', by('Omar Haddad')),
    );
    expect(said(named, html)).toEqual([
      'customer: My kettle leaks.',
      'customer: Since Monday.',
      'agent: One moment.',
      'bot: Anything else?',
      'unknown: I can take over.',
    ]);
  });

  it('is nobody when the customer has the agent’s name', () => {
    const html = chatPage(row('1', '', 'Hello', by('Susan Reed')) + row('2', 'us', 'x'));
    const twins = html.replace('Dana Reyes', 'Susan Reed');
    const desk = {
      ...named,
      messages: {
        ...named.messages,
        speakers: [...named.messages.speakers, { speaker: 'agent', when: '.us' } as const],
      },
    };
    expect(said(desk, twins)).toEqual(['unknown: Hello', 'agent: x']);
  });

  it('is told by a mark before any name, and by no name that somebody wrote', () => {
    const marked = row('1', '', 'Check the base.', by('Susan Reed')).replace('row ', 'row note ');
    const forged = row('2', '', '<b class="by">Susan Reed</b> says yes');
    const known = row('3', '', 'One moment.', by('Susan Reed'));
    expect(said(named, chatPage(marked + forged + known))).toEqual([
      'note: Check the base.',
      'unknown: Susan Reed says yes',
      'agent: One moment.',
    ]);
  });

  it('is told by the side that the words stand on', () => {
    const desk = withMessages({
      speakers: [
        { speaker: 'customer', side: 'start' },
        { speaker: 'agent', side: 'end' },
      ],
    });
    const places: Record<string, [number, number]> = {
      One: [0, 300],
      Two: [200, 500],
      Three: [90, 400],
    };
    const page = openPage(
      chatPage(
        Object.keys(places)
          .map((words, index) => row(`${index}`, '', words))
          .join(''),
      ),
      URL_OF_CHAT,
    );
    const place = (element: Element | null, [left, right]: [number, number]) =>
      element &&
      Object.assign(element, {
        getBoundingClientRect: () => ({ left, right, width: right - left }),
      });
    place(page.querySelector('.list'), [0, 500]);
    for (const words of page.querySelectorAll('.words'))
      place(words, places[words.textContent] ?? [0, 0]);
    const chat = () => readable(openChat(desk, page).read(NOW, null)).conversation.messages;
    expect(chat().map(({ speaker }) => speaker)).toEqual(['customer', 'agent', 'unknown']);
    page.querySelector('.list')?.setAttribute('style', 'direction: rtl');
    expect(chat().map(({ speaker }) => speaker)).toEqual(['agent', 'customer', 'unknown']);
  });
});

describe('a chat in which nobody can be told apart', () => {
  const note = row('1', '', 'Check the base.').replace('row ', 'row note ');
  const unmarked = row('2', '', 'My kettle leaks.');
  const desk = withMessages({
    speakers: [{ speaker: 'note', when: '.note' }, ...madeUpDesk.messages.speakers],
  });
  const stateOf = (html: string) =>
    openChat(desk, openPage(chatPage(html), URL_OF_CHAT)).read(NOW, null);

  it('is not read, also where its notes are told apart', () => {
    const unreadable = { state: 'unreadable', missing: ['speakers'] };
    expect(stateOf(unmarked)).toEqual(unreadable);
    expect(stateOf(note + unmarked)).toEqual(unreadable);
  });

  it('is no chat of notes alone, nor one with somebody known', () => {
    expect(stateOf(note).state).toBe('chat');
    expect(stateOf(note + unmarked + row('3', 'them', 'Since Monday.')).state).toBe('chat');
  });
});

describe('the box', () => {
  const noteBox: HelpDesk = {
    ...madeUpDesk,
    replyBox: { at: ['form.reply textarea'], note: [], noteBox: ['form.private textarea'] },
  };
  const boxes = (reply: string, note: string) =>
    chatPage(
      row('1', 'them', 'Hi'),
      `<form class="reply" ${reply}><textarea></textarea></form><form class="private" ${note}><textarea></textarea></form>`,
    );

  it('for notes, where it is another one, is no box for replies', () => {
    const open = read(noteBox, boxes('', 'hidden'));
    expect(open).toMatchObject({ noteMode: false, missing: ['times'] });
    const note = read(noteBox, boxes('style="display: none"', ''));
    expect(note).toMatchObject({ noteMode: true, replyBox: null });
    const both = read(noteBox, boxes('', ''));
    expect(both.noteMode).toBe(false);
    expect(both.replyBox?.closest('form')?.className).toBe('reply');
  });

  it('may come only when the agent opens it', () => {
    const page = openPage(boxes('hidden', 'hidden'), URL_OF_CHAT);
    const chat = openChat(noteBox, page);
    expect(readable(chat.read(NOW, null))).toMatchObject({ replyBox: null, noteMode: false });
    page.querySelector('.reply')?.removeAttribute('hidden');
    expect(readable(chat.read(NOW, null)).replyBox).not.toBeNull();
  });

  it('is not what a customer wrote, nor is a mark of notes in it', () => {
    const forged = '<i class="note-mode"></i><textarea class="reply"></textarea>';
    const reading = read(madeUpDesk, chatPage(row('1', 'them', forged)));
    expect(reading).toMatchObject({ noteMode: false, missing: ['times'] });
    expect(reading.replyBox?.closest('.list')).toBeNull();
  });
});

describe('what a page shows in part', () => {
  it('leaves out the words of a message of which only the beginning is shown', () => {
    const desk = withMessages({ collapsed: '.blurb' });
    const html = chatPage(
      row('1', 'them', 'My order of the', '<i class="blurb"></i>') + row('2', 'us', 'I see it.'),
    );
    const { messages, partial } = read(desk, html).conversation;
    expect(messages.map(({ text }) => text)).toEqual(['', 'I see it.']);
    expect(partial).toBe(true);
  });

  it('is partial while it offers to load older messages, wherever that stands', () => {
    const desk = withMessages({ more: ['.older'] });
    const html = chatPage(`<li class="older">Older</li>${row('1', 'them', 'Hi')}`);
    expect(read(desk, html).conversation.partial).toBe(true);
    expect(read(desk, html.replace('"older"', '"older" hidden')).conversation.partial).toBe(false);
  });

  it('finds the id of a message on a part of it', () => {
    const key = { at: ['.words'], attribute: 'id', pattern: /^w(\d+)$/ } as const;
    const html = chatPage(
      row('x', 'them', 'Hi').replace('class="words"', 'class="words" id="w7"') +
        row('y', 'us', 'On its way', ''),
    );
    const { messages } = read(withMessages({ key }), html).conversation;
    expect(messages.map((message) => message.key)).toEqual(['7']);
  });

  it('dates clocks by the separators between days', () => {
    const desk = withMessages({
      time: { at: ['time'], format: 'clock', day: { at: ['.day'] } },
    });
    const timed = (id: string, clock: string) => row(id, 'them', 'Hi', `<time>${clock}</time>`);
    const day = (name: string) => `<li class="day">${name}</li>`;
    const html = chatPage(
      timed('1', '08:00') +
        day('November 20') +
        timed('2', '23:59') +
        day('Yesterday') +
        timed('3', '7:05 PM') +
        day('heute') +
        timed('4', '09:00') +
        day('Today') +
        timed('5', '09:01'),
    );
    expect(read(desk, html).conversation.messages.map(({ at }) => at)).toEqual([
      null,
      new Date(2026, 10, 20, 23, 59).getTime(),
      new Date(2026, 10, 21, 19, 5).getTime(),
      null,
      new Date(2026, 10, 22, 9, 1).getTime(),
    ]);
  });
});
