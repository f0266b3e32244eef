import { defineHelpDesk } from './help-desk';

/**
 * Live Helper Chat, self-hosted: the dashboard with its chats in tabs, and one chat in a window of its own.
 * "Seen": the running product at c15cd17 (Aug 2026), Chromium 156, Nov 2026. "Source": its templates there.
 */
export default defineHelpDesk({
  id: 'livehelperchat',
  name: 'Live Helper Chat',
  standing: { kind: 'verified', seen: 'whole product, c15cd17 (Aug 2026), in Nov 2026' },
  hosts: [],
  recognise: {
    page: [
      // Seen. The window of one chat has only the first.
      [
        'head > meta[name="copyright"][content*="livehelperchat"]',
        'html[ng-app="lhcApp"]',
        'lhc-app',
      ],
      // Seen; visitors' pages have neither.
      ['#tabs > .tab-content', 'body#admin-body'],
    ],
  },
  examples: {
    here: [
      'https://chat.example.test/index.php/site_admin/#/chat-id-12',
      'https://chat.example.test/site_admin/chat/single/12',
    ],
    elsewhere: ['https://chat.example.test/index.php/chat/start'],
  },
  conversation: {
    // Seen: every open chat stays mounted. Mail (`mc3`) and operators' group chats (`gc3`) are other panes.
    roots: [
      {
        at: '#tabs > .tab-content > .chat-tab-pane',
        active: '.active',
        id: { attribute: 'id', pattern: /^chat-id-(\d+)$/ },
      },
    ],
    // Not the address: a chat opened in the background changes the hash, the dashboard's tab does not (source, lh.js).
    named: {
      at: ['#tabs > ul > li > a.nav-link.active'],
      attribute: 'href',
      pattern: /#chat-id-(\d+)$/,
    },
  },
  messages: {
    list: ['#messagesBlock-{id}', '.msgBlock-admin'], // Seen.
    item: ['.message-row'],
    // "Visitor has joined" has no id (seen).
    key: { attribute: 'id', pattern: /^msg-(\d+)$/ },
    order: 'oldest-first',
    perLoad: 50, // Source: erLhcoreClassChat::$limitMessages.
    speakers: [
      { speaker: 'note', when: '.whisper-msg' }, // Seen.
      { speaker: 'system', when: '.system-response' }, // Seen.
      { speaker: 'bot', when: '.auto-responder-msg, .message-admin[data-op-id="-2"]' }, // Source.
      { speaker: 'customer', when: '.response[data-op-id="0"]' }, // Seen.
      // Seen: the user's id; a colleague's message also has `other-operator`.
      {
        speaker: 'agent',
        when: '.message-admin[data-op-id]:not([data-op-id="0"], [data-op-id^="-"])',
      },
    ],
    body: {
      // Seen: pictures and quotes split one message into several bodies.
      at: ['.msg-body'],
      take: 'all',
      // Seen: icons are words in a font. A reply repeats what it answers as a quote (source).
      drop: ['.reactions-holder', '.reaction-item', '.material-icons', 'blockquote'],
    },
    // Seen: icon, official name; where the visitor sees another name, a second icon and that name (source).
    author: {
      at: ['.usr-tit'],
      drop: ['*'],
      part: 'last',
      shown: 'on-each',
    },
    // Seen: the server's clock, and a date only when it is another day.
    time: { at: ['.message-row[title]'], attribute: 'title', format: 'server-clock' },
  },
  // Seen: the tab's label, cut after ten characters; the visitor's messages name them in full.
  customerName: [{ at: ['#ntab-chat-{id}'], within: 'page', pattern: /^(.+)(?<!\.\.\.)$/ }],
  nameless: /^(online )?(visitor|guest)\b/i, // Source: the name of those who gave none.
  agentName: [
    // Seen: own messages, in any open chat, show the name that visitors see.
    {
      at: ['.message-admin[data-op-id="{me}"]:not(.auto-responder-msg) .usr-tit'],
      within: 'page',
      drop: ['*'],
      part: 'last',
    },
    // Seen: the user's menu, dashboard only.
    { at: ['li.dropstart > a.nav-link.dropdown-toggle'], within: 'page' },
  ],
  me: /confLH\.user_id\s*=\s*'(\d+)'/, // Seen.
  replyBox: {
    // Seen: the editor, or a textarea where the agent has turned it off.
    at: [
      '#editor-{id}[contenteditable], textarea#CSChatMessage-{id}',
      '.lhc-editor[contenteditable], textarea[name="ChatMessage"]',
    ],
    note: ['lhc-editor[whisper="1"]', 'textarea[name="ChatMessage"][whisper]'], // Seen; source for the textarea.
  },
});
