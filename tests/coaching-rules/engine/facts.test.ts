import { describe, expect, it } from 'vitest';
import { openCoachWith } from '../../support/coach';
import { conversation } from '../../support/conversation';
import { moveRule, wordsRule } from '../../support/rules';

const nudge = wordsRule(['in due course'], {
  id: 'house-words',
  dimension: 'courtesy',
  severity: 2,
});
const coach = openCoachWith(nudge);

const factsOf = (draft: string, ...turns: readonly string[]): readonly string[] => {
  const { scene } = coach.judge(conversation(...turns), draft);
  return [...scene.conversation.facts, ...scene.facts];
};

describe('the facts of a scene', () => {
  it('name the cues that stand in the draft and in the chat, each by its place', () => {
    const facts = factsOf('I am so sorry about that', 'agent: Hello!', 'customer: thank you');
    expect(facts).toEqual(
      expect.arrayContaining(['draft apology', 'agent greeting', 'last thanks', 'ever thanks']),
    );
    expect(facts).not.toContain('draft greeting');
  });

  it('name troubles that were told, and those that nobody has named', () => {
    const told = ['customer: my parcel still has not arrived'] as const;
    expect(factsOf('Which parcel?', ...told)).toEqual(
      expect.arrayContaining(['told late', 'open late', 'troubles 1', 'open troubles 1']),
    );
    const seen = factsOf('Which?', ...told, 'agent: I am sorry that your parcel is so late');
    expect(seen).toContain('told late');
    expect(seen).not.toContain('open late');
  });

  it('name the rules that are raised, and what they are about', () => {
    expect(factsOf('You will hear in due course')).toEqual(
      expect.arrayContaining([
        'rule test-pack/house-words',
        'nudge courtesy',
        'severity 2',
        'nudges 1',
      ]),
    );
    expect(factsOf('You will hear by five')).toContain('nudges 0');
  });

  it('do not count what is only sensed', () => {
    const sensed = openCoachWith(
      moveRule([], { id: 'felt', when: { kind: 'hunch', is: 'move-connect', least: 0 } }),
      { ...nudge, id: 'sensed', when: { kind: 'hunch', is: 'worth-a-word', least: 0 } },
    );
    const { scene, raised } = sensed.judge(conversation('customer: hi'), 'Good luck on Saturday!');
    expect(raised.map(({ ready }) => ready.rule.id)).toContain('sensed');
    expect(scene.facts.filter((fact) => fact.startsWith('rule '))).toEqual([]);
  });

  it('say how much stands there', () => {
    expect(factsOf('Yes.')).toContain('few words');
    expect(factsOf('Which one is it?')).toContain('asks');
    expect(factsOf('Great!')).toContain('exclaims');
  });
});
