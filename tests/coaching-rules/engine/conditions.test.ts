import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../coaching-rules/engine';
import { coachWith, holds } from '../../support/coach';
import { conversation, noon } from '../../support/conversation';
import { missingRule, moveRule, wordsRule } from '../../support/rules';

const says = (any: readonly string[], more: object = {}): Condition => ({
  kind: 'says',
  who: 'draft',
  any,
  ...more,
});

describe('says', () => {
  it('looks at the draft, the customer or the agents before', () => {
    const chat = ['customer: the apple', 'agent: the pear'];
    expect(holds(says(['plum']), 'a plum', chat)).toBe(true);
    expect(holds(says(['apple'], { who: 'customer' }), 'x', chat)).toBe(true);
    expect(holds(says(['pear'], { who: 'agent' }), 'x', chat)).toBe(true);
    expect(holds(says(['pear'], { who: 'customer' }), 'x', chat)).toBe(false);
    expect(holds(says(['apple']), 'a plum', chat)).toBe(false);
  });

  it('looks at the last run unless told otherwise', () => {
    const chat = [
      'customer: apple',
      'agent: ok',
      'customer: pear',
      'customer: plum',
      'agent: ok',
      'customer: fig',
      'agent: ok',
      'customer: kiwi',
    ];
    const ask = (word: string, turns?: string): boolean =>
      holds(says([word], { who: 'customer', ...(turns && { turns }) }), 'x', chat);
    expect([ask('kiwi'), ask('fig')]).toEqual([true, false]);
    expect([ask('plum', 'lately'), ask('apple', 'lately')]).toEqual([true, false]);
    expect(ask('apple', 'ever')).toBe(true);
  });

  it('looks at the first or last sentence, or at a message that says nothing else', () => {
    expect(holds(says(['hi'], { where: 'first' }), 'Hi. What is it?')).toBe(true);
    expect(holds(says(['hi'], { where: 'last' }), 'Hi. What is it?')).toBe(false);
    expect(holds(says(['done'], { where: 'whole' }), 'Done! 👍')).toBe(true);
    expect(holds(says(['done'], { where: 'whole' }), 'Done with it')).toBe(false);
    expect(holds(says(['done'], { where: 'whole' }), 'Done. Bye.')).toBe(false);
  });

  it('looks for a sentence that says nothing else', () => {
    const alone = says(['done (now)?'], { where: 'sentence' });
    expect(holds(alone, 'Hello. Done now. Bye.')).toBe(true);
    expect(holds(alone, 'Hello. Done now, I think. Bye.')).toBe(false);
  });

  it('never takes a bot, a note, a system line or an unknown for a person', () => {
    for (const speaker of ['bot', 'system', 'note', 'unknown']) {
      const chat = [`${speaker}: apple`];
      expect(holds(says(['apple'], { who: 'customer', turns: 'ever' }), 'x', chat)).toBe(false);
      expect(holds(says(['apple'], { who: 'agent', turns: 'ever' }), 'x', chat)).toBe(false);
    }
  });
});

describe('trouble', () => {
  const open: Condition = { kind: 'trouble', is: 'unacknowledged' };
  const broken = 'customer: my kettle arrived broken';

  it('is open until an agent or the draft names it or says sorry', () => {
    expect(holds(open, 'What is your order number?', [broken])).toBe(true);
    expect(holds(open, 'Sorry! What is your order number?', [broken])).toBe(false);
    expect(holds(open, 'Broken? Let me look.', [broken])).toBe(false);
    expect(holds(open, 'ok', [broken, 'agent: I apologise for that', 'customer: ok'])).toBe(false);
  });

  it('is not acknowledged by an "ok sure", nor by a sorry that refuses', () => {
    expect(holds(open, 'x', [broken, 'agent: ok sure', 'customer: well?'])).toBe(true);
    expect(holds(open, 'Sorry but I need your number', [broken])).toBe(true);
  });

  it('is not acknowledged by what was said before it was told', () => {
    expect(holds(open, 'x', ['agent: sorry for the wait', broken])).toBe(true);
  });

  it('is open no longer once an agent has taken it on, while a draft must do more', () => {
    const chat = [broken, 'agent: happy to help', 'customer: good'];
    expect(holds(open, 'Which order is it?', chat)).toBe(false);
    expect(holds(open, 'happy to help', [broken])).toBe(true);
  });

  it('is acknowledged by telling it back, not by asking about it', () => {
    const told = 'customer: the blue vase stood in the hallway, broken';
    expect(holds(open, 'A blue vase in the hallway deserves better.', [told])).toBe(false);
    expect(holds(open, 'Was the blue vase in the hallway?', [told])).toBe(true);
  });

  it('is not told by who only supposes it', () => {
    const is: Condition = { kind: 'trouble', is: 'told' };
    expect(holds(is, 'x', ['customer: what if it comes broken'])).toBe(false);
    expect(holds(is, 'x', ['customer: it is broken, what if the next one is'])).toBe(true);
  });

  it('can be asked for by kind and by turn', () => {
    expect(holds({ ...open, about: ['late'] }, 'x', [broken])).toBe(false);
    expect(holds({ ...open, about: ['damaged'] }, 'x', [broken])).toBe(true);
    const later = [broken, 'agent: ok sure', 'customer: hello?'];
    expect(holds({ ...open, turns: 'last' }, 'x', later)).toBe(false);
  });

  it('can be told, or not at all', () => {
    expect(holds({ kind: 'trouble', is: 'told' }, 'sorry', [broken])).toBe(true);
    expect(holds({ kind: 'trouble', is: 'none' }, 'x', [broken])).toBe(false);
    expect(holds({ kind: 'trouble', is: 'none' }, 'x', ['customer: all well'])).toBe(true);
  });
});

describe('detail', () => {
  const open: Condition = { kind: 'detail', is: 'open' };

  it('is open until somebody picks it up', () => {
    const told = 'customer: my dog chewed it';
    expect(holds(open, 'Which size?', [told])).toBe(true);
    expect(holds(open, 'Chewed by your dog! Which size?', [told])).toBe(false);
    expect(holds(open, 'x', [told, 'agent: give my dog a hug', 'customer: ha'])).toBe(false);
    expect(holds({ kind: 'detail', is: 'none' }, 'x', ['customer: hi'])).toBe(true);
    expect(holds({ ...open, about: ['wedding'] }, 'x', [told])).toBe(false);
  });

  it('is picked up by the draft that speaks of it, once', () => {
    const pickedUp: Condition = { kind: 'detail', is: 'picked-up' };
    const told = 'customer: my dog chewed it';
    expect(holds(pickedUp, 'Chewed by your dog! Which size?', [told])).toBe(true);
    expect(holds(pickedUp, 'Which size?', [told])).toBe(false);
    expect(holds(pickedUp, 'How is the dog?', [told, 'agent: poor dog'])).toBe(false);
    expect(holds(pickedUp, 'How is the dog?', ['customer: hi'])).toBe(false);
  });
});

describe('feels', () => {
  it('hears words, troubles, shouting and repeated question marks', () => {
    const feels = (any: 'angry' | 'anxious' | 'frustrated' | 'neutral', line: string): boolean =>
      holds({ kind: 'feels', any: [any] }, 'x', [`customer: ${line}`]);
    expect(feels('angry', 'this is ridiculous')).toBe(true);
    expect(feels('anxious', 'it has not arrived')).toBe(true);
    expect(feels('angry', 'WHERE IS MY MONEY NOW')).toBe(true);
    expect(feels('frustrated', 'hello?? anyone??')).toBe(false);
    expect(feels('neutral', 'my order is AB123')).toBe(true);
  });

  it('lets the latest words weigh more', () => {
    const chat = [
      'customer: ridiculous',
      'agent: sorry',
      'customer: thanks so much, thank you so much',
    ];
    expect(holds({ kind: 'feels', any: ['grateful'] }, 'x', chat)).toBe(true);
  });
});

describe('waited', () => {
  it('counts from the oldest message that has no answer', () => {
    const chat = ['customer: hello', 'agent: hi', 'customer: one', 'customer: two', 'system: away'];
    expect(holds({ kind: 'waited', minutes: 2 }, 'x', chat)).toBe(true);
    expect(holds({ kind: 'waited', minutes: 3 }, 'x', chat)).toBe(false);
  });

  it('does not count "one moment" as an answer', () => {
    const chat = ['customer: one', 'agent: one moment', 'system: a', 'system: b'];
    expect(holds({ kind: 'waited', minutes: 3 }, 'x', chat)).toBe(true);
  });

  it('is never true when times are unknown', () => {
    const chat = conversation('customer: one', 'system: a', 'system: b');
    expect(holds({ kind: 'waited', minutes: 1 }, 'x', { ...chat, now: null })).toBe(false);
    const timeless = chat.messages.map((message) => ({ ...message, at: null }));
    const where = { ...chat, messages: timeless, now: noon };
    expect(holds({ kind: 'waited', minutes: 1 }, 'x', where)).toBe(false);
  });
});

describe('names', () => {
  const named = (who: 'customer' | 'agent', by: 'draft' | 'earlier' | 'either', is = true) =>
    ({ kind: 'named', who, by, is }) as const;

  it('are said in the draft or earlier', () => {
    const chat = {
      ...conversation('customer: hi', 'agent: Hi Zoë, I am Susan'),
      customerName: 'Zoë Miller',
      agentName: 'Susan Park',
    };
    expect(holds(named('customer', 'draft'), 'ok zoe', chat)).toBe(true);
    expect(holds(named('customer', 'draft'), 'ok', chat)).toBe(false);
    expect(holds(named('customer', 'earlier'), 'ok', chat)).toBe(true);
    expect(holds(named('agent', 'either'), 'ok', chat)).toBe(true);
    expect(holds(named('agent', 'draft', false), 'ok', chat)).toBe(true);
  });

  it('are known from the page or from the chat', () => {
    const knows = (is: boolean): Condition => ({ kind: 'knows', what: 'customer-name', is });
    expect(holds(knows(true), 'x', ['customer: my name is Ada'])).toBe(true);
    expect(holds(knows(false), 'x', ['customer: hello'])).toBe(true);
    const thing: Condition = { kind: 'knows', what: 'thing', is: true };
    expect(holds(thing, 'x', ['customer: where is my red kettle'])).toBe(true);
  });
});

describe('counting', () => {
  it('counts open questions of the customer', () => {
    const asked = { kind: 'questions', min: 2 } as const;
    expect(holds(asked, 'x', ['customer: Where? And when?'])).toBe(true);
    expect(holds(asked, 'x', ['customer: Where? And when?', 'agent: Here, now.'])).toBe(false);
    expect(holds(asked, 'x', ['customer: Where? And when?', 'agent: one moment'])).toBe(true);
  });

  it.each([
    ['draft-words', 3, 'one two three'],
    ['draft-sentences', 2, 'One. Two.'],
    ['draft-questions', 1, 'One? Two.'],
    ['agent-messages', 2, 'x'],
    ['customer-messages', 1, 'x'],
  ] as const)('counts %s', (of, number, draft) => {
    const chat = ['agent: a', 'customer: b', 'agent: c'];
    expect(holds({ kind: 'count', of, min: number, max: number }, draft, chat)).toBe(true);
    expect(holds({ kind: 'count', of, min: number + 1 }, draft, chat)).toBe(false);
    expect(holds({ kind: 'count', of, max: number - 1 }, draft, chat)).toBe(false);
  });
});

describe('combinations', () => {
  const yes = says(['yes']);
  const no = says(['no']);

  it('all, any and none mean what they say', () => {
    expect(holds({ kind: 'all', of: [yes, no] }, 'yes no')).toBe(true);
    expect(holds({ kind: 'all', of: [yes, no] }, 'yes')).toBe(false);
    expect(holds({ kind: 'any', of: [yes, no] }, 'no')).toBe(true);
    expect(holds({ kind: 'none', of: [yes, no] }, 'maybe')).toBe(true);
    expect(holds({ kind: 'none', of: [yes, no] }, 'no')).toBe(false);
    expect(
      holds(
        {
          kind: 'all',
          of: [
            { kind: 'any', of: [yes] },
            { kind: 'none', of: [no] },
          ],
        },
        'yes',
      ),
    ).toBe(true);
  });

  it('mark the first words that a says about the draft found', () => {
    const coach = coachWith(wordsRule({ kind: 'all', of: [{ kind: 'none', of: [no] }, yes] }));
    const [advice] = coach.coach(conversation('customer: hi'), 'oh yes').advice;
    expect(advice?.span).toEqual({ start: 3, end: 6 });
  });

  it('mark what comes first in the rule, though grammar is asked last', () => {
    const of: Condition[] = [{ kind: 'grammar', is: 'imperative' }, says(['form'])];
    const read = new Map([
      ['Take the form.', { imperative: true, agentlessPassives: [], things: [] }],
    ]);
    const coach = coachWith(wordsRule({ kind: 'all', of }));
    const [advice] = coach.coach(conversation('customer: hi'), 'Take the form.', read).advice;
    expect(advice?.span).toEqual({ start: 0, end: 14 });
  });
});

describe('before anything is typed', () => {
  it('only what the customer brought up is worth a word', () => {
    const coach = coachWith(
      missingRule({ kind: 'trouble', is: 'unacknowledged' }, { id: 'trouble' }),
      missingRule({ kind: 'count', of: 'draft-words', max: 3 }, { id: 'short', severity: 3 }),
    );
    const { advice } = coach.coach(conversation('customer: it is broken'), ' ');
    expect(advice.map(({ rule }) => rule)).toEqual(['trouble']);
  });
});

describe('moves', () => {
  it('are credited with their place and words of praise, beside any advice', () => {
    const coach = coachWith(moveRule(['my pleasure']), wordsRule(['calm down'], { severity: 3 }));
    const coaching = coach.coach(conversation('customer: hi'), 'My pleasure, calm down');
    expect(coaching.moves).toEqual([
      {
        rule: 'move',
        dimension: 'connect',
        span: { start: 0, end: 11 },
        say: 'Say it differently.',
      },
    ]);
    expect(coaching.advice).toHaveLength(1);
  });
});
