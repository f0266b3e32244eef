import { describe, expect, it } from 'vitest';
import type { Pack, Rule } from '../../coaching-rules/engine';
import { files, readJson } from './repository';

const rules = files('coaching-rules/packs/*/rules/*.json').map((path) => ({
  path,
  name: path.split('/').at(-1)?.replace('.json', '') ?? '',
  rule: readJson(path) as Rule,
}));

describe('the rules', () => {
  it('are many enough', () => {
    expect(rules.length).toBeGreaterThanOrEqual(60);
  });

  it('are spread over every dimension', () => {
    expect(new Set(rules.map(({ rule }) => rule.dimension)).size).toBe(8);
  });

  it('have ids of their own', () => {
    const names = rules.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('belong to a pack that says what it is', () => {
    const packs = new Set(rules.map(({ path }) => path.split('/').slice(0, 3).join('/')));
    for (const folder of packs) {
      const pack = readJson(`${folder}/pack.json`) as Omit<Pack, 'rules'>;
      expect(folder, 'a pack’s id is the name of its folder').toContain(`/${pack.id}`);
      expect(pack.licence).not.toBe('');
      expect(pack.description).not.toBe('');
    }
  });
});

describe.each(rules)('$path', ({ name, rule }) => {
  it('is called what its file is called', () => {
    expect(rule.id).toBe(name);
  });

  it('says why, and where that comes from', () => {
    expect(rule.why.length, 'explain it to the agent in a whole sentence').toBeGreaterThan(40);
    expect(rule, 'a rule of our own judgement says source: null').toHaveProperty('source');
  });

  it('carries its examples', () => {
    const { flags, allows } = rule.examples;
    expect(flags.length, 'give three drafts that it must flag').toBeGreaterThanOrEqual(3);
    expect(allows.length, 'give three drafts that it must let pass').toBeGreaterThanOrEqual(3);
    const near = allows.filter(({ nearMiss }) => nearMiss);
    expect(near.length, 'mark the example that looks like a case and is none').toBeGreaterThan(0);
    const cases = [...flags, ...allows].map(({ draft, after, waited, customerName, agentName }) =>
      JSON.stringify([draft, after, waited, customerName, agentName]),
    );
    expect(new Set(cases).size, 'each example shows something new').toBe(cases.length);
  });
});
