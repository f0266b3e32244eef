import type { Health } from '@/components/popup/here';

const nine = new Date(2026, 10, 22, 9, 12).getTime();

export const foundHealth: Health = {
  helpDesk: { name: 'Chatwoot', standing: 'verified' },
  parts: [
    { part: 'help-desk', found: true, since: nine },
    { part: 'conversation', found: true, since: nine },
    { part: 'messages', found: true, since: nine },
    { part: 'speakers', found: true, since: nine },
    { part: 'customer-name', found: false, since: nine },
    { part: 'agent-name', found: true, since: nine },
    { part: 'times', found: true, since: nine },
    { part: 'reply-box', found: true, since: nine },
  ],
  chat: {
    customer: 12,
    agent: 9,
    others: 2,
    unknown: 1,
    named: 21,
    timed: 24,
    replyBox: 'editor',
    noteMode: false,
  },
};

export const missingHealth: Health = {
  helpDesk: { name: 'Zendesk', standing: 'documented' },
  parts: foundHealth.parts.map((each) => ({
    ...each,
    found: each.part === 'help-desk' || each.part === 'conversation',
  })),
  chat: null,
};
