import { defineHelpDesk } from './help-desk';

/** Freshchat, also as Freshworks' messaging. Second-hand throughout: public extensions and scripts of 2024–2026. */
export default defineHelpDesk({
  id: 'freshchat',
  name: 'Freshchat',
  standing: {
    kind: 'partial',
    seen: 'public extensions, 2024 to Aug 2026',
    lacks:
      'the customer’s name, yours, and when a message was sent; WhatsApp chats are in a frame that nobody has described',
  },
  hosts: ['https://*.myfreshworks.com/crm/messaging/*', 'https://*.freshchat.com/*'],
  recognise: {
    url: /\/conversation\/[\w-]+/,
    page: [['.chat-container-wrap'], ['li.user-messages'], ['.msg-reply-box']],
  },
  examples: {
    here: [
      'https://acme.myfreshworks.com/crm/messaging/a/5120/inbox/2/0/conversation/60233',
      'https://acme.freshchat.com/a/5120/inbox/2/0/conversation/60233',
    ],
    elsewhere: [
      'https://acme.myfreshworks.com/crm/sales/contacts/9',
      'https://www.freshworks.com/live-chat-software/',
    ],
  },
  conversation: {
    // The pane is seen by two sources, 2026; whether it holds the reply box too, by none.
    roots: [{ at: 'body:has(.chat-container-wrap)' }],
    url: /\/conversation\/([\w-]+)/,
  },
  messages: {
    list: ['.chat-container-wrap :has(> li.user-messages)'],
    item: ['li.user-messages'], // Two sources, 2026.
    key: 'content', // No id is known.
    order: 'by-layout', // Older ones load upwards (2026).
    more: ['.load-more', '[data-test-loadmore]'], // One source, 2026.
    // What has none of these marks is an event (2026), or has lost its mark: nobody speaks.
    speakers: [
      { speaker: 'note', when: '.note-bubble' }, // Two sources, 2026.
      { speaker: 'customer', when: '.user-message' }, // One source, 2026.
      { speaker: 'agent', when: '.fc-agent-message' }, // Two sources, 2026.
    ],
    body: {
      at: ['.fc-ui-message-bubble', '.user-message, .fc-agent-message, .note-bubble'],
      take: 'all',
      drop: ['.message-status-text'], // The line with the time, 2024.
    },
  },
  customerName: [],
  agentName: [],
  replyBox: {
    // Two sources, to 2026.
    at: ['.msg-reply-box[contenteditable="true"], .msg-reply-box [contenteditable="true"]'],
    note: ['.private-note-tab.active'], // One source, 2026.
  },
});
