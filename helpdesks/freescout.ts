import { defineHelpDesk } from './help-desk';

/**
 * FreeScout, self-hosted: mail and chat conversations, each a page of its own. "Seen": the running product
 * 1.8.145 (`dist` at 7c3e57a), Chromium 156 and Firefox 153, Nov 2026. "Source": its templates there. Those of
 * 1.8.235 (Aug 2026) bear the same marks.
 */
export default defineHelpDesk({
  id: 'freescout',
  name: 'FreeScout',
  standing: { kind: 'verified', seen: 'whole product, 1.8.145 (7c3e57a), in Nov 2026' },
  hosts: [],
  recognise: {
    page: [
      ['body[data-auth_user_id]'], // Seen: on every page of somebody who has logged in.
      ['#conv-layout', 'script[src$="/js/laroute.js"]', 'script[src*="/storage/js/vars.js"]'], // Seen.
    ],
  },
  examples: {
    here: [
      'https://help.example.test/conversation/12',
      'https://help.example.test/desk/conversation/12?folder_id=3',
    ],
    elsewhere: ['https://help.example.test/login'],
  },
  conversation: {
    // Seen. Source: one that is only being started is marked as new, and has its form where the transcript would be.
    roots: [{ at: '#conv-layout:not(.conv-new)' }],
    url: /\/conversation\/(\d+)(?:[/?#]|$)/, // Seen.
    named: {
      at: ['#conv-layout-header .form-reply input[name="conversation_id"]'], // Seen.
      attribute: 'value',
    },
  },
  messages: {
    list: ['#conv-layout-main'], // Seen.
    // Seen. A draft stands in the transcript, and keeps its id when it is sent: not a message before that.
    item: ['.thread[id^="thread-"]:not(.thread-type-draft)'],
    key: { attribute: 'id', pattern: /^thread-(\d+)$/ },
    order: 'newest-first', // Seen, in chat mode too.
    speakers: [
      { speaker: 'system', when: '.thread-type-lineitem' }, // Seen: "Mona assigned to …".
      { speaker: 'note', when: '.thread-type-note' }, // Seen.
      { speaker: 'system', when: '.thread-body > .alert-danger' }, // Source: could not be sent.
      { speaker: 'customer', when: '.thread-type-customer' }, // Seen.
      { speaker: 'agent', when: '.thread-type-message' }, // Seen: own and colleagues'.
    ],
    // Seen: quotes in mail lose their own marks.
    body: {
      at: ['.thread-content', '.thread-type-lineitem .thread-title'],
      take: 'last',
      drop: ['blockquote'],
    },
    author: {
      at: ['.thread-person strong'],
      // Seen: own messages say "you"; source: in these words elsewhere.
      pattern:
        /^(?!(?:you|du|tu|tú|u|dig|deg|sen|sinä|você|ty|vy|moi|sie|вы|شما|あなた|你|고객님)$)(.+)$/i,
      shown: 'on-each',
    },
    // Seen: the time of day in the zone of the agent's profile; in the text, how long ago that was.
    time: { at: ['a.thread-date'], attribute: 'data-original-title', format: 'words-and-ago' },
  },
  // Their messages name them. The block about the customer makes a name of the address of those who gave none (seen).
  customerName: [],
  agentName: [{ at: ['.nav-user'], within: 'page' }], // Seen: the first name.
  // All in the header: what a customer wrote cannot look like it.
  replyBox: {
    at: ['#conv-layout-header .conv-reply-block .note-editable[contenteditable]'], // Seen: Summernote, hidden until opened.
    note: [
      '#conv-layout-header .conv-note-block', // Seen.
      '#conv-layout-header .form-reply input[name="is_note"][value="1"]', // Seen.
      // Source: the mail is forwarded to somebody else.
      '#conv-layout-header .conv-forward-block',
      '#conv-layout-header .form-reply input[name="subtype"][value="1"]',
    ],
  },
});
