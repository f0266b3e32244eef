import type { HelpDesk } from '@/helpdesks/help-desk';
import type { PageReading } from '@/helpdesks/page-reading';
import { findActiveConversation } from '@/helpdesks/reading/active-conversation';
import { type ChatReader, createChatReader } from '@/helpdesks/reading/chat';

/** A help desk that nobody makes, for what a page can do that none of the known ones does alone. */
export const madeUpDesk: HelpDesk = {
  id: 'made-up',
  name: 'Made up',
  standing: { kind: 'verified', seen: 'in its tests' },
  hosts: [],
  recognise: { page: [['[data-made-up]']] },
  examples: { here: [], elsewhere: [] },
  conversation: {
    roots: [{ at: '.chat', id: { attribute: 'data-chat', pattern: /^(\w+)$/ } }],
    url: /\/chats\/(\w+)/,
  },
  messages: {
    list: ['.list'],
    item: ['.row'],
    key: { attribute: 'data-id', pattern: /^(\w+)$/ },
    order: 'oldest-first',
    speakers: [
      { speaker: 'customer', when: '.them' },
      { speaker: 'agent', when: '.us' },
    ],
    body: { at: ['.words'], take: 'all' },
    author: { at: ['.by'], shown: 'on-first-of-run' },
    time: { at: ['time'], format: 'iso' },
  },
  customerName: [{ at: ['.customer'] }],
  agentName: [{ at: ['.agent'], within: 'page' }],
  replyBox: { at: ['textarea.reply'], note: ['.note-mode'] },
};

export const withMessages = (messages: Partial<HelpDesk['messages']>): HelpDesk => ({
  ...madeUpDesk,
  messages: { ...madeUpDesk.messages, ...messages },
});

/** One message of a made-up desk. */
export const row = (id: string, who: 'them' | 'us' | '', words: string, more = ''): string =>
  `<li class="row ${who}" data-id="${id}">${more}<p class="words">${words}</p></li>`;

/** A page of a made-up desk with one chat. */
export const chatPage = (rows: string, around = '<textarea class="reply"></textarea>'): string =>
  `<body><nav class="agent">Susan Reed</nav><main class="chat" data-chat="a">
    <h1 class="customer">Dana Reyes</h1><ul class="list">${rows}</ul>${around}</main></body>`;

export const NOW = new Date(2026, 10, 22, 9, 30).getTime();
export const URL_OF_CHAT = 'https://made-up.example.test/chats/a';

/** As the reader of one chat, but that it reads all messages at once. */
type OpenChat = Omit<ChatReader, 'read'> & {
  read(now: number, news: Parameters<ChatReader['read']>[1]): PageReading;
};

/** Opens the active chat of a page for reading again and again; throws when none is active. */
export function openChat(desk: HelpDesk, page: Document, url = URL_OF_CHAT): OpenChat {
  const active = findActiveConversation(desk, page, url);
  if (active.kind !== 'active') throw new Error(`No chat is active: ${JSON.stringify(active)}`);
  const chat = createChatReader({ desk, page, ...active, zone: { offset: null } });
  return { ...chat, read: (now, news) => chat.read(now, news, Infinity) };
}

/** The reading of a chat that can be read. */
export function readable(reading: PageReading): Extract<PageReading, { state: 'chat' }> {
  if (reading.state !== 'chat') throw new Error(`No chat, but ${JSON.stringify(reading)}.`);
  return reading;
}
