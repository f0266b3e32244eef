import { describe, expect, it } from 'vitest';
import { runExamples } from '@/coaching-rules/engine';
import { english } from '@/coaching-rules/language';
import { type PackFileChecks, readPackFile } from '@/components/packs/read-pack-file';
import { fileOf, packOf, ruleOf } from './made-up-pack';

const checks: PackFileChecks = {
  language: english,
  mostBytes: 100_000,
  installed: [],
  runExamples: (pack) => Promise.resolve(runExamples(english, pack)),
};

const parked = ruleOf('parked', 'your enquiry is parked');
const noted = ruleOf('noted', 'your feedback is noted');

describe('reading a pack file', () => {
  it('takes a pack that is right in every part', async () => {
    const incoming = await readPackFile(fileOf(packOf(noted, parked)), checks);
    expect(incoming).toMatchObject({
      state: 'ready',
      file: 'house.json',
      rulesInFile: 2,
      examples: 12,
      problems: [],
      replaces: null,
    });
  });

  it('reads a file that begins with a byte order mark', async () => {
    const file = fileOf(`\uFEFF${JSON.stringify(packOf(parked))}`);
    expect(await readPackFile(file, checks)).toMatchObject({ state: 'ready' });
  });

  it('keeps the good rest when a rule is broken, and says where it is', async () => {
    const broken = { ...noted, say: 'x'.repeat(91) };
    const incoming = await readPackFile(fileOf(packOf(broken, parked)), checks);
    expect(incoming).toMatchObject({
      state: 'ready',
      rulesInFile: 2,
      pack: { rules: [{ id: 'parked' }] },
      problems: [{ rule: 'noted', field: 'say' }],
    });
  });

  it('keeps out a rule whose own example fails, and quotes the example', async () => {
    const boastful = {
      ...noted,
      examples: {
        ...noted.examples,
        allows: [...noted.examples.allows, { draft: 'your feedback is noted' }],
      },
    };
    const incoming = await readPackFile(fileOf(packOf(boastful, parked)), checks);
    expect(incoming).toMatchObject({
      state: 'ready',
      pack: { rules: [{ id: 'parked' }] },
      problems: [{ rule: 'noted', field: 'examples.allows.3' }],
    });
    expect(incoming.state === 'ready' && incoming.problems[0]?.message).toContain(
      '“your feedback is noted”',
    );
  });

  it('names the version that it would take the place of', async () => {
    const installed = [{ pack: { ...packOf(parked), version: '1.1.0' }, builtIn: false }];
    expect(await readPackFile(fileOf(packOf(parked)), { ...checks, installed })).toMatchObject({
      state: 'ready',
      replaces: '1.1.0',
    });
  });

  interface Refusal {
    readonly what: string;
    readonly file: File;
    readonly reason: RegExp;
    readonly more?: Partial<PackFileChecks>;
  }

  const refusals: readonly Refusal[] = [
    { what: 'is no JSON', file: fileOf('rules: none'), reason: /not readable as JSON/ },
    { what: 'is no pack', file: fileOf({ format: 7 }), reason: /listed here/ },
    { what: 'is larger than any pack', file: fileOf('x'.repeat(100_001)), reason: /too large/ },
    {
      what: 'has the id of a pack that comes with Goodturn',
      file: fileOf(packOf(parked)),
      reason: /id of a pack that comes with Goodturn/,
      more: { installed: [{ pack: packOf(parked), builtIn: true }] },
    },
    {
      what: 'holds no rule that works',
      file: fileOf(packOf({ ...noted, say: '' })),
      reason: /None of its rules can be used/,
    },
    {
      what: 'cannot be tried',
      file: fileOf(packOf(parked)),
      reason: /could not be tried/,
      more: { runExamples: () => Promise.reject(new Error('worker broke')) },
    },
    {
      what: 'cannot be opened',
      file: Object.assign(fileOf(''), { text: () => Promise.reject(new Error('gone')) }),
      reason: /could not be opened/,
    },
  ];

  it.each(refusals)('refuses a file that $what', async ({ file, reason, more }) => {
    const incoming = await readPackFile(file, { ...checks, ...more });
    expect(incoming).toMatchObject({ state: 'refused', reason: expect.stringMatching(reason) });
  });
});
