import { defineHelpDesk } from './help-desk';

/**
 * HubSpot's conversations inbox. Second-hand throughout: public extensions, one of them compared with the page in
 * September 2026. Classes change with every release; only test ids last.
 */
export default defineHelpDesk({
  id: 'hubspot',
  name: 'HubSpot',
  standing: {
    kind: 'partial',
    seen: 'public extensions, 2023 to Sep 2026',
    lacks:
      'names, when a message was sent, and internal comments, both in the conversation and while you write one',
  },
  hosts: ['https://app.hubspot.com/live-messages/*'],
  recognise: {
    // Regional addresses are not known.
    url: /\/live-messages\/\d+\/inbox\/\d+/,
    page: [['[data-test-id="virtualParentRef"]'], ['[data-test-id="rte-content"]']],
  },
  examples: {
    here: ['https://app.hubspot.com/live-messages/20417/inbox/880351'],
    elsewhere: [
      'https://app.hubspot.com/contacts/20417/objects/0-1',
      'https://www.hubspot.com/products',
    ],
  },
  conversation: {
    // The pane has no mark. The assistant has the same editor, in a frame (one source), where this does not look.
    roots: [{ at: 'body:has([data-test-id="virtualParentRef"])' }],
    url: /\/live-messages\/\d+\/inbox\/(\d+)/,
  },
  messages: {
    list: ['[data-test-id="virtualParentRef"]'], // Sep 2026.
    // The mark is on the bubble itself or around it (Sep 2026).
    item: [
      '[data-test-id="primary-message-visitor"], [data-test-id="primary-message-agent"], [data-test-id="primary-message-AUTOMATED"]',
    ],
    key: 'content', // No id is known.
    order: 'by-layout',
    virtual: true, // Sep 2026.
    speakers: [
      { speaker: 'customer', when: '[data-test-id="primary-message-visitor"]' }, // Two sources, to Sep 2026.
      { speaker: 'agent', when: '[data-test-id="primary-message-agent"]' }, // The same.
      { speaker: 'bot', when: '[data-test-id="primary-message-AUTOMATED"]' }, // Sep 2026.
    ],
    body: {
      at: [
        '[data-test-id="primary-message-content"]', // Sep 2026.
        '[data-test-id="primary-message-body-content"]', // Older.
      ],
      take: 'all',
    },
  },
  customerName: [], // The panel beside the thread can be another person's (Sep 2026).
  agentName: [],
  replyBox: {
    // Eight sources, to Sep 2026.
    at: [
      '[data-test-id="rte-content"][contenteditable="true"]',
      '[data-test-id="rte-content"] [contenteditable="true"]',
    ],
    note: [],
  },
});
