import { defineHelpDesk } from './help-desk';

/**
 * Rocket.Chat's omnichannel rooms; its channels, groups and direct messages are no support chats. Everything
 * from source (single files, 2023–2025). Nobody of us has seen it. Notes live beside the room, not in it.
 */
export default defineHelpDesk({
  id: 'rocketchat',
  name: 'Rocket.Chat omnichannel',
  standing: {
    kind: 'partial',
    seen: 'single source files, 2023 to 2025',
    lacks: 'who of colleagues and bots is speaking, and the notes beside the room',
  },
  hosts: [],
  recognise: {
    url: /\/(?:live\/[\w-]+|omnichannel\/current)(?:[/?#]|$)/,
    page: [
      ['#rocket-chat', 'section.messages-container[id^="chat-window-"]'],
      ['[class^="rcx-"], [class*=" rcx-"]'],
    ],
  },
  examples: {
    here: [
      'https://chat.example.test/live/Zq8LmY2hXwT4cNvB6',
      'https://chat.example.test/live/Zq8LmY2hXwT4cNvB6/room-info',
    ],
    elsewhere: [
      'https://chat.example.test/channel/general',
      'https://chat.example.test/livechat?mode=popout',
    ],
  },
  conversation: {
    // RoomBody.tsx. A thread beside the room is not in it, nor is the thread's own reply box.
    roots: [
      {
        at: 'section.messages-container[id^="chat-window-"]',
        id: { attribute: 'id', pattern: /^chat-window-([\w-]+)$/ },
      },
    ],
    url: /\/live\/([\w-]+)(?:[/?#]|$)/,
  },
  messages: {
    list: ['ul.messages-list', '.messages-box [role="list"]'], // RoomBody.tsx; newer.
    // RoomMessage.tsx. Left out is what the room itself says (SystemMessage.tsx).
    item: ['[data-qa-type="message"][data-mid]'],
    key: { attribute: 'data-mid', pattern: /^(.+)$/ },
    order: 'oldest-first',
    speakers: [
      { speaker: 'agent', when: '[data-qa-type="message"][data-own="true"]' },
      // Others' messages have no mark but the name: the room is called like its visitor, and visitors who
      // gave no name have a made-up one. Colleagues and bots stay unknown.
      { speaker: 'customer', author: 'customer' },
      { speaker: 'customer', author: /^guest-\w+$/ },
    ],
    // RoomMessageContent.tsx; older.
    body: { at: ['.rcx-message-body', '[data-qa-type="message-body"]'], take: 'all' },
    author: { at: ['.rcx-message-header__name'], shown: 'on-first-of-run' }, // MessageHeader.tsx.
    // The whole date in the agent's language; not on messages that follow another of the same person.
    time: { at: ['[id$="-time"][title]'], attribute: 'title', format: 'words' },
  },
  customerName: [{ at: ['body:has(#chat-window-{id}) header.rcx-room-header h1'], within: 'page' }],
  nameless: /^guest-\w+$/,
  // Own messages show it.
  agentName: [
    { at: ['#chat-window-{id} [data-own="true"] .rcx-message-header__name'], within: 'page' },
  ],
  replyBox: {
    at: ['textarea[name="msg"]', '[contenteditable][name="msg"]'], // MessageBox.tsx; MessageBoxNew.tsx.
    note: [],
  },
});
