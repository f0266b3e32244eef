import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, wordsRule } from '../support/rules';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

function replay(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/replay.ts', ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const example = { draft: 'calm down' };
const rule = {
  ...wordsRule(['calm down'], { id: 'calm', severity: 3, try: [{ swap: 'take your time' }] }),
  examples: {
    flags: [example, example, example],
    allows: [{ draft: 'a' }, { draft: 'b' }, { draft: 'c', nearMiss: true as const }],
  },
};
const packFile = (): string => file('pack.json', JSON.stringify(pack(rule)));
const good =
  '{"uid":"a","history":[{"role":"customer","text":"hi"}],"agent_text":"Please calm down."}';

describe('npm run replay', () => {
  it('writes a line for each message, and names and skips broken lines', {
    timeout: 60_000,
  }, () => {
    const chat =
      '{"id":"c","turns":[{"role":"customer","text":"hi"},{"role":"agent","text":"hello"}]}';
    const { status, stdout, stderr } = replay(
      '--pack',
      packFile(),
      file('in.jsonl', good, 'oops', '', chat),
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      {
        uid: 'a',
        flags: [
          {
            rule: 'calm',
            dimension: 'connect',
            severity: 3,
            start: 7,
            end: 16,
            suggestions: ['Please take your time.'],
          },
        ],
        moves: [],
        customer: { emotion: 'neutral', hook: null },
      },
      { uid: 'c#1', flags: [], moves: [], customer: { emotion: 'neutral', hook: null } },
    ]);
    expect(stderr).toContain('line 2 skipped');
    expect(stderr.trim().split('\n')).toEqual([expect.any(String), '2 messages']);
    expect(status).toBe(1);
  });

  it('sums up for people', { timeout: 60_000 }, () => {
    const { status, stdout } = replay('--summary', '--pack', packFile(), file('one.jsonl', good));
    expect(stdout).toContain('1 messages, 1 worth a word (100 %)');
    expect(stdout).toMatch(/1 {2}calm\n/);
    expect(stdout).toMatch(/1 {2}calm down\n/);
    expect(status).toBe(0);
  });

  it('says what is wrong when it can do nothing', { timeout: 60_000 }, () => {
    expect(replay().stderr).toContain('usage:');
    expect(replay(join(folder, 'nowhere.jsonl'))).toMatchObject({ status: 2, stdout: '' });
    const broken = replay('--pack', file('bad.json', '{"format":9}'), file('two.jsonl', good));
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('format');
  });
});
