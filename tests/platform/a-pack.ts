import type { NudgeRule, Pack } from '@/coaching-rules/engine';

/** A small pack that is right in every part, examples too. */
export function aPack(changes: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    id: 'house-style',
    name: 'House style',
    version: '1.0.0',
    author: 'A team lead',
    licence: 'MIT',
    language: 'en',
    description: 'How we say it here.',
    rules: [aRule('no-escalate'), aRule('no-ticket')],
    ...changes,
  };
}

function aRule(id: string): NudgeRule {
  return {
    id,
    kind: 'words',
    severity: 2,
    title: id,
    dimension: 'respect',
    when: { kind: 'says', who: 'draft', any: ['ticket'] },
    say: 'Say it in plain words.',
    why: 'Customers do not know our words for things.',
    source: null,
    try: [{ swap: 'request' }],
    examples: {
      flags: [
        { draft: 'I made a ticket.' },
        { draft: 'I closed a ticket.' },
        { draft: 'A ticket is open.' },
      ],
      allows: [
        { draft: 'Your train tickets are here.', nearMiss: true },
        { draft: 'Hello there.' },
        { draft: 'Your order is on its way.' },
      ],
    },
  };
}
