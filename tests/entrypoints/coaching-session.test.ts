import { describe, expect, it } from 'vitest';
import type { Advice, Coaching } from '@/coaching-rules/engine';
import { createCoachingSession } from '@/entrypoints/coach.content/coaching-session';
import type { Draft } from '@/page/watch';

const box = {} as Draft['box'];
const typed = (text: string): Draft => ({ box, text });
const advice = { pack: 'starter', rule: 'its-our-policy' } as Advice;
const coaching = { advice: [advice] } as unknown as Coaching;
const reply = (text: string, slot?: string) => {
  const start = slot === undefined ? -1 : text.indexOf(slot);
  return {
    text,
    touch: 'add' as const,
    slots: slot === undefined ? [] : [{ start, end: start + slot.length }],
  };
};

function sessionWith(text: string) {
  const session = createCoachingSession();
  session.sawDraft(typed(text));
  return session;
}

const speaks = (session: ReturnType<typeof createCoachingSession>): boolean =>
  session.heard(coaching, 'c1').advice.length > 0;

describe('a rule whose reply was taken', () => {
  it('is silent while the reply stands in the draft, also with more behind it', () => {
    const session = sessionWith('It’s our policy.');
    expect(speaks(session)).toBe(true);
    session.took(advice, reply('It’s our policy. Shall I ask?'));
    session.sawDraft(typed('It’s our policy. Shall I ask?'));
    expect(speaks(session)).toBe(false);
    expect(session.silencedIn('c1')).toEqual(['starter/its-our-policy']);
    session.sawDraft(typed('It’s our policy. Shall I ask? Thanks, Mona.'));
    expect(speaks(session)).toBe(false);
  });

  it('speaks again once the reply is undone, and in the next draft', () => {
    const session = sessionWith('It’s our policy.');
    session.took(advice, reply('It’s our policy. Shall I ask?'));
    expect(speaks(session)).toBe(true);
    session.sawDraft(typed('It’s our policy. Shall I ask?'));
    session.sawDraft(typed(''));
    session.sawDraft(typed('It’s our policy. Shall I ask?'));
    expect(speaks(session)).toBe(true);
  });

  it('is known by what stands before a place that the agent fills in', () => {
    const session = sessionWith('Please wait.');
    session.took(advice, reply('I’ll write to you by [when], and no later.', '[when]'));
    session.sawDraft(typed('I’ll write to you by noon, and no later.'));
    expect(speaks(session)).toBe(false);
    session.sawDraft(typed('Please wait.'));
    expect(speaks(session)).toBe(true);
  });
});
