import { describe, expect, it } from 'vitest';
import { compile, createCoach, type Cue } from '../../../coaching-rules/engine';
import { english } from '../../../coaching-rules/language';
import { conversationOf } from '../../../coaching-rules/engine';
import { files, readJson } from '../../catalogue/repository';

const coach = createCoach(compile(english, []));
const reading = (...after: readonly string[]) =>
  coach.coach(conversationOf({ draft: '', after: after.map((text) => `customer: ${text}`) }), '')
    .customer;

describe('the words of English', () => {
  it('can all be read', () => {
    expect(compile(english, []).problems).toEqual([]);
  });

  it('gives every cue a name of its own', () => {
    const names = files('coaching-rules/language/cues/*.json').flatMap((path) =>
      Object.keys(readJson(path) as Record<string, Cue>),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(english.troubles)('has three ways to name the trouble $id', ({ sorry }) => {
    expect(new Set(sorry).size).toBeGreaterThanOrEqual(3);
    expect(sorry.join(' ')).not.toMatch(/!|so so\b|completely|frustration/);
  });

  it.each(english.details)('has two ways to pick up $id', ({ pickup }) => {
    expect(new Set(pickup).size).toBeGreaterThanOrEqual(2);
  });
});

describe('what it hears of a customer', () => {
  it.each([
    ['my kettle still hasnt arrived', 'frustrated'],
    ['i forgot my pasword and cant get in to my acount', 'frustrated'],
    ['you charged me twice', 'frustrated'],
    ['someone took money from my account', 'anxious'],
    ['this is unacceptable, worst service ever', 'angry'],
    ['my dog passed away last week', 'sad'],
    ['i dont understand what that means', 'confused'],
    ['we are so excited, cant wait for the trip', 'excited'],
    ['thank you so much, you have been very kind', 'grateful'],
    ['when do you open on monday', 'neutral'],
    ['can you help me find a table for two', 'neutral'],
    ['i ordered a red lamp', 'neutral'],
  ])('“%s” sounds %s', (text, feeling) => {
    expect(reading(text).feeling).toBe(feeling);
  });

  it.each([
    'the courier gave my parcel to someone else',
    'my locker jams every single time',
    'two screws came loose and the shelf fell off',
    'the tutor cancelled on me ten minutes before',
    'i ordered six mugs, four turned up',
    'you billed me for a class that never took place',
    'nobody warned me about the second fee',
    'the app keeps asking for a code i never get',
    'what kind of service is this',
    'so i just lose my deposit?',
  ])('“%s” tells of a trouble that no list names', (text) => {
    expect(['frustrated', 'angry', 'anxious', 'sad']).toContain(reading(text).feeling);
  });

  it.each([
    'can you tell me how long delivery takes?',
    'my order number is 55120',
    'i would like the larger one in green please',
    'we would like to arrive on the 12th and leave on the 15th',
    'does it fit a small table?',
    'not urgent, just wondering about the opening hours',
    'is there a fee if i cancel',
  ])('“%s” tells of none', (text) => {
    expect(reading(text).feeling).toBe('neutral');
  });

  it('a customer who has cheered up is not upset any more', () => {
    const after = [
      'customer: this is unacceptable',
      'agent: Sent.',
      'customer: oh lovely, thank you',
    ];
    expect(coach.coach(conversationOf({ draft: '', after }), '').customer.feeling).toBe('grateful');
  });

  it.each([
    ['We are moving into our new house on Friday', true],
    ['my puppy chewed the cable', true],
    ['it is for my sister’s wedding', true],
    ['what is the price of the lamp', false],
    ['my order number is 4471', false],
  ])('“%s” holds something personal: %s', (text, isPersonal) => {
    expect(reading(text).hook !== null).toBe(isPersonal);
  });
});
