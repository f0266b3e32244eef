import { describe, expect, it } from 'vitest';
import type { Messages } from '@/helpdesks/help-desk';
import { readFacts } from '@/helpdesks/reading/facts';
import { openPage } from '@/tests/support/helpdesk-fixtures';

const where: Messages = {
  list: ['ol'],
  item: ['li'],
  key: 'content',
  order: 'oldest-first',
  speakers: [
    { speaker: 'customer', when: '.customer' },
    { speaker: 'agent', when: '.agent' },
  ],
  body: { at: ['li'], take: 'all' },
  author: { at: ['b'], shown: 'on-each' },
};

function factsOf(html: string) {
  const document = openPage(`<body><ol>${html}</ol></body>`, 'https://example.test/');
  const [list, item] = [document.querySelector('ol'), document.querySelector('li')];
  if (!list || !item) throw new Error('The page has no message.');
  return readFacts(item, list, where);
}

describe('a message that is nothing but its words', () => {
  it('is read whole', () => {
    const facts = factsOf('<li class="agent">Here is<br>your <em>ticket</em>.</li>');
    expect(facts).toMatchObject({ marked: 'agent', text: 'Here is\nyour ticket.', hasBody: true });
  });

  it('says nothing of its writer by what was written', () => {
    const facts = factsOf('<li class="customer"><b>Susan</b><i class="agent">Paid</i></li>');
    expect(facts).toMatchObject({ marked: 'customer', text: 'SusanPaid', name: null });
  });
});
