import { defineHelpDesk } from './help-desk';

/** Help Scout. Second-hand throughout: public extensions and scripts of 2024–2026; the interface before that is left out. */
export default defineHelpDesk({
  id: 'helpscout',
  name: 'Help Scout',
  standing: {
    kind: 'partial',
    seen: 'public extensions and scripts, 2024 to 2026',
    lacks:
      'who speaks when it is not the customer: your replies, colleagues’ notes and events look alike; your name, and when a message was sent',
  },
  hosts: ['https://secure.helpscout.net/*', 'https://app.helpscout.com/*'],
  recognise: {
    url: /\/conversation\/\d+/,
    page: [
      ['[data-testid="ThreadContainer"]'],
      ['ol[aria-label="Thread Items"]', '[id^="thread-"]'],
    ],
  },
  examples: {
    here: [
      'https://secure.helpscout.net/conversation/27055/1180?viewId=31',
      'https://secure.helpscout.net/inboxes/b61f/views/31',
      'https://app.helpscout.com/conversation/27055/1180',
    ],
    elsewhere: ['https://www.helpscout.com/pricing/', 'https://acme.helpscoutdocs.com/'],
  },
  conversation: {
    roots: [{ at: 'body:has([data-testid="ThreadContainer"])' }], // The editor stands outside of it (2025).
    url: /\/conversation\/(\d+)/,
  },
  messages: {
    // Two sources, 2025. The label may be translated; what it holds is not.
    list: ['[data-testid="ThreadContainer"] ol:has(> li > [id^="thread-"])'],
    item: ['li > [id^="thread-"]'], // Two sources, 2025.
    key: { attribute: 'id', pattern: /^thread-(\w+)$/ },
    order: 'by-layout',
    // Who is no customer may write to the customer or to colleagues: no mark tells, so nobody speaks.
    speakers: [{ speaker: 'customer', when: '.is-customer' }], // Two sources, 2025.
    body: {
      at: ['[class*="is-wide-layout"]:not([data-testid])', '[id^="thread-"] hr ~ div'], // One source each.
      take: 'all',
    },
    author: { at: ['span[data-nocollapse="true"]'], shown: 'on-each' }, // One source, 2025.
  },
  customerName: [],
  agentName: [],
  replyBox: {
    // It comes when the agent opens it; two sources, 2025.
    at: [
      '[data-testid="reply-editor"][contenteditable="true"], [data-testid="reply-editor"] [contenteditable="true"]',
      '[data-cy="ConvoEditor"][contenteditable="true"], [data-cy="ConvoEditor"] [contenteditable="true"]',
      '[role="textbox"][aria-label="Reply Editor" i][contenteditable="true"]',
    ],
    note: [],
    // How the editor for notes is marked no source says; without the mark of the one for replies none is offered.
    reply: ['[data-testid="reply-editor"]', '[role="textbox"][aria-label="Reply Editor" i]'],
  },
});
