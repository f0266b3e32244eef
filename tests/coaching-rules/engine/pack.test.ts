import { describe, expect, it } from 'vitest';
import {
  compile,
  createCoach,
  formatPack,
  type Pack,
  type PackProblem,
  parsePack,
  type Rule,
  runExamples,
  withoutExamples,
} from '../../../coaching-rules/engine';
import { conversation } from '../../support/conversation';
import { pack as packOf, smallLanguage, wordsRule } from '../../support/rules';

const rule: Rule = {
  ...wordsRule(['calm down'], { id: 'calm-down', dimension: 'acknowledge' }),
  try: [{ swap: 'take your time' }],
  examples: {
    flags: [
      { draft: 'Please calm down.', marks: 'calm down', offers: 'Please take your time.' },
      { draft: 'Calm down' },
      { draft: 'calm DOWN now' },
    ],
    allows: [
      { draft: 'Take your time.' },
      { draft: 'Fine.' },
      { draft: 'calming', nearMiss: true },
    ],
  },
};
const pack: Pack = packOf(rule);

function problems(value: unknown): readonly PackProblem[] {
  return parsePack(value, smallLanguage).problems;
}

/** The problem that a change of the rule brings about. */
function slip(change: object): PackProblem | undefined {
  return problems({ ...pack, rules: [{ ...rule, ...change }] })[0];
}

describe('a sound pack', () => {
  it('comes back as it is, its rules sorted', () => {
    const other = { ...rule, id: 'aaa' };
    const parsed = parsePack({ ...pack, rules: [rule, other] }, smallLanguage);
    expect(parsed.problems).toEqual([]);
    expect(parsed.pack).toEqual({ ...pack, rules: [other, rule] });
  });

  it('has one spelling, whatever the order of its fields', () => {
    const shuffled = Object.fromEntries(Object.entries(pack).toReversed()) as unknown as Pack;
    expect(formatPack(shuffled)).toBe(formatPack(pack));
    expect(parsePack(JSON.parse(formatPack(pack)), smallLanguage).pack).toEqual(pack);
  });

  it('can do without its examples in a page', () => {
    expect(withoutExamples(pack).rules[0]?.examples).toEqual({ flags: [], allows: [] });
  });
});

describe('a broken pack', () => {
  it.each([null, 1, 'text', [], {}, { format: 2 }])(
    '%j is refused whole, and does not throw',
    (value) => {
      const parsed = parsePack(value, smallLanguage);
      expect(parsed.pack).toBeNull();
      expect(parsed.problems.length).toBeGreaterThan(0);
      expect(parsed.problems.every((problem) => problem.rule === null)).toBe(true);
    },
  );

  it('names the field of its frame', () => {
    expect(problems({ ...pack, version: 'one' })).toEqual([
      { rule: null, field: 'version', message: 'must look like 1.0.0' },
    ]);
    expect(problems({ ...pack, licence: undefined })[0]).toMatchObject({ field: 'licence' });
    expect(problems({ ...pack, surprise: 1 })[0]).toMatchObject({ field: 'surprise' });
    expect(problems({ ...pack, language: 'de' })[0]?.message).toContain('“de”');
    expect(
      problems({ ...pack, rules: Array.from({ length: 1_001 }, () => rule) })[0]?.message,
    ).toContain('1000');
  });

  it('may not be as long as a book, nor go round in circles', () => {
    expect(problems({ ...pack, description: 'x'.repeat(3_000_001) })[0]?.message).toContain(
      'longer',
    );
    const circle: Record<string, unknown> = { ...pack };
    circle['rules'] = [circle];
    expect(problems(circle)[0]?.message).toContain('circles');
  });

  it('loses its broken rules and keeps the rest', () => {
    const parsed = parsePack(
      { ...pack, rules: [{ ...rule, id: 'Bad Id' }, rule, 7] },
      smallLanguage,
    );
    expect(parsed.pack?.rules).toEqual([rule]);
    expect(parsed.problems.map((problem) => problem.rule)).toEqual(['Bad Id', 'rule 3']);
  });

  it.each<[string, object, string, string]>([
    ['an unknown kind', { kind: 'joke' }, 'kind', 'words, missing, move'],
    ['an unknown dimension', { dimension: 'speed' }, 'dimension', 'connect'],
    ['a severity out of range', { severity: 4 }, 'severity', '1, 2 or 3'],
    ['a long line', { say: 'x'.repeat(91) }, 'say', '90'],
    ['a missing why', { why: undefined }, 'why', ''],
    ['a field too many', { code: 'alert(1)' }, 'code', 'not a field'],
    [
      'a condition of no kind',
      { when: { kind: 'regex', is: '.*' } },
      'when.kind',
      'kind of condition',
    ],
    [
      'an unknown value in a condition',
      { when: { kind: 'phase', is: ['middle'] } },
      'when.is.0',
      'opening',
    ],
    [
      'bad notation',
      { when: { kind: 'says', who: 'draft', any: ['ok', '(a'] } },
      'when.any.1',
      'never closed',
    ],
    [
      'an unknown cue',
      { when: { kind: 'says', who: 'draft', any: ['@foo x'] } },
      'when.any.0',
      '@foo',
    ],
    [
      'an unknown trouble',
      { when: { kind: 'trouble', is: 'told', about: ['ufo'] } },
      'when',
      'ufo',
    ],
    ['an unknown value in a reply', { try: [{ lead: 'Hi {nobody}' }] }, 'try.0.lead', '{nobody}'],
    ['a lonely brace', { try: [{ lead: 'Hi {customer' }] }, 'try.0.lead', 'no partner'],
    ['an empty recipe', { try: [{}] }, 'try.0', 'at least one part'],
    [
      'too few examples',
      { examples: { ...rule.examples, flags: [] } },
      'examples.flags',
      'at least 3',
    ],
    [
      'no near miss',
      { examples: { ...rule.examples, allows: [{ draft: 'a' }, { draft: 'b' }, { draft: 'c' }] } },
      'examples.allows',
      'near miss',
    ],
    [
      'a nameless turn',
      {
        examples: {
          ...rule.examples,
          flags: [{ draft: 'a', after: ['hello'] }, { draft: 'b' }, { draft: 'c' }],
        },
      },
      'examples.flags.0.after.0',
      'customer: ',
    ],
  ])('%s is named by rule and field', (_what, change, field, message) => {
    const problem = slip(change);
    expect(problem).toMatchObject({ rule: 'calm-down', field });
    expect(problem?.message).toContain(message);
  });

  it('may not nest its conditions without end', () => {
    const nested = (depth: number): object =>
      depth === 0 ? { kind: 'phase', is: ['opening'] } : { kind: 'all', of: [nested(depth - 1)] };
    expect(slip({ when: nested(6) })).toBeUndefined();
    expect(slip({ when: nested(7) })?.message).toContain('nested deeper');
    expect(slip({ when: nested(1_000) })?.message).toContain('nested deeper');
  });

  it('may not hold more patterns than a person could read', () => {
    const any = Array.from({ length: 150 }, (_, index) => `word${index}`);
    const part = { kind: 'says', who: 'draft', any };
    expect(slip({ when: { kind: 'any', of: [part, part] } })).toBeUndefined();
    expect(slip({ when: { kind: 'any', of: [part, part, part] } })?.message).toContain(
      '400 patterns',
    );
  });

  it('may not use one id twice', () => {
    const parsed = parsePack({ ...pack, rules: [rule, rule] }, smallLanguage);
    expect(parsed.pack?.rules).toHaveLength(1);
    expect(parsed.problems[0]).toMatchObject({ rule: 'calm-down', field: 'id' });
  });
});

describe('compiling', () => {
  it('leaves out what is switched off', () => {
    const on = (switches: Parameters<typeof compile>[2]): number =>
      compile(smallLanguage, [pack], switches).rules.length;
    expect(on({ packsOff: [], rulesOff: [] })).toBe(1);
    expect(on({ packsOff: ['test-pack'], rulesOff: [] })).toBe(0);
    expect(on({ packsOff: [], rulesOff: ['test-pack/calm-down'] })).toBe(0);
    expect(on({ packsOff: [], rulesOff: ['other/calm-down'] })).toBe(1);
  });

  it('leaves out and lists a rule that the language can no longer read', () => {
    const stale = packOf(wordsRule(['@gone'], { id: 'stale' }), rule);
    const ruleset = compile(smallLanguage, [stale]);
    expect(ruleset.rules.map((ready) => ready.rule.id)).toEqual(['calm-down']);
    expect(ruleset.problems[0]).toContain('test-pack/stale');
  });

  it('goes on coaching without words of the language that cannot be read', () => {
    const [damaged, ...troubles] = smallLanguage.troubles;
    const slipped = {
      ...smallLanguage,
      cues: { ...smallLanguage.cues, greeting: { any: ['(hi|hello', 'hey'] } },
      troubles: damaged ? [{ ...damaged, any: ['* broken', 'cracked'] }, ...troubles] : [],
    };
    const ruleset = compile(slipped, [packOf(wordsRule(['@greeting'], { id: 'greets' }))]);
    expect(ruleset.problems).toEqual([
      expect.stringContaining('trouble “damaged”: “* broken”'),
      expect.stringContaining('cue “greeting”: “(hi|hello”'),
    ]);
    const coach = createCoach(ruleset);
    const after = conversation('customer: it came cracked');
    expect(coach.coach(after, 'hey there').advice.map((advice) => advice.rule)).toEqual(['greets']);
    expect(coach.coach(after, 'hi there').advice).toEqual([]);
    expect(coach.coach(after, 'hi there').customer.feeling).toBe('frustrated');
  });
});

describe('running examples', () => {
  it('passes what holds', () => {
    const results = runExamples(smallLanguage, pack);
    expect(results).toHaveLength(6);
    expect(results.filter((result) => !result.passed)).toEqual([]);
  });

  it('says what was expected and what came', () => {
    const wrong = {
      ...rule,
      examples: {
        flags: [
          { draft: 'hello' },
          { draft: 'calm down', marks: 'calm' },
          { draft: 'calm down', offers: 'Sit.' },
        ],
        allows: [{ draft: 'calm down' }],
      },
    };
    const results = runExamples(smallLanguage, packOf(wrong));
    expect(results.map(({ passed, expected, got }) => [passed, expected, got])).toEqual([
      [false, 'to be flagged', 'nothing'],
      [false, 'marks “calm”', 'marks “calm down”'],
      [false, 'offers “Sit.”', 'offers “Take your time.”'],
      [false, 'to be let pass', 'flagged for “calm down”'],
    ]);
  });
});
