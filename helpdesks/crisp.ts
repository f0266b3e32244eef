import { defineHelpDesk } from './help-desk';

/** Crisp. Second-hand throughout: public extensions, one of them compared with the page in 2026. */
export default defineHelpDesk({
  id: 'crisp',
  name: 'Crisp',
  standing: {
    kind: 'partial',
    seen: 'public extensions, 2023 to 2026',
    lacks:
      'your name, when a message was sent, and private notes, both in the conversation and while you write one',
  },
  hosts: ['https://app.crisp.chat/website/*'],
  recognise: {
    url: /\/inbox\/session_[\w-]+/,
    page: [['.c-conversation-box'], ['.c-conversation-box-content']],
  },
  examples: {
    here: [
      'https://app.crisp.chat/website/1f0c7d52-0a11-4c1e-9d55-7b3f0e2a9c10/inbox/session_8e21b6aa-41f0-4b9b-8a57-2d6c1f90b3e4/',
      'https://app.crisp.chat/website/1f0c7d52-0a11-4c1e-9d55-7b3f0e2a9c10/inbox/',
    ],
    elsewhere: ['https://crisp.chat/en/pricing/', 'https://app.crisp.chat/initiate/login/'],
  },
  conversation: {
    roots: [{ at: '.c-conversation-box' }], // Two sources, to 2026.
    url: /\/inbox\/(session_[\w-]+)/,
  },
  messages: {
    list: ['.c-conversation-box-content'], // Two sources, to 2026.
    item: ['.c-conversation-box-content-message'], // Three sources, to 2026.
    key: 'content', // No id is known.
    order: 'oldest-first', // By day (2026).
    virtual: true, // 2026.
    // What has neither mark is an event (2026), or has lost its mark: nobody speaks.
    speakers: [
      { speaker: 'customer', when: '.c-conversation-box-content-message--user' }, // Three sources, to 2026.
      { speaker: 'agent', when: '.c-conversation-box-content-message--operator' }, // The same.
    ],
    body: { at: ['.c-conversation-box-content-message-bubble__content'], take: 'all' }, // Two sources, to 2026.
    // 2026. The profile beside the chat also has the name, but not whose chat it belongs to.
    author: {
      at: ['.c-conversation-box-content-message__avatar-tooltip .c-base-tooltip__default'],
      shown: 'on-last-of-run',
    },
  },
  customerName: [],
  agentName: [],
  replyBox: {
    // Two sources, to 2026.
    at: [
      '.c-conversation-box__editor .c-editor-composer__field[contenteditable="true"]',
      '.c-conversation-box__editor .c-editor-composer__field [contenteditable="true"]',
    ],
    note: [], // Tabs say what is written; which one is open, no source.
  },
});
