import { describe, expect, it } from 'vitest';
import type { Advice, Coaching, Dimension, Move, Severity } from '@/coaching-rules/engine';
import { createSlots } from '@/entrypoints/coach.content/slots';
import { createTally } from '@/entrypoints/coach.content/tally';

const advice = (rule: string, dimension: Dimension, severity: Severity = 2): Advice => ({
  rule,
  pack: 'starter',
  dimension,
  severity,
  span: null,
  say: '',
  why: '',
  source: null,
  replies: [],
});
const move = (dimension: Dimension): Move => ({
  rule: 'm',
  dimension,
  span: { start: 0, end: 1 },
  say: '',
});
const coaching = (advice: readonly Advice[], moves: readonly Move[] = []): Coaching => ({
  advice,
  moves,
  customer: {
    phase: 'working',
    firstName: null,
    feeling: 'neutral',
    hook: null,
    thing: null,
    openQuestions: [],
    waited: null,
  },
  wants: [],
});

describe('the tally of a sent message', () => {
  it('holds every nudge that its draft was shown, and which of them are gone', () => {
    const tally = createTally();
    tally.saw(1, coaching([advice('bare-no', 'options')]));
    tally.saw(1, coaching([advice('calm-down', 'acknowledge')]));
    expect(tally.sent(1, coaching([advice('calm-down', 'acknowledge')]))).toEqual({
      moves: [],
      caught: ['options', 'acknowledge'],
      changed: ['options'],
      showings: [
        { rule: 'starter/bare-no', dismissed: false },
        { rule: 'starter/calm-down', dismissed: false },
      ],
    });
  });

  it('says which nudges the agent did not want', () => {
    const tally = createTally();
    const [bareNo, calmDown] = [advice('bare-no', 'options'), advice('calm-down', 'acknowledge')];
    tally.saw(1, coaching([bareNo]));
    tally.notNow(1, bareNo);
    tally.saw(1, coaching([calmDown]));
    tally.notNow(2, calmDown);
    expect(tally.sent(1, coaching([])).showings).toEqual([
      { rule: 'starter/bare-no', dismissed: true },
      { rule: 'starter/calm-down', dismissed: false },
    ]);
  });

  it('holds each move once, however often the message makes it', () => {
    const tally = createTally();
    const moves = [move('own'), move('own'), move('connect')];
    expect(tally.sent(1, coaching([], moves)).moves).toEqual(['own', 'connect']);
  });

  it('leaves out what a colleague would not have said aloud', () => {
    const tally = createTally();
    tally.saw(1, coaching([advice('next-thing', 'invest', 1)]));
    expect(tally.sent(1, coaching([])).caught).toEqual([]);
  });

  it('keeps drafts apart, and counts none twice', () => {
    const tally = createTally();
    tally.saw(1, coaching([advice('bare-no', 'options')]));
    expect(tally.sent(2, coaching([])).caught).toEqual([]);
    expect(tally.sent(1, coaching([])).caught).toEqual(['options']);
    expect(tally.sent(1, coaching([])).caught).toEqual([]);
  });
});

describe('the next slot', () => {
  const text = 'I will call you [when], on [which number].';
  const slots = createSlots();
  slots.took({
    touch: 'add',
    text,
    slots: [
      { start: 16, end: 22 },
      { start: 27, end: 41 },
    ],
  });

  it('is the first one after the caret, and then the first again', () => {
    expect(slots.next(text, 0)).toEqual({ start: 16, end: 22 });
    expect(slots.next(text, 17)).toEqual({ start: 27, end: 41 });
    expect(slots.next(text, 30)).toEqual({ start: 16, end: 22 });
  });

  it('is none once they are filled, and never the agent’s own brackets', () => {
    expect(slots.next('I will call you at noon [sic].', 0)).toBeNull();
  });
});
