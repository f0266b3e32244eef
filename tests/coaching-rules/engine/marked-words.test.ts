import { describe, expect, it } from 'vitest';
import type { Hunch, HunchId } from '../../../coaching-rules/engine/judging/hunch';
import {
  compile,
  createCoach,
  type NudgeRule,
  type Severity,
} from '../../../coaching-rules/engine';
import { conversation } from '../../support/conversation';
import { missingRule, pack, smallLanguage, wordsRule } from '../../support/rules';

const upset = conversation('customer: it is broken');
const unheard = (severity: Severity): NudgeRule =>
  missingRule(
    { kind: 'trouble', is: 'unacknowledged' },
    { id: 'unheard', dimension: 'acknowledge', severity },
  );

interface Given {
  readonly rules: readonly NudgeRule[];
  readonly hunches?: Partial<Record<HunchId, Hunch>>;
  readonly silenced?: ReadonlySet<string>;
}

/** The words that each nudge marks, rule by rule. */
function marked(draft: string, { rules, hunches = {}, silenced }: Given) {
  const coach = createCoach(compile({ ...smallLanguage, hunches }, [pack(...rules)]));
  const { advice } = coach.coach(upset, draft, undefined, silenced);
  return Object.fromEntries(
    advice.map(({ rule, span }) => [rule, span && draft.slice(span.start, span.end)]),
  );
}

describe('the words that a nudge marks', () => {
  const draft = 'Okay. You must wait. Bye.';

  it('are those that a rule points at', () => {
    const rule = wordsRule(['must wait'], { id: 'waiting', dimension: 'own', severity: 2 });
    expect(marked(draft, { rules: [rule] })).toEqual({ waiting: 'must wait' });
  });

  it('are the whole sentence of a no', () => {
    const no = (any: string): NudgeRule =>
      wordsRule([any], { id: 'no', dimension: 'options', severity: 2 });
    expect(marked(draft, { rules: [no('must wait')] })).toEqual({ no: 'You must wait.' });
  });

  it('are none where something is missing and nothing goes past it', () => {
    expect(marked(draft, { rules: [unheard(2)] })).toEqual({ unheard: null });
  });

  it('are, where something is missing, those of the gravest rule that was held back', () => {
    const rules = [
      unheard(3),
      wordsRule(['okay'], { id: 'okay', dimension: 'courtesy', severity: 1 }),
      wordsRule(['must wait'], { id: 'waiting', dimension: 'options', severity: 2 }),
    ];
    expect(marked(draft, { rules })).toEqual({ unheard: 'must wait' });
    const silenced = new Set(['test-pack/waiting']);
    expect(marked(draft, { rules, silenced })).toEqual({ unheard: 'Okay' });
  });

  it('are none there when another nudge marks some', () => {
    const rules = [
      unheard(3),
      wordsRule(['must wait'], { id: 'waiting', dimension: 'own', severity: 3 }),
    ];
    expect(marked(draft, { rules })).toEqual({ unheard: null, waiting: 'must wait' });
  });

  it('are, where no rule knows any, the sentence that a hunch finds wanting', () => {
    const wanting = (bias: number): Given => ({
      rules: [unheard(2)],
      hunches: {
        'lacks-own': { bias, weights: { draft: { 'must wait': 9 } } },
        'lacks-options': { bias: -9, weights: {} },
        'lacks-courtesy': { bias: -9, weights: {} },
        'lacks-respect': { bias: -9, weights: {} },
        'lacks-available': { bias: -9, weights: {} },
        'lacks-invest': { bias: -9, weights: {} },
      },
    });
    expect(marked(draft, wanting(0))).toEqual({ unheard: 'You must wait.' });
    expect(marked(draft, wanting(-9))).toEqual({ unheard: null });
  });
});
