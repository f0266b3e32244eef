import { dimensions, type Pack, type Rule } from '@/coaching-rules/engine';
import type { PackView } from '@/components/packs/pack-view';

const titles = [
  'Meet your customer before the number',
  'Say what happened to them first',
  'Stay with it yourself',
  'A no needs a way round it',
  'Say how long and why',
  'Hand it over with a word',
  'Make sure it works before goodbye',
  'Say what the date of birth is for',
];

/** A rule about nothing in particular, with every part that a rule can have. */
function ruleOf(index: number): Rule {
  const dimension = dimensions[index % dimensions.length] ?? 'connect';
  const basics = {
    id: `rule-${index}`,
    title: titles[index % titles.length] ?? 'A rule',
    dimension,
    when: { kind: 'says', who: 'draft', any: ['account number'] },
    say: 'Greet them and give your name, then ask.',
    why: 'People talk to people. A number asked for first tells them that they are one.',
    source: index % 3 === 0 ? null : 'Gremler & Gwinner, Journal of Retailing, 2008',
    examples: {
      flags: [
        {
          after: ['customer: hi, my tent arrived without poles', 'agent: One moment.'],
          draft: 'What is your account number?',
          marks: 'account number',
          offers:
            'Hi Ana, I am Jo. No poles on a camping trip, oh no. May I have your account number?',
        },
        { draft: 'account number?', marks: 'account number' },
        { draft: 'Send your account number.', marks: 'account number', waited: 12 },
      ],
      allows: [
        { draft: 'Hi Ana, I am Jo. May I have your account number to find the tent?' },
        { draft: 'Your account number is on the back of the card.', nearMiss: true },
        { draft: 'All done, the poles leave today.' },
      ],
    },
  } as const;
  return index % 8 === 5
    ? { ...basics, kind: 'move' }
    : { ...basics, kind: index % 8 === 1 ? 'missing' : 'words', severity: 2, try: [] };
}

export function packOf(id: string, rules: number, more: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    id,
    name: 'Goodturn basics',
    version: '1.0.0',
    author: 'Goodturn',
    licence: 'MIT',
    language: 'en',
    description: 'What companies known for their service do in a chat, one small habit at a time.',
    rules: Array.from({ length: rules }, (_, index) => ruleOf(index)),
    ...more,
  };
}

export const basics: PackView = {
  pack: packOf('basics', 75),
  builtIn: true,
  on: true,
  muted: new Set(),
  quiet: new Set(),
  check: { tried: 460, total: 460, failures: [] },
};

export const house: PackView = {
  pack: packOf('house', 12, {
    name: 'Northwind house style',
    author: 'Priya, team lead',
    description: 'How we say it here.',
  }),
  builtIn: false,
  on: true,
  muted: new Set(['rule-1', 'rule-4']),
  quiet: new Set(['rule-2']),
  check: {
    tried: 70,
    total: 70,
    failures: [
      {
        rule: 'rule-3',
        field: 'examples.flags[1]',
        message: 'should be flagged and is not: “Send your account number.”',
      },
    ],
  },
};
