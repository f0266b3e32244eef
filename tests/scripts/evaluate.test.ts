import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseLabel } from '../../scripts/evaluate-label';
import { readSets } from '../../scripts/evaluate-sets';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fine = {
  verdict: 'fine',
  flags: [],
  moves: [],
  customer: { emotion: 'neutral', hook: null },
};
const coach = {
  ...fine,
  verdict: 'coach',
  flags: [{ dimension: 'acknowledge', kind: 'phrase', span: 'calm down', severity: 3 }],
};

function chat(trade: string, label: unknown = coach): string {
  const path = join(folder, `${trade}.json`);
  const turns = [
    { role: 'customer', text: 'it is broken again!!' },
    { role: 'agent', text: 'Please calm down.', label },
    { role: 'agent', text: 'nobody labelled this one' },
  ];
  writeFileSync(path, JSON.stringify({ id: trade, trade, turns }));
  return path;
}

describe('reading labelled chats', () => {
  it('keeps trades that rules were tuned on apart from all others', () => {
    const sets = readSets([chat('shop (toys)'), chat('zoo')], []);
    expect(
      sets.map(({ use, messages }) => [use, messages.map(({ trade, turn }) => [trade, turn.uid])]),
    ).toEqual([
      ['tuned', [['shop', 'shop (toys)#1']]],
      ['held-out', [['zoo', 'zoo#1']]],
    ]);
  });

  it('keeps the trades that are asked for, and names them when there is none', () => {
    const paths = [chat('shop'), chat('zoo')];
    expect(readSets(paths, ['zoo']).map(({ use }) => use)).toEqual(['held-out']);
    expect(() => readSets(paths, ['opera'])).toThrow('There are: shop, zoo.');
  });

  it('says in which file a label is wrong', () => {
    const path = chat('bad', { ...fine, verdict: 'good' });
    expect(() => readSets([path], [])).toThrow(`${path}: label.verdict`);
  });

  it('refuses a label about words that the draft lacks', () => {
    expect(() => parseLabel(coach, 'Please wait.')).toThrow('“calm down”, which the draft lacks');
    expect(parseLabel(coach, 'Now calm down.').verdict).toBe('coach');
  });
});

function evaluate(...args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/evaluate.ts', ...args], {
    encoding: 'utf8',
  });
}

describe('npm run evaluate', () => {
  it('shows the messages of tuned sets, and those of held-out sets only when told', {
    timeout: 60_000,
  }, () => {
    const paths = [chat('shop', fine), chat('zoo', fine)];
    const shown = (...args: readonly string[]) =>
      evaluate('--alarms', '5', ...args, ...paths).stdout.match(/false alarm \S+/g);
    expect(shown()).toEqual(['false alarm shop#1:']);
    expect(shown('--held-out')).toEqual(['false alarm shop#1:', 'false alarm zoo#1:']);
  });

  it('gives the same figures as data', { timeout: 60_000 }, () => {
    const { status, stdout } = evaluate('--json', chat('shop'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      sets: [
        {
          use: 'tuned',
          messages: 1,
          coach: { hits: 1, alarms: 0, misses: 0 },
          phraseSpans: { count: 1, of: 1 },
          byTrade: { shop: { messages: 1 } },
        },
      ],
    });
  });

  it('keeps no figures of part of the chats', { timeout: 60_000 }, () => {
    const { status, stderr } = evaluate('--keep', chat('shop'));
    expect(stderr).toContain('--keep wants all');
    expect(status).toBe(2);
  });
});
