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

  it('say how long ago troubles were told, and what the agent has done about them since', () => {
    const told = ['customer: my parcel still has not arrived', 'agent: Hello!'] as const;
    expect(factsOf('Which parcel?', ...told)).toEqual(
      expect.arrayContaining(['told for 1', 'open for 1', 'since told greeting', 'writes again']),
    );
    const now = factsOf('Which?', 'agent: Hello!', ...told.slice(0, 1));
    expect(now).toEqual(expect.arrayContaining(['open for 0', 'now told late', 'troubles now 1']));
    expect(now).not.toContain('since told greeting');
    expect(now).not.toContain('writes again');
  });

  it('say what the draft answers: a story, a question, or only what was asked for', () => {
    const asked = ['agent: Hi! Your order number?', 'customer: it is 81723'] as const;
    expect(factsOf('Thanks', ...asked)).toEqual(
      expect.arrayContaining([
        'was asked',
        'agent last greeting',
        'their turn few words',
        'their turn only answers',
      ]),
    );
    const story = factsOf('Thanks', 'customer: I just moved house and hope it can come with me!');
    expect(story).toEqual(
      expect.arrayContaining(['their turn exclaims', 'their turn middling', 'troubles now 0']),
    );
    expect(story).not.toContain('their turn only answers');
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
