import { defineHelpDesk } from './help-desk';

/** Re:amaze. Second-hand throughout: one public userscript of about 2025. */
export default defineHelpDesk({
  id: 'reamaze',
  name: 'Re:amaze',
  standing: {
    kind: 'partial',
    seen: 'one public userscript, about 2025',
    lacks:
      'the customer’s messages, which nothing marks as theirs, so that a conversation is read only when an agent has answered; internal notes, both in the conversation and while you write one; names, and when a message was sent',
  },
  hosts: ['https://*.reamaze.com/admin/*'],
  recognise: {
    url: /\/admin\/conversations\/[\w-]+/,
    page: [['#messages-list'], ['#conversation-sticky-top', 'textarea#message_body']],
  },
  examples: {
    here: [
      'https://acme.reamaze.com/admin/conversations/torn-rain-jacket',
      'https://acme.reamaze.com/admin/settings',
    ],
    elsewhere: ['https://www.reamaze.com/pricing', 'https://acme.reamaze.com/kb/returns'],
  },
  conversation: {
    roots: [{ at: 'body:has(#messages-list)' }], // What holds transcript and box together has no mark.
    url: /\/admin\/conversations\/([\w-]+)/,
  },
  messages: {
    list: ['#messages-list'],
    item: ['li.message.chat-ui'],
    key: 'content', // No id is known.
    order: 'by-layout', // Not said.
    // The source takes whoever is no staff for the customer. A mark that is renamed would make agents customers.
    speakers: [{ speaker: 'agent', when: '.message.chat-ui.staff' }],
    body: { at: ['.message-body'], take: 'all' },
  },
  customerName: [],
  agentName: [], // Only the assignee is named, who may be a colleague.
  replyBox: {
    at: ['textarea#message_body'],
    note: [],
  },
});
