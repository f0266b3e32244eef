import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePack, runExamples } from '../../../coaching-rules/engine';
import { readGrammar } from '../../../coaching-rules/grammar';
import { english } from '../../../coaching-rules/language';
import { builtInPacks } from '../../../coaching-rules/packs';
import { root } from '../../../scripts/setup/toolchain.mjs';

describe.each(builtInPacks)('the pack $id', (pack) => {
  it('comes in through the door for every pack', () => {
    const { pack: parsed, problems } = parsePack(structuredClone(pack), english);
    expect(problems).toEqual([]);
    expect(parsed).toEqual(pack);
  });

  it('lists every rule file, sorted', () => {
    const files = globSync(`coaching-rules/packs/${pack.id}/rules/*.json`, { cwd: root });
    expect(
      pack.rules.map(({ id }) => id),
      `import the new rule in coaching-rules/packs/${pack.id}/index.ts, in the order of the alphabet`,
    ).toEqual(files.map((file) => basename(file, '.json')).toSorted());
  });

  it('says each thing in a line', () => {
    const long = pack.rules.filter(({ say, title }) => say.length > 90 || title.length > 60);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('offers a reply in every example that it flags', () => {
    const silent = pack.rules.filter(
      (rule) => rule.kind !== 'move' && rule.examples.flags.some(({ offers }) => !offers),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('marks words where it speaks of words', () => {
    const vague = pack.rules.filter(
      (rule) => rule.kind === 'words' && rule.examples.flags.every(({ marks }) => !marks),
    );
    expect(vague.map(({ id }) => id)).toEqual([]);
  });

  it('never piles up marks, gushes or promises in its own replies', () => {
    const unmeant = /!{2,}|completely understand|any inconvenience|100 ?%|guarantee/i;
    const templates = pack.rules.flatMap((rule) =>
      rule.kind === 'move' ? [] : rule.try.flatMap((recipe) => Object.values(recipe)),
    );
    expect(templates.filter((template) => unmeant.test(template))).toEqual([]);
  });

  const byRule = Map.groupBy(runExamples(english, pack, readGrammar), ({ rule }) => rule);
  describe.each([...byRule])('%s', (_rule, results) => {
    it.each(results)('$kind “$example.draft”', ({ passed, expected, got }) => {
      expect(passed ? expected : got).toBe(expected);
    });
  });
});
