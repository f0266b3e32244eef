import { defineHelpDesk } from './help-desk';

/**
 * Zammad's new desktop view, tickets. Everything from source (pages/ticket/components/TicketDetailView, single
 * files up to 2025). Nobody of us has seen it.
 */
export default defineHelpDesk({
  id: 'zammad-desktop',
  name: 'Zammad, new desktop view',
  standing: {
    kind: 'partial',
    seen: 'single source files, up to 2025',
    lacks: 'the names of customer and agent',
  },
  hosts: [],
  recognise: {
    url: /\/desktop\/tickets\/\d+/,
    page: [
      ['section[role="feed"]'],
      ['[data-test-id^="article-bubble-container-"]', '#ticketArticleReplyForm'],
    ],
  },
  examples: {
    here: ['https://help.example.test/desktop/tickets/318'],
    elsewhere: [
      'https://help.example.test/desktop/tickets/create',
      'https://help.example.test/#ticket/zoom/318',
    ],
  },
  conversation: {
    // What holds transcript and reply box has no mark; the address names the one ticket.
    roots: [{ at: 'body' }],
    url: /\/desktop\/tickets\/(\d+)(?:[/?#]|$)/,
  },
  messages: {
    list: ['section[role="feed"]'],
    item: ['article[id^="article-"]'],
    key: { attribute: 'id', pattern: /^article-(.+)$/ },
    order: 'oldest-first',
    speakers: [
      // useBubbleStyleGuide: internal articles are striped.
      { speaker: 'note', when: '[class*="bg-stripes"]' },
      // ArticleBubbleBody.vue. The sides are mirrored, customers on the right: they tell nothing.
      { speaker: 'customer', when: '.Content--customer' },
      { speaker: 'agent', when: '.Content--agent' },
    ],
    body: { at: ['[data-test-id="article-content"] .inner-article-body'], take: 'all' },
    time: { at: ['time[datetime]'], attribute: 'datetime', format: 'iso' },
  },
  // Names are bold labels without a mark of their own.
  customerName: [],
  agentName: [],
  replyBox: {
    // "Add reply" opens the form (ArticleReply.vue).
    at: ['#ticketArticleReplyForm .ProseMirror[contenteditable]'],
    note: [
      '[data-test-id="article-reply-stripes-panel"]:is([class*="bg-stripes"], [class*="border-stripes"])',
    ],
    // Without the panel nothing would tell a note from a reply.
    reply: ['[data-test-id="article-reply-stripes-panel"]'],
  },
});
