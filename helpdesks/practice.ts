import { defineHelpDesk } from './help-desk';

/** Goodturn's own practice chat. Its page is in `practice/`: these facts and that page change together. */
export default defineHelpDesk({
  id: 'practice',
  name: 'Practice chat',
  standing: { kind: 'verified', seen: 'our own page, run by every end-to-end test' },
  hosts: [],
  recognise: { page: [['head > meta[name="goodturn-practice"][content="1"]']] },
  examples: { here: ['http://localhost:4173/practice/'], elsewhere: ['http://localhost:4173/'] },
  conversation: {
    // Other customers may be present, with `hidden`.
    roots: [
      {
        at: 'main[data-practice-chat]',
        id: { attribute: 'data-practice-chat', pattern: /^([\w-]+)$/ },
      },
    ],
  },
  messages: {
    list: ['ol[data-transcript]'],
    item: ['li[data-message-id]'],
    key: { attribute: 'data-message-id', pattern: /^(.+)$/ },
    order: 'oldest-first',
    speakers: [
      { speaker: 'customer', when: 'li[data-from="customer"]' },
      { speaker: 'agent', when: 'li[data-from="agent"]' },
      { speaker: 'bot', when: 'li[data-from="bot"]' },
      { speaker: 'system', when: 'li[data-from="system"]' },
      { speaker: 'note', when: 'li[data-from="note"]' },
    ],
    body: { at: ['[data-body]'], take: 'all', keepsLines: true },
    author: { at: ['[data-author]'], shown: 'on-first-of-run' },
    time: { at: ['time[datetime]'], attribute: 'datetime', format: 'iso' },
  },
  customerName: [{ at: ['header [data-customer-name]'] }],
  agentName: [{ at: ['header [data-agent-name]'], within: 'page' }],
  replyBox: { at: ['textarea[data-reply]'], note: ['main[data-mode="note"]'] },
});
