import { describe, expect, it } from 'vitest';
import { conversation } from '../../support/conversation';
import { coachWith, customerIn } from '../../support/coach';
import { missingRule } from '../../support/rules';

describe("the customer's first name", () => {
  it.each([
    ['Sarah Connor', 'Sarah'],
    ['sarah connor', 'Sarah'],
    ['SARAH CONNOR', 'Sarah'],
    ['Connor, Sarah', 'Sarah'],
    ['Dr. Aisha Khan', 'Aisha'],
    ['Mr. Sanders', null],
    ['José Álvarez', 'José'],
    ["Jean-Luc O'Neill", 'Jean-Luc'],
    ['sarah@example.org', null],
    ['Visitor 4711', null],
    ['Guest', null],
    ['xX_kitten_Xx', null],
    ['', null],
  ])('in “%s” on the page is %s', (shown, name) => {
    expect(customerIn({ ...conversation('customer: hi'), customerName: shown }).firstName).toBe(
      name,
    );
  });

  it.each([
    ['hello, my name is sarah connor', 'Sarah'],
    ['Hi, this is Sarah from Leeds', 'Sarah'],
    ['Sarah here, my order is late', 'Sarah'],
    ["Hi I'm Priya and I need help", 'Priya'],
    ['this is ridiculous', null],
    ['This Is Unacceptable', null],
    ["I'm Happy with it", null],
    ['nobody here', null],
    ['Still Here', null],
  ])('in the message “%s” is %s', (line, name) => {
    expect(customerIn([`customer: ${line}`]).firstName).toBe(name);
  });

  it.each([
    ['Albert Sanders', 'Albert'],
    ['chloe zhang', 'Chloe'],
    ["it's chloe zhang.", 'Chloe'],
    ['Sure, Domingo Rodriguez', 'Domingo'],
    ['Albert Sanders, order 12345', 'Albert'],
    ['yes', null],
    ["It's here", null],
    ['preferably Guess', null],
    ['why do you need it', null],
    ['AB12345', null],
    ['a.sanders@example.org', null],
  ])('as an answer “%s” to being asked is %s', (answer, name) => {
    const chat = ['agent: May I have your name?', 'agent: And your order?', `customer: ${answer}`];
    expect(customerIn(chat).firstName).toBe(name);
  });

  it('is not read from a bare answer to another question', () => {
    expect(customerIn(['agent: Which colour?', 'customer: Amber Rose']).firstName).toBeNull();
  });

  it('is the one that the help desk shows beside their messages', () => {
    expect(customerIn(['customer (Ada L.): hi']).firstName).toBe('Ada');
  });
});

describe('the phase of a chat', () => {
  const phase = (chat: readonly string[], draft = 'ok'): string => customerIn(chat, draft).phase;

  it('is opening until somebody answers what the customer came for', () => {
    expect(phase([])).toBe('opening');
    expect(phase(['customer: hi'])).toBe('opening');
    expect(phase(['agent: Hello, how can I help?', 'customer: I lost my password again'])).toBe(
      'opening',
    );
  });

  it('is working from then on', () => {
    const chat = ['customer: I lost my password again', 'agent: let me look', 'customer: ok'];
    expect(phase(chat)).toBe('working');
  });

  it('is closing when the customer is thankful or leaves and asks nothing more', () => {
    const chat = ['customer: I lost my password again', 'agent: It works now.'];
    expect(phase([...chat, 'customer: thank you!'])).toBe('closing');
    expect(phase([...chat, "customer: that's all, bye"])).toBe('closing');
    expect(phase([...chat, 'customer: thanks, but where is the mail?'])).toBe('working');
    expect(phase([...chat, 'customer: thanks but it is broken'])).toBe('working');
  });

  it('is closing when the draft says goodbye', () => {
    const chat = ['customer: I lost my password again', 'agent: It works now.'];
    expect(phase(chat, 'Have a great day!')).toBe('closing');
    expect(phase(chat, 'Anything else?')).toBe('closing');
  });

  it('is never opening when older messages are not on the page', () => {
    const chat = conversation('customer: where is my red kettle');
    expect(customerIn({ ...chat, partial: true }).phase).toBe('working');
  });
});

describe('the thing that it is about', () => {
  it.each([
    ['my blue kettle arrived broken', 'blue kettle'],
    ['I sent the Big Red Kettle back', 'Big Red Kettle'],
    ['kettle is broken', 'kettle'],
    ['you send me wrong kettles', 'kettles'],
    ['where is my gift card?', 'gift card'],
    ['hello', null],
  ])('in “%s” is %s', (line, thing) => {
    expect(customerIn([`customer: ${line}`]).thing).toBe(thing);
  });

  it('is what the trouble is about rather than what came up later', () => {
    const chat = ['customer: my blue kettle is broken', 'agent: ok', 'customer: my order is A1'];
    expect(customerIn(chat).thing).toBe('blue kettle');
  });
});

describe('a thing that the language does not list', () => {
  const rule = missingRule(
    { kind: 'trouble', is: 'unacknowledged' },
    { try: [{ lead: 'Let me see to your {thing}.' }] },
  );
  const chat = conversation('customer: my old gizmo is broken');
  const found = { imperative: false, agentlessPassives: [], things: ['old gizmo', 'weather'] };

  it('is asked of a tagger when a reply would name it', () => {
    const coach = coachWith(rule);
    const first = coach.coach(chat, 'ok');
    expect(first.wants).toEqual(['my old gizmo is broken']);
    expect(first.advice[0]?.replies).toEqual([]);
    const second = coach.coach(chat, 'ok', new Map([['my old gizmo is broken', found]]));
    expect(second.customer.thing).toBe('old gizmo');
    expect(second.advice[0]?.replies[0]?.text).toBe('Let me see to your old gizmo. Ok.');
    expect(second.wants).toEqual([]);
  });

  it('is not asked for when nothing would name it, nor believed when it is not theirs', () => {
    const silent = coachWith(missingRule({ kind: 'trouble', is: 'unacknowledged' }));
    expect(silent.coach(chat, 'ok').wants).toEqual([]);
    const other = new Map([['my old gizmo is broken', { ...found, things: ['weather'] }]]);
    expect(coachWith(rule).coach(chat, 'ok', other).customer.thing).toBeNull();
  });
});

describe('what else is read', () => {
  it('the hook is an exact part of what the customer wrote, until it is picked up', () => {
    const line = 'Hi.  My dog ate the shoe!! Help';
    expect(customerIn([`customer: ${line}`]).hook).toBe('My dog ate the shoe!!');
    expect(customerIn([`customer: ${line}`, 'agent: Oh, my dog would, too']).hook).toBeNull();
  });

  it('questions are open until answered, with or without question marks', () => {
    const chat = ['customer: where is it', 'customer: I paid. Can I cancel?'];
    expect(customerIn(chat).openQuestions).toEqual(['where is it', 'Can I cancel?']);
    expect(customerIn([...chat, 'agent: Yes, you can.']).openQuestions).toEqual([]);
  });

  it('an empty or strange conversation reads as nothing', () => {
    const nothing = {
      firstName: null,
      feeling: 'neutral',
      hook: null,
      thing: null,
      openQuestions: [],
      waited: null,
    };
    expect(customerIn([])).toMatchObject(nothing);
    expect(customerIn(['customer: ', 'system: x', 'customer: \u200B'])).toMatchObject({
      ...nothing,
      waited: 120_000,
    });
  });
});
