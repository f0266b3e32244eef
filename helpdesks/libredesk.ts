import { defineHelpDesk } from './help-desk';

/**
 * Libredesk, self-hosted. "Seen": the real front end at 948ffd8 (Aug 2026) over a mock API, Chromium 156 and
 * Firefox 153, Nov 2026. "Source": its components there.
 */
export default defineHelpDesk({
  id: 'libredesk',
  name: 'Libredesk',
  standing: { kind: 'verified', seen: 'front end at 948ffd8 (Aug 2026) in Nov 2026' },
  hosts: [],
  recognise: {
    url: /\/inboxes\/(?:\w+|(?:teams|views)\/\d+)\/conversation\/[\da-f-]{36}/, // Seen; source for teams and views.
    page: [['#app'], ['[data-message-uuid]', '.box .editor-wrapper']], // Seen.
  },
  examples: {
    here: [
      'https://help.example.test/inboxes/assigned/conversation/0b6f1c1e-0f5e-4a51-9d0c-1f6f7b1d8e05',
      'https://help.example.test/inboxes/teams/3/conversation/0b6f1c1e-0f5e-4a51-9d0c-1f6f7b1d8e05',
    ],
    elsewhere: ['https://help.example.test/inboxes/assigned'],
  },
  conversation: {
    // Seen: the bar with the customer's name, and below it transcript and reply box.
    roots: [{ at: '.flex.flex-col.h-full:has(> .h-12.flex-shrink-0):has(.box)' }],
    url: /\/conversation\/([\da-f-]{36})(?:[/?#]|$)/,
  },
  messages: {
    list: ['.flex-1.overflow-y-auto:has(> .min-h-full)'], // Seen.
    item: ['[data-message-uuid]'],
    // Seen: a message on its way is "pending-" and a number.
    key: { attribute: 'data-message-uuid', pattern: /^([\da-f-]{36})$/ },
    order: 'oldest-first',
    more: ['.min-h-full > .text-center.mt-3 > button'], // Seen: the newest thirty come first.
    speakers: [
      { speaker: 'system', when: '[data-message-uuid]:not(:has(.message-bubble))' }, // Seen.
      { speaker: 'note', when: '.message-bubble.bg-private' }, // Seen.
      { speaker: 'system', when: '.message-bubble.border-destructive' }, // Seen: could not be sent.
      // Seen: for agents who manage assistants. To all others, an assistant looks like an agent (source).
      { speaker: 'bot', when: '.text-left a[href*="/admin/ai/assistants"]' },
      { speaker: 'customer', when: '.text-left.items-start .message-bubble' }, // Seen.
      { speaker: 'agent', when: '.text-left.items-end .message-bubble.bg-secondary' }, // Seen.
    ],
    // Seen: those sent in one minute. Only the first shows who wrote them.
    goesOn: { when: '.text-left.items-end:not(:has(> .mb-1))', from: 'previous' },
    body: {
      at: [
        '.message-bubble .native-html',
        ':not(:has(.message-bubble)) > div > .text-center > div',
      ],
      take: 'last',
      drop: ['blockquote', '.gmail_quote'], // Seen: quotes are hidden by a style sheet.
    },
    author: { at: ['.text-left > .mb-1 > .text-sm.font-medium'], shown: 'on-first-of-run' }, // Seen.
    // Seen: English month, no year, in the agent's time zone; only under the last of those sent in one minute.
    time: { at: ['.text-left > div > button > span.text-xs'], format: 'words', from: 'next' },
  },
  customerName: [{ at: ['.h-12.flex-shrink-0 > div > span'] }], // Seen.
  // Source: only while the agent's menu is open.
  agentName: [
    { at: ['[role="menu"] .flex-col.leading-tight > span.truncate.font-semibold'], within: 'page' },
  ],
  // All beside the transcript: what a customer wrote cannot look like it.
  replyBox: {
    at: ['.flex-col.flex-grow > * > .box .editor-wrapper .ProseMirror[contenteditable]'], // Seen.
    note: [
      '.flex-col.flex-grow > * > .box.\\!bg-private', // Seen.
      '.flex-col.flex-grow > * > .box [role="tab"][id$="-trigger-private_note"][aria-selected="true"]', // Seen.
    ],
    reply: [
      '.flex-col.flex-grow > * > .box [role="tab"][id$="-trigger-reply"][aria-selected="true"]', // Seen.
    ],
  },
});
