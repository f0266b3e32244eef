import { defineHelpDesk } from './help-desk';

/**
 * Zammad's live chat: a window for each customer, several side by side. Everything from source (chat.coffee
 * and views/customer_chat, 2019–2025). Nobody of us has seen it.
 */
export default defineHelpDesk({
  id: 'zammad-chat',
  name: 'Zammad live chat',
  standing: {
    kind: 'partial',
    seen: 'single source files, 2019 to 2025',
    lacks: 'the customer’s name, when messages were written, and notes, if there are any',
  },
  hosts: [],
  recognise: {
    url: /#customer_chat(?:[/?]|$)/,
    page: [['.chat-workspace']],
  },
  examples: {
    here: ['https://help.example.test/#customer_chat'],
    elsewhere: ['https://help.example.test/#ticket/zoom/318', 'https://help.example.test/#chat'],
  },
  conversation: {
    roots: [
      {
        at: '.chat-workspace > .chat-window',
        active: '.is-open',
        // The chat's number, behind the name in the window's head.
        id: { at: ['.chat-name'], pattern: /#(\d+)$/ },
        sideBySide: true,
      },
    ],
  },
  messages: {
    list: ['.chat-body.js-body'],
    item: ['.chat-message'],
    key: 'content', // Messages have neither id nor time.
    order: 'oldest-first',
    speakers: [
      { speaker: 'customer', when: '.chat-message.chat-message--customer' },
      { speaker: 'agent', when: '.chat-message.chat-message--agent' },
    ],
    body: { at: ['.chat-message'], take: 'all' }, // No name or time is in it.
  },
  // The head shows the chat's topic, or what the agent calls it.
  customerName: [],
  agentName: [],
  replyBox: {
    at: ['.js-customerChatInput[contenteditable]'],
    note: [], // None is known in live chats.
  },
});
