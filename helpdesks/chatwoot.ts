import { defineHelpDesk } from './help-desk';

/**
 * Chatwoot's dashboard, in the cloud and self-hosted. "Seen": the real front ends 4.10.1 and 4.16.2 over a mock
 * API, Chromium 156 and Firefox 153, Nov 2026. "Source": 4.16.2 (Jul 2026) unless another version is named.
 */
export default defineHelpDesk({
  id: 'chatwoot',
  name: 'Chatwoot',
  standing: { kind: 'verified', seen: 'front ends 4.10.1 and 4.16.2 in Nov 2026; source of 4.18' },
  hosts: ['https://app.chatwoot.com/app/*'],
  recognise: {
    url: /^https?:\/\/[^/]+\/app\/accounts\/\d+\//,
    page: [['.conversation-panel', '.conversation-details-wrap']],
    script: /window\.chatwootConfig\s*=/, // Seen: also while no conversation is open.
  },
  examples: {
    here: [
      'https://app.chatwoot.com/app/accounts/3/conversations/71',
      'https://support.example.test/app/accounts/1/inbox/4/conversations/71',
    ],
    elsewhere: ['https://support.example.test/widget?website_token=abc'],
  },
  conversation: {
    roots: [{ at: '.conversation-details-wrap' }],
    // Seen; `inbox-view` from source.
    url: /\/app\/accounts\/\d+\/(?:[^?#]*\/)?(?:conversations|inbox-view\/[\w-]+)\/(\d+)\/?(?:[?#]|$)/,
  },
  messages: {
    list: ['ul.conversation-panel', '.conversation-panel'],
    item: [
      '.message-bubble-container[data-message-id]', // Seen.
      'ul.conversation-panel > li[id^="message"]', // Source 3.13.
    ],
    // A message on its way has a made-up id, not a number (source). What the customer picked of a bot's choices
    // has that message's number, below zero (source 4.18).
    key: { attribute: 'id', pattern: /^message(-?\d+)$/ },
    order: 'oldest-first',
    perLoad: 20, // Seen: older ones come when the agent scrolls up.
    speakers: [
      { speaker: 'system', when: '[data-bubble-name="activity"]' }, // Seen.
      { speaker: 'system', when: '[data-bubble-name].bg-n-ruby-4' }, // Seen: could not be sent.
      { speaker: 'note', when: '[data-bubble-name].bg-n-solid-amber' }, // Seen.
      { speaker: 'bot', when: '[data-bubble-name].right-bubble.bg-n-solid-iris' }, // Seen: bots, automatic messages.
      // Captain, the newer assistant, looks like an agent but for the button that opens its sources (seen in 4.16;
      // only in accounts with its second version) and for its picture, unless it has been given another (seen).
      { speaker: 'bot', when: '[data-bubble-name].right-bubble button > .i-ph-sparkle-fill' },
      {
        speaker: 'bot',
        when: '[class~="[grid-area:avatar]"] img[src$="/dashboard/captain/logo.svg"]',
      },
      { speaker: 'customer', when: '[data-bubble-name].left-bubble' }, // Seen.
      { speaker: 'agent', when: '[data-bubble-name].right-bubble.bg-n-solid-blue' }, // Seen.
      // Source 3.13.
      { speaker: 'system', when: 'li.center, li .bubble.is-failed' },
      { speaker: 'note', when: 'li .bubble.is-private' },
      { speaker: 'bot', when: 'li.right .bubble.is-from-bot' },
      { speaker: 'customer', when: 'li.left' },
      { speaker: 'agent', when: 'li.right' },
    ],
    goesOn: { when: '.group-with-next', from: 'next' }, // Seen: those sent in one minute.
    body: {
      at: [
        '.prose-bubble:not(.line-clamp-2)', // Seen.
        '.letter-render', // Seen: mail.
        '[data-bubble-name="activity"] span', // Seen.
        'li .bubble .message-text__wrap .text-content', // Source 3.13.
      ],
      take: 'last',
      // Seen: the message that this one answers; mail quoted, which loses its own marks.
      drop: ['.line-clamp-2', 'blockquote'],
    },
    // Seen: English month, no year, in the agent's time zone; only under the last of those sent in one minute.
    time: { at: ['time'], format: 'words', from: 'next' },
  },
  customerName: [
    // Seen: the name stands before the conversation's actions, in the same block.
    { at: [':has(> .conversation--header--actions) span.font-medium.truncate'] },
    { at: [':has(> .conversation--header--actions) span.font-medium'] }, // Source 3.13.
  ],
  // Visitors without a name get two words and a number, "quiet-dawn-839" (source).
  nameless: /^[a-z]+-[a-z]+-\d+$/,
  agentName: [
    // Seen: the profile button at the foot of the side bar.
    {
      at: [
        'aside button .text-sm.font-medium.leading-4.truncate',
        'button > div > .text-sm.font-medium.leading-4.truncate',
      ],
      within: 'page',
    },
  ],
  replyBox: {
    at: [
      '.reply-box .input .ProseMirror[contenteditable]', // Seen: not the AI assistant's editor beside it.
      '.reply-box textarea.input', // Source 3.13: channels without formatting.
    ],
    note: ['.reply-box.is-private'], // Seen.
  },
});
