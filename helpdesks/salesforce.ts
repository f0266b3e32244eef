import { defineHelpDesk } from './help-desk';

/**
 * Salesforce Service Cloud's console: its chat of old (Live Agent), and what else draws messages by the design
 * system's chat blueprint. Second-hand throughout: public scripts, and the vendor's documents where they are named.
 */
export default defineHelpDesk({
  id: 'salesforce',
  name: 'Salesforce Service Cloud',
  standing: {
    kind: 'partial',
    seen: 'public scripts, to 2025 or 2026, and the design system’s chat blueprint',
    lacks:
      'names, when a message was sent, and internal notes, both in the conversation and while you write one; bots may pass for agents; enhanced messaging is not read at all',
  },
  hosts: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  // The blueprint alone is anybody's to use.
  recognise: { page: [['textarea.runtime_service_liveagentChatInput']] },
  examples: {
    here: [
      'https://acme.lightning.force.com/lightning/r/LiveChatTranscript/570Kx00000Ab1CdIAJ/view',
      'https://acme--uat.sandbox.lightning.force.com/lightning/r/Case/500Kx00000Ab1CdIAJ/view',
      'https://acme.my.salesforce.com/lightning/page/home',
    ],
    elsewhere: [
      'https://www.salesforce.com/service/',
      'https://help.salesforce.com/s/articleView?id=live_agent',
      'https://www.lightningdesignsystem.com/components/chat/',
    ],
  },
  conversation: {
    // Several records stay mounted in the console, and nobody names a mark of the one in front.
    roots: [
      {
        at: 'body:has(textarea.runtime_service_liveagentChatInput, li[class*="slds-chat-listitem_"])',
      },
    ],
    // Records are named in addresses, also that of the console tab around another (`ws=`); the objects' names are
    // those of the vendor's object reference.
    url: /(?:LiveChatTranscript|MessagingSession)(?:\/|%2F)(\w{15,18})\b/i,
  },
  messages: {
    list: [':has(> li[class*="slds-chat-listitem_"])'],
    // Blueprint; test scripts. Items without words are events.
    item: ['li[class*="slds-chat-listitem_"]:has([class*="slds-chat-message__text_"])'],
    key: 'content', // No id is known.
    order: 'by-layout', // No source says.
    speakers: [
      // Blueprint; test scripts. Row and words bear the same mark.
      {
        speaker: 'customer',
        when: '.slds-chat-listitem_inbound, .slds-chat-message__text_inbound',
      },
      { speaker: 'agent', when: '.slds-chat-listitem_outbound, .slds-chat-message__text_outbound' },
    ],
    // Blueprint. `.slds-chat-message__meta` stands outside: name and time, in a shape that no source shows.
    body: { at: ['[class*="slds-chat-message__text_"]'], take: 'all' },
  },
  customerName: [],
  agentName: [],
  replyBox: {
    at: ['textarea.runtime_service_liveagentChatInput'], // Two scripts. Enhanced messaging has another, undescribed.
    note: [],
  },
});
