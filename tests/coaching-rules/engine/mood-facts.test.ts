import { describe, expect, it } from 'vitest';
import { compile } from '../../../coaching-rules/engine';
import { createOpenCoach } from '../../../coaching-rules/engine/coach';
import type { Hunch } from '../../../coaching-rules/engine/judging/hunch';
import hunches from '../../../coaching-rules/language/hunches';
import { openCoachWith } from '../../support/coach';
import { conversation } from '../../support/conversation';
import { pack, smallLanguage } from '../../support/rules';

const coach = openCoachWith();

const moodOf = (...turns: readonly string[]): readonly string[] =>
  coach.judge(conversation(...turns), '').scene.conversation.moodFacts;

const late = 'customer: my parcel still has not arrived';
const cross = 'customer: this is ridiculous';
const asks = 'agent: Which parcel is it?';

describe('the facts of a mood', () => {
  it('say which feeling was put in words, and when', () => {
    expect(moodOf(cross)).toEqual(
      expect.arrayContaining(['said angry', 'now said angry', 'upset runs ago 0']),
    );
    const later = moodOf(cross, asks, 'customer: the red one');
    expect(later).toEqual(
      expect.arrayContaining(['said angry', 'lately said angry', 'upset runs ago 1']),
    );
    expect(later).not.toContain('now said angry');
  });

  it('count runs and not messages, and keep who is glad apart', () => {
    const facts = moodOf(cross, cross, asks, 'customer: thank you so much, it works');
    expect(facts).toEqual(expect.arrayContaining(['runs upset 1', 'runs glad 1']));
    expect(moodOf(cross, asks, cross)).toEqual(
      expect.arrayContaining(['runs upset 2', 'runs glad 0']),
    );
  });

  it('say how long ago each trouble was told', () => {
    expect(moodOf(late)).toEqual(expect.arrayContaining(['told late just', 'runs of trouble 1']));
    expect(moodOf(late, asks)).toContain('told late lately');
    expect(moodOf(late, asks, asks, asks)).toContain('told late long ago');
  });

  it('say what the customer has said since they told of a trouble, and nothing before it', () => {
    expect(moodOf(late, asks, 'customer: thank you')).toContain('they since thanks');
    expect(moodOf('customer: thank you', asks, late)).not.toContain('they since thanks');
    expect(moodOf('customer: thank you')).not.toContain('they since thanks');
  });
});

describe('who is upset', () => {
  const feelingBy = (upset: Hunch, ...turns: readonly string[]): string => {
    const listening = createOpenCoach(compile({ ...smallLanguage, hunches: { upset } }, [pack()]));
    return listening.judge(conversation(...turns), '').scene.conversation.feeling;
  };
  const oneOrder = 'customer: I have one order';

  it('is heard in how agents answered last', () => {
    const upset: Hunch = { bias: -3, weights: { agent: { dear: 20 } } };
    expect(feelingBy(upset, oneOrder, 'agent: oh dear me')).toBe('frustrated');
    expect(feelingBy(upset, oneOrder, 'agent: oh dear me', oneOrder, asks)).toBe('neutral');
    expect(feelingBy(upset, 'customer: oh dear me')).toBe('neutral');
  });

  it('is told by facts of the mood', () => {
    const upset: Hunch = { bias: -3, weights: {}, facts: { 'told late lately': 30 } };
    expect(feelingBy(upset, late, asks)).toBe('anxious');
    expect(feelingBy({ ...upset, facts: {} }, late, asks)).toBe('neutral');
  });

  it('is weighed apart from what their words sound like', () => {
    const facts = Object.keys(hunches.upset?.facts ?? {});
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter((fact) => fact.startsWith('sounds '))).toEqual([]);
  });
});
