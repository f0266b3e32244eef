import { defineHelpDesk } from './help-desk';

/**
 * Zendesk Agent Workspace: messaging, live chat, tickets. Second-hand throughout: userscripts and extensions
 * of 2023–2026 that agree; "one source" where they do not back each other up.
 */
export default defineHelpDesk({
  id: 'zendesk',
  name: 'Zendesk',
  standing: { kind: 'documented', seen: 'public userscripts and extensions, 2023 to Aug 2026' },
  hosts: ['https://*.zendesk.com/agent/*'],
  recognise: {
    // Behind a company's proxy the address is another.
    page: [
      ['main#main_panes'],
      ['[data-test-id="omni-log-container"]', '[data-test-id="header-tab"]'],
    ],
  },
  examples: {
    here: [
      'https://acme.zendesk.com/agent/tickets/4821',
      'https://acme.zendesk.com/agent/workspaces/4821',
      'https://acme.zendesk.com/agent/dashboard',
    ],
    // The chat dashboard before Agent Workspace is another page, of which nothing is known.
    elsewhere: [
      'https://acme.zendesk.com/chat/agent#home',
      'https://acme.zendesk.com/hc/en-us',
      'https://www.zendesk.com/pricing',
    ],
  },
  conversation: {
    roots: [
      // Every open ticket stays mounted; 2026.
      {
        at: '[data-test-id^="ticket-"]:is([data-test-id$="-standard-layout"], [data-test-id$="-custom-layout"])',
        active: '[data-is-active="true"]',
        id: { attribute: 'data-test-id', pattern: /^ticket-(\d+)-/ },
      },
      // One source, 2026.
      {
        at: '.conversation-polaris[data-ticket-id]',
        id: { attribute: 'data-ticket-id', pattern: /^(\d+)$/ },
      },
    ],
    url: /\/agent\/tickets\/(\d+)/,
    named: {
      at: [
        '[data-test-id="header-tab"][data-entity-type="TICKET_ENTITY_TYPE"][data-entity-is-selected="true"]',
      ],
      attribute: 'data-entity-id',
      pattern: /^(\d+)$/,
    },
  },
  messages: {
    list: ['[data-test-id="omni-log-container"]'],
    item: ['article[data-test-id="omni-log-comment-item"]'],
    key: 'content', // No id is known.
    order: 'by-time', // Newest first or last is the agent's setting; times tell better than how it is drawn.
    more: ['[data-test-id="convolog-show-more-button"]'], // 2025.
    speakers: [
      {
        speaker: 'note',
        when: '[data-test-id="omni-log-internal-note-tag"], [data-test-id="omni-log-item-message"][type="internal"]',
      },
      { speaker: 'customer', when: '[data-test-id="omni-log-item-message"][type="end-user"]' },
      { speaker: 'bot', when: '[data-test-id="omni-log-item-message"][type="bot"]' },
      { speaker: 'agent', when: '[data-test-id="omni-log-item-message"][type="agent"]' },
    ],
    body: {
      at: ['[data-test-id="omni-log-message-content"]', '.zd-comment'],
      take: 'all',
      drop: ['[data-test-id^="convo-log-item-"]', '[data-zes-id]'], // Receipts; another extension's controls.
    },
    author: {
      at: ['[data-test-id="omni-log-item-sender"]', '[data-test-id="omni-log-comment-user-link"]'],
      shown: 'on-first-of-run',
    },
    time: {
      at: [
        'time[data-test-id="timestamp-relative"][datetime]',
        'time[data-test-id="timestamp-absolute"][datetime]',
        'time[datetime]',
      ],
      attribute: 'datetime',
      format: 'iso',
    },
  },
  // Six sources, 2023–2026.
  customerName: [{ at: ['[data-test-id="ticket-system-field-requester-select"]'] }],
  nameless: /^(visitor|web user|unknown user|end user)\b/i,
  // Who the ticket is assigned to need not be the agent, and no other place is known.
  agentName: [],
  replyBox: {
    at: [
      '[data-test-id="omnicomposer-plain-text-ckeditor"][contenteditable="true"], [data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable="true"]',
      '[data-test-id="ticket-rich-text-editor"] [contenteditable="true"][role="textbox"]',
    ],
    note: [
      '[data-test-id="omnichannel-channel-switcher-button"][data-channel="internal"]',
      '[data-test-id="omnichannel-channel-switcher-button"]:not([data-channel])[aria-label="Internal note" i]',
    ],
    // The label is in the agent's language: a known one proves a public reply, an unknown one proves nothing.
    reply: [
      '[data-test-id="omnichannel-channel-switcher-button"][data-channel]:not([data-channel="internal"], [data-channel=""])',
      '[data-test-id="omnichannel-channel-switcher-button"]:not([data-channel])[aria-label="Public reply" i]',
      '[data-test-id="omnichannel-channel-switcher-button"]:not([data-channel]):is([aria-label="Messaging" i], [aria-label="Chat" i])',
    ],
  },
});
