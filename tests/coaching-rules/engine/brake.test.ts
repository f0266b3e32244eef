import { describe, expect, it } from 'vitest';
import {
  compile,
  createCoach,
  type Dimension,
  type NudgeRule,
  type Severity,
} from '../../../coaching-rules/engine';
import { coachWith } from '../../support/coach';
import { conversation } from '../../support/conversation';
import { missingRule, pack, smallLanguage, wordsRule } from '../../support/rules';

const words = (id: string, dimension: Dimension, severity: Severity, any: string): NudgeRule =>
  wordsRule([any], { id, dimension, severity });

const opening = conversation('customer: hi');
const working = conversation(
  'customer: where is the order now',
  'agent: let me see',
  'customer: ok',
);

function spoken(rules: readonly NudgeRule[], draft: string, chat = working): readonly string[] {
  return coachWith(...rules)
    .coach(chat, draft)
    .advice.map(({ rule }) => rule);
}

describe('the brake', () => {
  it('lets one nudge through, the most severe', () => {
    const rules = [words('a', 'courtesy', 1, 'one'), words('b', 'own', 2, 'two')];
    expect(spoken([...rules, words('c', 'options', 3, 'three')], 'one two three')).toEqual(['c']);
    expect(spoken(rules, 'one two')).toEqual(['b']);
  });

  it('lets a second through only when that would hurt as well', () => {
    const rules = [
      words('a', 'own', 3, 'one'),
      words('b', 'options', 3, 'two'),
      words('c', 'respect', 2, 'three'),
    ];
    expect(spoken(rules, 'one two three').toSorted()).toEqual(['a', 'b']);
  });

  it('lets the next-best word step in for one that is silenced in this chat', () => {
    const coach = coachWith(words('a', 'own', 3, 'one'), words('b', 'options', 2, 'two'));
    const heard = (...silenced: readonly string[]): readonly string[] =>
      coach.coach(working, 'one two', undefined, new Set(silenced)).advice.map(({ rule }) => rule);
    expect(heard()).toEqual(['a']);
    expect(heard('test-pack/a')).toEqual(['b']);
    expect(heard('other/a')).toEqual(['a']);
    expect(heard('test-pack/a', 'test-pack/b')).toEqual([]);
  });

  it('keeps quiet where a hunch says so, but for rules that the hunch does not know', () => {
    const rule = words('a', 'own', 3, 'one');
    const heard = (bias: number, ...learnedWith: readonly string[]): readonly string[] =>
      createCoach(
        compile(
          { ...smallLanguage, hunches: { 'worth-a-word': { bias, weights: {} } }, learnedWith },
          [pack(rule)],
        ),
      )
        .coach(working, 'one')
        .advice.map((advice) => advice.rule);
    expect(heard(3, 'test-pack')).toEqual(['a']);
    expect(heard(-3, 'test-pack')).toEqual([]);
    expect(heard(-3, 'another-pack')).toEqual(['a']);
  });

  it('asks for more before it speaks about a draft that surely builds', () => {
    const heard = (worth: number, builds: number): number =>
      createCoach(
        compile(
          {
            ...smallLanguage,
            hunches: {
              'worth-a-word': { bias: worth, weights: {} },
              builds: { bias: builds, weights: {} },
            },
            learnedWith: ['test-pack'],
          },
          [pack(words('a', 'own', 3, 'one'))],
        ),
      ).coach(working, 'one').advice.length;
    expect(heard(0, 2)).toBe(1);
    expect(heard(0, 3)).toBe(0);
    expect(heard(1, 3)).toBe(1);
  });

  it('lets what is only sensed speak before a nicety', () => {
    const sensed = missingRule(
      { kind: 'hunch', is: 'worth-a-word', least: 0.5 },
      { id: 'sensed', dimension: 'acknowledge', severity: 2 },
    );
    const rules = [words('nice', 'courtesy', 1, 'one'), sensed];
    expect(spoken(rules, 'one', opening)).toEqual(['sensed']);
  });

  it('does not say the same dimension or the same words twice', () => {
    const same = [
      words('said', 'acknowledge', 3, 'calm down'),
      missingRule(
        { kind: 'trouble', is: 'unacknowledged' },
        { id: 'lacks', dimension: 'acknowledge', severity: 3 },
      ),
    ];
    expect(spoken(same, 'calm down', conversation('customer: it is broken'))).toEqual(['said']);
    const over = [words('wide', 'own', 3, 'calm down now'), words('slim', 'respect', 3, 'down')];
    expect(spoken(over, 'calm down now')).toHaveLength(1);
  });

  it('prefers what fits where the chat stands', () => {
    const rules = [words('warm', 'connect', 2, 'one'), words('way', 'available', 2, 'two')];
    expect(spoken(rules, 'one two', working)).toEqual(['way']);
    expect(spoken(rules, 'one two', opening)).toEqual(['warm']);
  });

  it('keeps niceties out of the working phase, and lets them speak alone at the ends', () => {
    const nice = words('nice', 'courtesy', 1, 'one');
    expect(spoken([nice], 'one', working)).toEqual([]);
    expect(spoken([nice], 'one', opening)).toEqual(['nice']);
    expect(spoken([nice, words('b', 'own', 2, 'two')], 'one two', opening)).toEqual(['b']);
  });
});
