import { describe, expect, it } from 'vitest';
import type { Dimension, Feeling, Severity, Span } from '../../coaching-rules/engine';
import type { Label } from '../../scripts/evaluate-label';
import { type Judged, score } from '../../scripts/evaluate-score';

interface Case {
  readonly draft?: string;
  readonly verdict?: Label['verdict'];
  readonly wants?: readonly {
    readonly dimension: Dimension;
    readonly severity?: Severity;
    readonly words?: string;
  }[];
  readonly says?: readonly {
    readonly rule?: string;
    readonly dimension: Dimension;
    readonly severity?: Severity;
    readonly span?: Span;
    readonly reply?: boolean;
  }[];
  /** Whether there is one by the label, and by the coach. */
  readonly move?: readonly [boolean, boolean];
  readonly hook?: readonly [boolean, boolean];
  readonly feeling?: readonly [Feeling, Feeling];
  readonly trap?: string;
}

const flag = ({ dimension, severity = 2, words }: NonNullable<Case['wants']>[number]) =>
  words === undefined
    ? { dimension, severity, kind: 'omission' as const, span: null }
    : { dimension, severity, kind: 'phrase' as const, span: words };

function judged(one: Case): Judged {
  const { draft = 'What is it?', wants = [], says = [], trap } = one;
  const [moveWanted, moveSaid] = one.move ?? [false, false];
  const [hookWanted, hookSaid] = one.hook ?? [false, false];
  const [emotion, feeling] = one.feeling ?? ['neutral', 'neutral'];
  return {
    draft,
    label: {
      verdict: one.verdict ?? (wants.length > 0 ? 'coach' : 'fine'),
      flags: wants.map(flag),
      moves: moveWanted ? [{ dimension: 'connect', span: draft }] : [],
      customer: { emotion, hook: hookWanted ? 'my dog' : null },
      ...(trap === undefined ? {} : { trap }),
    },
    verdict: {
      advice: says.map(
        ({ rule = 'a-rule', dimension, severity = 2, span = null, reply = false }) => ({
          rule,
          dimension,
          severity,
          span,
          replies: reply ? [{ touch: 'add', text: 'Hello!', slots: [] }] : [],
        }),
      ),
      moves: moveSaid ? ['a move'] : [],
      customer: { feeling, hook: hookSaid ? 'my dog' : null },
    },
  };
}

const scored = (...cases: readonly Case[]) => score(cases.map(judged));
const own = { dimension: 'own' } as const;
const connect = { dimension: 'connect' } as const;

describe('whether to speak up', () => {
  it('counts a message as coached from severity 2 on', () => {
    const { coach } = scored(
      { wants: [own], says: [{ ...own, severity: 2 }] },
      { wants: [own], says: [{ ...own, severity: 3 }] },
      { wants: [own], says: [{ ...own, severity: 1 }] },
      { wants: [own] },
      { says: [own] },
      { says: [{ ...own, severity: 1 }] },
      {},
    );
    expect(coach).toEqual({
      hits: 2,
      alarms: 1,
      misses: 2,
      precision: 2 / 3,
      recall: 2 / 4,
      f1: 4 / 7,
    });
  });

  it('counts a message once, however much is said of it', () => {
    expect(scored({ says: [own, connect] }).coach.alarms).toBe(1);
  });

  it('sets false alarms against good messages, exemplary ones among them', () => {
    const result = scored(
      { says: [own] },
      { verdict: 'exemplary', says: [own] },
      { verdict: 'exemplary' },
      {},
      { wants: [own], says: [own] },
    );
    expect(result.goodMessages).toBe(4);
    expect(result.alarmsPer100Good).toBe(50);
    expect(result.alarmsOnExemplary).toEqual({ count: 1, of: 2 });
  });

  it('has no share of nothing', () => {
    expect(scored({}).coach).toMatchObject({ precision: null, recall: null, f1: null });
    expect(scored({ wants: [own] }).alarmsPer100Good).toBeNull();
  });
});

describe('what is said of a hit', () => {
  it('is in the right dimension when any loud advice has a loudly wanted one', () => {
    const { rightDimension } = scored(
      { wants: [own], says: [connect, own] },
      { wants: [own], says: [connect] },
      { wants: [own, { ...connect, severity: 1 }], says: [connect] },
      { wants: [own], says: [connect, { ...own, severity: 1 }] },
      { says: [own] },
      { wants: [own] },
    );
    expect(rightDimension).toEqual({ count: 1, of: 4 });
  });

  it('comes with a reply when any loud advice does', () => {
    const { withReply } = scored(
      { wants: [own], says: [own, { ...connect, reply: true }] },
      { wants: [own], says: [own, { ...connect, severity: 1, reply: true }] },
      { says: [{ ...own, reply: true }] },
    );
    expect(withReply).toEqual({ count: 1, of: 2 });
  });

  it('finds the words that a label points at when its marks overlap them, whatever the dimension', () => {
    const draft = 'Hi. Send me the number now.';
    const wants = [{ ...own, words: 'Send me' }];
    const marking = (start: number, end: number): Case => ({
      draft,
      wants,
      says: [{ ...connect, span: { start, end } }],
    });
    expect(scored(marking(10, 12)).phraseSpans).toEqual({ count: 1, of: 1 });
    expect(scored(marking(0, 5)).phraseSpans).toEqual({ count: 1, of: 1 });
    expect(scored(marking(0, 4)).phraseSpans).toEqual({ count: 0, of: 1 });
    expect(scored(marking(11, 20)).phraseSpans).toEqual({ count: 0, of: 1 });
    expect(scored({ draft, wants, says: [own] }).phraseSpans).toEqual({ count: 0, of: 1 });
    expect(scored({ draft, wants: [own], says: [own] }).phraseSpans).toEqual({ count: 0, of: 0 });
  });
});

describe('what else is read', () => {
  it.each(['move', 'hook'] as const)('counts a %s as there or not there', (what) => {
    const result = scored(
      { [what]: [true, true] },
      { [what]: [true, false] },
      { [what]: [false, true] },
      { [what]: [false, true] },
    );
    expect(what === 'move' ? result.moves : result.details).toEqual({
      hits: 1,
      alarms: 2,
      misses: 1,
      precision: 1 / 3,
      recall: 1 / 2,
      f1: 2 / 5,
    });
  });

  it('takes frustrated, angry, anxious and sad for upset, and confused for neutral', () => {
    const { upset, tone } = scored(
      { feeling: ['angry', 'sad'] },
      { feeling: ['anxious', 'neutral'] },
      { feeling: ['confused', 'frustrated'] },
      { feeling: ['confused', 'neutral'] },
      { feeling: ['excited', 'grateful'] },
    );
    expect(upset).toMatchObject({ hits: 1, alarms: 1, misses: 1 });
    expect(tone).toEqual({ count: 3, of: 5 });
  });
});

describe('where right and wrong come from', () => {
  it('counts labels by dimension and kind, and advice that nobody called for', () => {
    const { byDimension } = scored(
      { draft: 'ask them', wants: [own, { ...own, words: 'ask them' }], says: [own] },
      { wants: [own], says: [connect] },
      { wants: [{ ...own, severity: 1 }], says: [own] },
    );
    expect(byDimension.own).toEqual({
      phrase: { count: 1, of: 1 },
      omission: { count: 1, of: 2 },
      uncalled: 1,
    });
    expect(byDimension.connect).toEqual({
      phrase: { count: 0, of: 0 },
      omission: { count: 0, of: 0 },
      uncalled: 1,
    });
  });

  it('counts for each rule how often it was right, aside or wrong, most wrong first', () => {
    const { byRule } = scored(
      { wants: [own], says: [{ ...own, rule: 'good' }] },
      { wants: [own], says: [{ ...connect, rule: 'mixed' }] },
      { says: [{ ...own, rule: 'mixed' }] },
      { says: [{ ...own, rule: 'quiet', severity: 1 }] },
    );
    expect(byRule).toEqual([
      { rule: 'mixed', right: 0, aside: 1, wrong: 1 },
      { rule: 'good', right: 1, aside: 0, wrong: 0 },
    ]);
  });

  it('counts traps by what they pretend to be', () => {
    const trap = 'looks otherwise';
    const { traps } = scored(
      { trap },
      { trap, says: [own] },
      { trap, says: [{ ...own, severity: 1 }] },
      { trap, wants: [own], says: [own] },
      { trap, wants: [own] },
      { says: [own] },
    );
    expect(traps).toEqual({ looksBad: { count: 2, of: 3 }, looksGood: { count: 1, of: 2 } });
  });
});
