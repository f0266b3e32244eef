import { defineHelpDesk } from './help-desk';

/**
 * osTicket's staff panel, self-hosted: one ticket a page, brought in by pjax. "Seen": the running product
 * 1.18-git (4689926), Chromium 156 and Firefox 153, Nov 2026. "Source": its templates there.
 */
export default defineHelpDesk({
  id: 'osticket',
  name: 'osTicket',
  standing: { kind: 'verified', seen: 'whole product, 1.18-git (4689926), in Nov 2026' },
  hosts: [],
  recognise: {
    url: /\/scp\//,
    page: [['head > meta[http-equiv="x-pjax-version"]'], ['#pjax-container']], // Seen: every page of the panel.
  },
  examples: {
    here: [
      'https://help.example.test/scp/tickets.php?id=12',
      'https://help.example.test/osticket/scp/tickets.php?queue=1&id=12#reply',
    ],
    elsewhere: ['https://help.example.test/tickets.php?id=12'],
  },
  conversation: {
    roots: [{ at: '#pjax-container:has(#ticket_thread)' }], // Seen; lists of tickets and tasks have none.
    url: /\/scp\/tickets\.php\?(?:[^#]*&)?id=(\d+)(?:[&#]|$)/, // Seen.
    // Seen. The page of the last ticket stands until that of the next has come.
    named: {
      at: ['#response_options > form[data-lock-object-id]'],
      attribute: 'data-lock-object-id',
      pattern: /^ticket\/(\d+)$/,
    },
  },
  messages: {
    list: ['#ticket_thread #thread-items'], // Seen.
    item: ['[id^="thread-entry-"]'], // Seen. What happened to the ticket stands between, without an id.
    key: { attribute: 'id', pattern: /^thread-entry-(\d+)$/ },
    order: 'by-time', // Source: the agent's profile turns it round.
    speakers: [
      { speaker: 'note', when: '.thread-entry.note' }, // Seen.
      { speaker: 'system', when: '.thread-entry.system' }, // Source.
      { speaker: 'customer', when: '.thread-entry.message' }, // Seen.
      { speaker: 'agent', when: '.thread-entry.response' }, // Seen: own and colleagues'.
    ],
    // Seen; attachments and a clearing block stand behind the words.
    body: {
      at: ['.thread-body > div:not(.clear, .attachments)'],
      take: 'all',
      drop: ['blockquote'], // Seen: quotes in mail lose their own marks.
    },
    author: { at: ['.thread-entry > .header > b'], shown: 'on-each' }, // Seen.
    time: { at: ['.thread-entry > .header time'], attribute: 'datetime', format: 'iso' }, // Seen.
  },
  customerName: [{ at: ['.ticket_info [id^="user-"][id$="-name"]'] }], // Seen.
  agentName: [{ at: ['#info > strong'], within: 'page' }], // Seen: the first name.
  // All beside the transcript: what a customer wrote cannot look like it.
  replyBox: {
    // Seen: Redactor 3, or a textarea where the administrator has turned it off.
    at: [
      '#response_options > form#reply .redactor-in[contenteditable]',
      '#response_options > form#reply textarea[name="response"]',
    ],
    note: [
      '#response_options > ul > li.active > #post-note-tab', // Seen.
      '#response_options > form#note:not(.hidden)', // Seen.
    ],
    reply: ['#response_options > ul > li.active > #post-reply-tab'], // Seen.
  },
});
