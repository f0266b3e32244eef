import { defineHelpDesk } from './help-desk';

/** Freshdesk tickets. Second-hand throughout: public extensions of 2023–2026. Chats are Freshchat's (`freshchat.ts`). */
export default defineHelpDesk({
  id: 'freshdesk',
  name: 'Freshdesk',
  standing: { kind: 'documented', seen: 'public extensions, 2023 to Jul 2026' },
  hosts: ['https://*.freshdesk.com/a/*'],
  recognise: {
    // Also on Freshworks' common address and on companies' own.
    url: /\/a\/tickets\/\d+/,
    page: [
      ['.ticket-details-wrapper'],
      ['[data-test-id="conversation-wrapper"], [data-test-id="ticket-description"]'],
    ],
  },
  examples: {
    here: [
      'https://acme.freshdesk.com/a/tickets/3107',
      'https://acme.freshdesk.com/a/dashboard/default',
      'https://acme.myfreshworks.com/a/tickets/3107',
      'https://support.example.test/a/tickets/3107',
    ],
    elsewhere: ['https://acme.freshdesk.com/support/home', 'https://example.test/a/tickets/new'],
  },
  conversation: {
    roots: [{ at: '.ticket-details-wrapper' }], // One extension, 2026.
    url: /\/a\/tickets\/(\d+)/,
  },
  messages: {
    // Two extensions name both containers, none says which holds which: the transcript is what holds no editor.
    list: [
      '.tickets-conversation-pane:not(:has(.ticket-editor, .reply-bar))',
      ':has(> [data-test-id="conversation-wrapper"]):not(:has(.ticket-editor, .reply-bar))',
      ':has(> [data-test-id="ticket-description"]):not(:has(.ticket-editor, .reply-bar))',
    ],
    // What opened the ticket stands apart from the answers; two extensions, 2026, and older ones.
    item: [
      '[data-test-id="conversation-wrapper"], [data-test-id="ticket-description"]',
      '.ticket-details__item, #ticket_original_request',
    ],
    key: { attribute: 'data-album', pattern: /((?:note|ticket)_\w+)/ },
    order: 'oldest-first',
    more: ['[data-test-button="load-more"]'], // One extension, 2026.
    speakers: [
      { speaker: 'note', when: '.ticket-details__privatenote' }, // Two extensions, 2026.
      { speaker: 'customer', when: '[class*="requestor"]' }, // One extension, 2026.
      { speaker: 'agent', when: '[data-test-is-agent]:not([data-test-is-agent="false"])' }, // The same.
    ],
    body: {
      at: [
        '[data-test-conversation="conversation-text"]', // 2026.
        '[data-test-id="conversation-content"]',
        '.ticket_note[data-note-id]', // Older.
        '.text__content',
      ],
      take: 'all',
      drop: ['blockquote'], // With the quotes that every help desk's reader leaves out.
    },
    author: {
      at: ['[data-test-id="user-name"]', '.sender-info', '.user'], // Three extensions.
      shown: 'on-each',
    },
    // A complete date, in which form no source says: forms that the reader does not know stay unread.
    time: { at: ['[data-test-id="time-info"]'], attribute: 'aria-label', format: 'words' },
  },
  customerName: [],
  agentName: [],
  replyBox: {
    // It comes when the agent opens it; five extensions, 2026.
    at: [
      '.ticket-editor .fr-element.fr-view[contenteditable="true"]',
      '[data-test-id="active-editor"] .fr-element[contenteditable="true"]',
    ],
    note: [],
    // How a note is marked while it is written no source says; a reply has a button to send replies (two sources).
    reply: [
      '.ticket-editor__footer .reply-btn-wrapper .reply-btn',
      '.ticket-editor__footer .reply-btn',
    ],
  },
});
