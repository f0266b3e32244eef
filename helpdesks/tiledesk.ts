import { defineHelpDesk } from './help-desk';

/**
 * Tiledesk's agent chat (chat21-ionic), in a tab of its own and in the dashboard's frame. All from source (3.0.62,
 * Mar 2023, and the dashboard's of 2025; newer ones may differ). Nobody of us has seen it.
 */
export default defineHelpDesk({
  id: 'tiledesk',
  name: 'Tiledesk agent chat',
  standing: {
    kind: 'partial',
    seen: 'source of 3.0.62 (Mar 2023)',
    lacks: 'who of colleagues and bots is speaking, when, notes, and the agent’s name',
  },
  hosts: [],
  // Source: `#global-conversation-iframe` shows the address of the agent chat, on the dashboard's own host.
  frames: ['*://*/chat/*', '*://*/v2/chat/*'],
  recognise: {
    url: /#\/conversation-detail\//,
    page: [['ion-textarea#ion-textarea', '.msg_container:is(.base_sent, .base_receive)']],
  },
  examples: {
    here: [
      'https://desk.example.test/chat/#/conversation-detail/support-group-64f1-9ab2/Dana%20Reyes/active',
    ],
    elsewhere: [
      'https://desk.example.test/dashboard/#/project/64f1/wsrequest/support-group-64f1-9ab2/messages',
      'https://desk.example.test/chat/#/conversations-list',
    ],
  },
  conversation: {
    // What holds transcript and reply box has no mark; the address names the one conversation.
    roots: [{ at: 'body' }],
    url: /#\/conversation-detail\/([\w-]+)\//,
  },
  messages: {
    // The transcript has no mark: it is the outermost part of the page with messages and nothing else of ours.
    list: ['body :has(.msg_container):not(:has(ion-textarea, .tile-username))'],
    item: ['.msg_container'], // Left out is what the chat itself says (`.msg_info_container`).
    key: 'content', // No id is known.
    order: 'oldest-first',
    speakers: [
      { speaker: 'agent', when: '.msg_container.base_sent' },
      // Everybody else looks alike; the customer is the one whose name heads the chat.
      { speaker: 'customer', author: 'customer' },
    ],
    body: { at: ['chat-text'], take: 'all' },
    author: { at: ['.message_sender_fullname'], shown: 'on-each' },
    // Clocks without a day ("07:28"), which say too little.
  },
  customerName: [{ at: ['.tile-username'] }],
  agentName: [],
  replyBox: {
    at: ['ion-textarea#ion-textarea textarea.native-textarea'],
    note: [], // None is known in this view.
  },
});
