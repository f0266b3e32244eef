import type { NudgeRule, Pack } from '@/coaching-rules/engine';

/** A rule that flags one phrase. Its examples hold as long as the phrase is in `when`. */
export function ruleOf(id: string, phrase: string, more: Partial<NudgeRule> = {}): NudgeRule {
  return {
    id,
    title: `Retire “${phrase}”`,
    dimension: 'courtesy',
    kind: 'words',
    severity: 2,
    when: { kind: 'says', who: 'draft', any: [phrase] },
    say: 'Say it as you would across a table.',
    why: 'Words from a form make your customer feel like one.',
    source: null,
    try: [],
    examples: {
      flags: [
        { draft: `Well, ${phrase} today.`, marks: phrase, after: ['customer: hello there'] },
        { draft: `I see ${phrase} here.`, marks: phrase },
        { draft: `So ${phrase} then.`, marks: phrase },
      ],
      allows: [
        { draft: 'Good morning, Ana.' },
        { draft: 'The form is on its way.', nearMiss: true },
        { draft: 'All done.' },
      ],
    },
    ...more,
  };
}

export function packOf(...rules: readonly NudgeRule[]): Pack {
  return {
    format: 1,
    id: 'house',
    name: 'House style',
    version: '1.2.0',
    author: 'Priya',
    licence: 'MIT',
    language: 'en',
    description: 'How we say it here.',
    rules,
  };
}

/** A pack as a file on the agent's disk. */
export function fileOf(content: unknown, name = 'house.json'): File {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return new File([text], name, { type: 'application/json' });
}
