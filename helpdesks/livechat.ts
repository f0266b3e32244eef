import { defineHelpDesk } from './help-desk';

/** LiveChat, since 2026 Text. Second-hand throughout: public extensions and userscripts of 2022–2026. */
export default defineHelpDesk({
  id: 'livechat',
  name: 'LiveChat (Text)',
  standing: {
    kind: 'partial',
    seen: 'public extensions and userscripts, 2022 to Jul 2026',
    lacks:
      'your name, when a message was sent, and bots; private messages, written and being written, are known in the English version of 2022 at most',
  },
  hosts: ['https://my.livechatinc.com/*', 'https://www.text.com/app/*', 'https://text.com/app/*'],
  recognise: {
    page: [
      ['[data-testid="messages-list"]'],
      ['[data-testid^="chat-item"]'],
      [
        '[data-testid="customer-message"], [data-testid="visitor-message"], [data-testid="agent-message"]',
      ],
    ],
  },
  examples: {
    here: [
      'https://my.livechatinc.com/chats/RB31Q/TB770',
      'https://www.text.com/app/inbox/my',
      'https://text.com/app/inbox/my',
    ],
    elsewhere: ['https://www.text.com/pricing', 'https://www.livechat.com/features/'],
  },
  conversation: {
    roots: [{ at: 'body:has([data-testid="messages-list"])' }], // What is around the transcript no source says.
    // The address names chat and thread, and which of both the list names no source says: the list alone counts.
    named: {
      at: ['[data-testid^="chat-item"][aria-selected="true"][data-id]'], // Three userscripts, 2026.
      attribute: 'data-id',
      pattern: /^([\w-]+)$/,
    },
  },
  messages: {
    list: ['[data-testid="messages-list"]'], // Three sources, to 2026.
    item: [
      '[data-testid="customer-message"], [data-testid="visitor-message"], [data-testid="agent-message"]',
    ],
    key: 'content', // No id is known.
    order: 'by-layout',
    speakers: [
      // Three sources, to 2026.
      {
        speaker: 'customer',
        when: '[data-testid="customer-message"], [data-testid="visitor-message"]',
      },
      { speaker: 'agent', when: '[data-testid="agent-message"]' },
    ],
    body: { at: ['[data-testid="message-text"]', '.message__text'], take: 'all' }, // Two sources, 2026.
  },
  customerName: [
    // Three sources, 2026: in the list of chats.
    {
      at: ['[data-testid^="chat-item"][data-id="{id}"] [data-testid="visitor-name"]'],
      within: 'page',
    },
  ],
  agentName: [],
  replyBox: {
    at: [
      'textarea[placeholder^="Type a message" i]', // One source, 2022.
      'textarea, [contenteditable="true"]', // Two userscripts, 2026, take what there is.
    ],
    note: ['textarea[placeholder^="Private messages will be visible to agents only" i]'], // 2022.
  },
});
