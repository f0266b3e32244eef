import { describe, expect, it } from 'vitest';
import type { Coaching } from '../../coaching-rules/engine';
import {
  answersIn,
  judgingOf,
  type Pair,
  pairsOf,
  tally,
  tallyLine,
} from '../../scripts/judge-pairs';
import { coachWith } from '../support/coach';
import { conversation } from '../support/conversation';
import { always } from '../support/replies';
import { missingRule, withRecipe } from '../support/rules';

const rule = withRecipe(missingRule(always), { lead: 'I see.' });
const where = conversation('customer: hi');

function spoken(verdict: 'coach' | 'fine', better?: string | null, said?: Coaching) {
  return {
    turn: { uid: 'm1', conversation: where, draft: 'Gone.' },
    trade: null,
    label: {
      verdict,
      flags: [],
      moves: [],
      customer: { emotion: 'neutral' as const, hook: null },
      ...(better === undefined ? {} : { better }),
    },
    verdict: said ?? coachWith(rule).coach(where, 'Gone.'),
  };
}

describe('pairs to be judged', () => {
  it('put our first reply beside the draft, and beside the writer where there is one', () => {
    const ours = 'I see. Gone.';
    expect(pairsOf([spoken('coach')])).toEqual([
      {
        uid: 'm1',
        rule: 'missing',
        rival: 'draft',
        before: ['customer: hi'],
        ours,
        theirs: 'Gone.',
      },
    ]);
    const both = pairsOf([spoken('coach', 'It is gone, sorry.')]);
    expect(both.map(({ rival, theirs }) => [rival, theirs])).toEqual([
      ['draft', 'Gone.'],
      ['writer', 'It is gone, sorry.'],
    ]);
  });

  it('leave out what deserves no word, and what got none', () => {
    expect(pairsOf([spoken('fine', 'It is gone.')])).toEqual([]);
    expect(pairsOf([spoken('coach', null, coachWith().coach(where, 'Gone.'))])).toEqual([]);
  });
});

describe('a judging', () => {
  const pairs = Array.from({ length: 30 }, (_one, index): Pair => {
    const ours = `ours ${index}.`;
    return {
      uid: `${index}`,
      rule: 'r',
      rival: 'draft',
      before: [],
      ours,
      theirs: `rival ${index}.`,
    };
  });
  const { page, key } = judgingOf(pairs, 20, 7);

  it('draws the same pairs for the same seed, and others for another', () => {
    expect(judgingOf(pairs, 20, 7)).toEqual({ page, key });
    expect(judgingOf(pairs, 20, 8).key).not.toEqual(key);
    expect(new Set(key.map(({ uid }) => uid)).size).toBe(20);
  });

  it('hides which is ours, and puts it now first, now second', () => {
    expect(new Set(key.map(({ ours }) => ours))).toEqual(new Set(['A', 'B']));
    const lines = page.split('\n');
    for (const { uid, ours } of key) expect(lines).toContain(`${ours}  ours ${uid}.`);
  });

  it('is counted from the page as somebody filled it in', () => {
    const [first, second, third] = key;
    const other = second?.ours === 'A' ? 'b' : 'a';
    const filled = page
      .replace(/^1:$/m, `1: ${first?.ours}`)
      .replace(/^2:$/m, `2:${other}`)
      .replace(/^3:$/m, '3: =');
    expect(third?.number).toBe(3);
    const answers = answersIn(filled);
    expect(answers.size).toBe(3);
    const counted = tally(key, answers, ({ rival }) => rival);
    expect([...counted]).toEqual([['draft', { won: 1, even: 1, lost: 1 }]]);
    expect(tallyLine('draft', { won: 1, even: 1, lost: 1 })).toBe(
      'draft: 1 of 3 won (33 %), 1 even, 1 lost',
    );
  });

  it('takes no answer from the chats themselves', () => {
    expect(answersIn('   customer: 1: A\nA  2: B, please\n').size).toBe(0);
  });
});
