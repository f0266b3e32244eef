import { defineHelpDesk } from './help-desk';

/**
 * Genesys Cloud's agent desktop: each conversation's messages are in a frame of the page's own origin, in a shadow
 * root. Second-hand throughout: six public extensions and scripts, the latest of 2025 or 2026.
 */
export default defineHelpDesk({
  id: 'genesys',
  name: 'Genesys Cloud',
  standing: {
    kind: 'partial',
    seen: 'public extensions and scripts, to 2025 or 2026',
    lacks:
      'who speaks: agents’ messages are told by a guess, customers’ by nothing, so that a conversation is read only when an agent has answered; internal notes, both in the conversation and while you write one; names, and when a message was sent',
  },
  hosts: [
    'https://apps.mypurecloud.com/*',
    'https://apps.mypurecloud.ie/*',
    'https://apps.mypurecloud.de/*',
    'https://apps.mypurecloud.com.au/*',
    'https://apps.mypurecloud.jp/*',
    'https://*.pure.cloud/*',
    'https://*.us-gov-pure.cloud/*',
  ],
  recognise: {
    page: [
      ['app-view-stack[name="conversation"]'], // Several sources.
      ['.interaction-group, .acd-interaction-card-v2, #interaction-header-participant-name'], // The same; the roster.
    ],
  },
  examples: {
    here: [
      'https://apps.mypurecloud.ie/',
      'https://apps.mypurecloud.com.au/',
      'https://apps.usw2.pure.cloud/',
    ],
    elsewhere: ['https://www.genesys.com/genesys-cloud', 'https://developer.genesys.cloud/'],
  },
  conversation: {
    roots: [
      {
        // Several sources: one frame for each conversation that has messages.
        at: 'app-view-stack[name="conversation"] >>> .app-instance:has(iframe[src*="messaging-gadget.html"])',
        active: ':not([aria-hidden="true"])',
        // Neither the address nor the page is known to name it.
        isConversation: true,
      },
    ],
  },
  messages: {
    // What holds the messages has no mark: the outermost in the gadget that does not hold the reply box too.
    list: [
      'iframe[src*="messaging-gadget.html"] >>> #messaging-gadget :has([data-message-id]):not(:has([role="textbox"]))',
    ],
    item: ['[data-message-id]'], // Several sources.
    key: { attribute: 'data-message-id', pattern: /^(\S+)$/ },
    order: 'by-layout', // Not said.
    // A guess of the sources' from the message's own classes. None has found a mark of the customer's.
    speakers: [
      {
        speaker: 'agent',
        when: '[data-message-id]:is([class*="outbound" i], [class*="agent" i])',
      },
    ],
    body: { at: ['[data-automation-id="messaging-gadget-message-textbody"]'], take: 'all' }, // Several sources.
  },
  // The roster and the header name them, outside of the conversation: nothing ties a name there to it.
  customerName: [],
  agentName: [],
  replyBox: {
    at: [
      'iframe[src*="messaging-gadget.html"] >>> #messaging-gadget div[role="textbox"][contenteditable]', // One source.
    ],
    note: [],
  },
});
