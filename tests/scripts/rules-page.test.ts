import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../coaching-rules/engine';
import { builtInPacks } from '../../coaching-rules/packs';
import { anchor } from '../../scripts/rules-page-markdown';
import { sources } from '../../scripts/rules-page-sources';
import { rulesPage } from '../../scripts/rules-page-text';
import { root } from '../../scripts/setup/toolchain.mjs';
import { missingRule, moveRule, pack, wordsRule } from '../support/rules';

const page = rulesPage(builtInPacks);
const rules = builtInPacks.flatMap((each) => each.rules);

describe('docs/rules.md', () => {
  it('says what the packs say today', () => {
    const written = readFileSync(join(root, 'docs/rules.md'), 'utf8');
    expect(written === page, 'a rule has changed: `npm run docs:rules` writes the page anew').toBe(
      true,
    );
  });

  it('has a place for every rule, and every link within it leads to a heading', () => {
    const headings = page.split('\n').flatMap((line) => /^#+ (.*)$/.exec(line)?.[1] ?? []);
    const anchors = headings.map(anchor);
    expect(headings).toEqual(expect.arrayContaining(rules.map(({ title }) => title)));
    expect(anchors.filter((one, index) => anchors.indexOf(one) !== index)).toEqual([]);
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, to]) => to);
    expect(links.length).toBeGreaterThanOrEqual(rules.length);
    expect(links.filter((to) => !anchors.includes(to ?? ''))).toEqual([]);
  });

  it('cites every source so that a reader knows what it is', () => {
    const unnamed = rules
      .map(({ source }) => source)
      .filter((source) => source !== null && !sources.some(({ id }) => id === source));
    expect([...new Set(unnamed)], 'say what it is in scripts/rules-page-sources.ts').toEqual([]);
  });
});

const allows = [{ draft: 'Off *topic*', nearMiss: true as const, after: ['customer: later'] }];

function pageOf(...rulesOfPack: Pack['rules']): readonly string[] {
  return rulesPage([pack(...rulesOfPack)]).split('\n');
}

describe('a rule on the page', () => {
  const rule = wordsRule(['calm down'], {
    title: 'Telling them',
    severity: 3,
    examples: {
      flags: [
        { draft: 'calm down' },
        {
          draft: 'Please calm down <now>.',
          after: ['agent: Hi', 'customer: it broke'],
          marks: 'calm down',
          offers: 'I see. Please calm down <now>.',
        },
      ],
      allows: [...allows, { draft: 'Yes.', nearMiss: true, after: ['customer: It broke'] }],
    },
  });

  it('shows a draft with its marks, what is new in the reply, and a near miss of the same chat', () => {
    const lines = pageOf(rule);
    const start = lines.indexOf('### Telling them');
    expect(lines.slice(start, start + 10)).toEqual([
      '### Telling them',
      '',
      '**Say it differently.** ●●●<br>Because the test asks for it. _Our own judgement._',
      '',
      '- Agent: “Hi”',
      '- Customer: “it broke”',
      '- _Draft:_ “Please <mark>calm down</mark> &lt;now>.”',
      '- _Offered:_ “**I see.** Please calm down &lt;now>.”',
      '- _Fine as it is:_ “Yes.”',
      '',
    ]);
  });

  it('says what went before a near miss of another chat', () => {
    const other = { ...rule, examples: { ...rule.examples, allows } };
    expect(pageOf(other)).toContain(String.raw`- _Fine as it is, after “later”:_ “Off \*topic\*”`);
  });

  it('comes by dimension, then by weight, and moves after nudges', () => {
    const flags = [{ draft: 'x' }];
    const examples = { flags, allows };
    const titles = pageOf(
      moveRule(['m'], { id: 'm', title: 'A move', examples }),
      wordsRule(['r'], { id: 'r', title: 'Last', dimension: 'respect', examples }),
      missingRule(
        { kind: 'waited', minutes: 1 },
        { id: 'q', title: 'B quiet', severity: 1, examples },
      ),
      wordsRule(['l'], { id: 'l', title: 'C loud', severity: 3, examples }),
    ).flatMap((line) => /^### (.*)$/.exec(line)?.[1] ?? []);
    expect(titles).toEqual(['C loud', 'B quiet', 'A move', 'Last']);
  });
});
