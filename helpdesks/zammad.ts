import { defineHelpDesk } from './help-desk';

/**
 * Zammad, tickets in the classic desktop view, always self-hosted or on an address of the company's own.
 * Everything from source: single files of 2019–2025, the task manager's of 2017. Nobody of us has seen it.
 */
export default defineHelpDesk({
  id: 'zammad',
  name: 'Zammad',
  standing: { kind: 'documented', seen: 'single source files, 2019 to 2025' },
  hosts: [],
  recognise: {
    // Tickets stay mounted behind the live chat, which has facts of its own.
    url: /#(?!customer_chat\b)/,
    page: [['#app'], ['.ticketZoom', '.ticket-article']],
  },
  examples: {
    here: ['https://help.example.test/#ticket/zoom/318', 'https://help.example.test/#dashboard'],
    elsewhere: ['https://help.example.test/#customer_chat', 'https://help.example.test/#login'],
  },
  conversation: {
    roots: [
      // task_manager.coffee, 2017: every open ticket stays mounted, one is shown.
      {
        at: '[id^="content_permanent_"][id*="TicketZoom-"]',
        active: '.active',
        id: { attribute: 'id', pattern: /TicketZoom-(\d+)$/ },
      },
      // Where the containers are called something else, the address alone names the ticket.
      { at: '.ticketZoom' },
    ],
    url: /#ticket\/zoom\/(\d+)(?:[/?]|$)/, // An article's id may follow.
  },
  messages: {
    list: ['.ticket-article'],
    item: ['.ticket-article-item[data-id]'], // article_view.coffee.
    key: { attribute: 'data-id', pattern: /^(\d+)$/ },
    order: 'oldest-first',
    // article_view.coffee: the sender's kind in lower case.
    speakers: [
      { speaker: 'note', when: '.ticket-article-item.is-internal' },
      { speaker: 'system', when: '.ticket-article-item.system' },
      { speaker: 'customer', when: '.ticket-article-item.customer' },
      { speaker: 'agent', when: '.ticket-article-item.agent' },
    ],
    // What is folded stays in the document, whole.
    body: { at: ['.textBubble-content .richtext-content'], take: 'all' },
    // "From", before "To", in the details that a click unfolds: a name and an address.
    author: {
      at: ['.article-content-meta .article-meta-value'],
      pattern: /^"?([^"<>@]+?)"?\s*(?:<[^<>]*>)?$/,
      shown: 'on-each',
    },
    time: { at: ['small.task-subline time[datetime]'], attribute: 'datetime', format: 'iso' },
  },
  // Only what customers sign with: what the ticket's side bar looks like is not known.
  customerName: [],
  // "From" may be a colleague, and no other place is known.
  agentName: [],
  replyBox: {
    // article_new.jst.eco.
    at: ['form.article-add .articleNewEdit-body[contenteditable]'],
    note: ['form.article-add.is-internal'],
    reply: ['form.article-add.is-public'],
  },
});
