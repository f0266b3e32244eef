import { defineHelpDesk } from './help-desk';

/**
 * Intercom's Inbox. Second-hand throughout: public extensions. In April 2026 the messages lost their marks, on
 * 22 July 2026 the reply box changed; what is older stays as a fallback. Agents' page only: the Messenger that
 * customers write in is another.
 */
export default defineHelpDesk({
  id: 'intercom',
  name: 'Intercom',
  standing: {
    kind: 'partial',
    seen: 'public extensions, 2023 to Jul 2026',
    lacks:
      'who speaks is judged by the side that the words stand on: internal notes and bots pass for agents; when a note is being written, when a message was sent and what you are called are not known',
  },
  hosts: ['https://app.intercom.com/a/*', 'https://app.intercom.io/a/*'],
  recognise: {
    // European and Australian addresses are not known.
    url: /\/conversations?\/[\w-]+/,
    page: [
      ['[data-intercom-target="conversation-space"]', '.inbox2__conversation-page'],
      [
        '[data-testid="conversation-stream-scroll-container"], [data-conversation-stream], .inbox2__conversation-stream',
      ],
    ],
  },
  examples: {
    here: [
      'https://app.intercom.com/a/inbox/k3xq/inbox/conversation/4410',
      'https://app.intercom.com/a/inbox/k3xq/inbox/shared/all/conversation/4410',
      'https://app.intercom.com/a/inbox/k3xq/inbox/admin/77/conversation/4410',
      'https://app.intercom.io/a/apps/k3xq/conversations/4410',
    ],
    elsewhere: ['https://www.intercom.com/pricing', 'https://help.example.test/conversation/4410'],
  },
  conversation: {
    roots: [
      { at: '[data-intercom-target="conversation-space"]' }, // Two extensions, 2026.
      { at: '.inbox2__conversation-page' }, // The same two.
    ],
    url: /\/conversations?\/([\w-]+)/,
  },
  messages: {
    list: [
      '[data-testid="conversation-stream-scroll-container"]', // Two extensions, 2026.
      '[data-conversation-stream]', // Seen by its source in May 2026.
      '.inbox2__conversation-stream', // Older class on the same.
    ],
    // Since April 2026 the class alone; before, the attribute.
    item: ['[class*="group/content-part"], [data-part-group-id]'],
    key: 'content', // The ids went in April 2026.
    order: 'by-layout', // No source says.
    speakers: [
      // Until April 2026, two extensions.
      { speaker: 'customer', when: '[data-part-group-category="1"]' },
      { speaker: 'agent', when: '[data-part-group-category="3"]' },
      { speaker: 'bot', when: '[data-part-group-category="5"], [data-part-group-category="20"]' },
      // Since then; one extension.
      { speaker: 'customer', side: 'start' },
      { speaker: 'agent', side: 'end' },
    ],
    // Several extensions, to 2026; the second on mails.
    body: {
      at: [
        '.interblocks-html',
        '.inbox2__user-email-content',
        '.inbox2__break-words',
        '.inbox2__renderable-part',
      ],
      take: 'all',
    },
  },
  // The title of a chat is the customer's name, that of a mail its subject; two extensions.
  customerName: [
    {
      at: [
        '[data-intercom-target="conversation-space"]:not(:has(.inbox2__user-email-content, .inbox2__user-email-part, .channels__inbox__email-metadata-container)) :is(span[data-conversation-title], [data-inbox-conversation-header-title])',
      ],
    },
  ],
  agentName: [],
  replyBox: {
    at: [
      '.ProseMirror.embercom-prosemirror-composer-editor[contenteditable="true"]', // Four extensions, to July 2026.
      ':is([data-conversation-reply-composer], .inbox2__composer__container) [contenteditable="true"]', // Around it, to 2026.
    ],
    note: ['[data-intercom-target="note-tab"].o__selected'], // The inbox before this one.
  },
});
