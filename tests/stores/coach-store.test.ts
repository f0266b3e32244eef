import { describe, expect, it, vi } from 'vitest';
import type { Advice } from '@/coaching-rules/engine';
import {
  adviceCount,
  type CoachDoors,
  createCoachStore,
  currentAdvice,
  currentPraise,
  currentReply,
  presence,
} from '@/stores/coach-store';
import { advice, coaching, reply } from '../gallery/scenes';

const first = advice({ rule: 'first', replies: [reply('One.'), reply('Two.'), reply('Three.')] });
const second = advice({ rule: 'second', replies: [reply('Four.')] });
const move = {
  rule: 'greets',
  dimension: 'connect',
  span: { start: 0, end: 2 },
  say: 'You greeted her.',
} as const;
const coached = { state: 'coaching', helpDesk: 'Chatwoot', missing: [], noteMode: false } as const;

function storeWith(said: readonly Advice[], given: Partial<CoachDoors> = {}) {
  const doors = {
    apply: vi.fn<CoachDoors['apply']>(() => Promise.resolve('done')),
    notNow: vi.fn<CoachDoors['notNow']>(),
    mute: vi.fn<CoachDoors['mute']>(() => Promise.resolve(true)),
    returnCaret: vi.fn<CoachDoors['returnCaret']>(),
    ...given,
  };
  const store = createCoachStore(doors);
  store.getState().report(coached);
  store.getState().show(coaching({ advice: said }), 'Draft');
  return { store, doors, state: store.getState };
}

describe('choosing', () => {
  it('goes round the replies in both directions', () => {
    const { state } = storeWith([first]);
    const chosen = () => currentReply(state())?.text;
    expect(chosen()).toBe('One.');
    state().previousReply();
    expect(chosen()).toBe('Three.');
    state().nextReply();
    state().nextReply();
    expect(chosen()).toBe('Two.');
  });

  it('goes round the advice and begins each at its first reply', () => {
    const { state } = storeWith([first, second]);
    state().chooseReply(2);
    state().nextAdvice();
    expect(currentReply(state())?.text).toBe('Four.');
    state().nextAdvice();
    expect(currentReply(state())?.text).toBe('One.');
  });

  it('does nothing where there is nothing to choose', () => {
    const { state } = storeWith([]);
    state().nextReply();
    state().nextAdvice();
    expect(currentAdvice(state())).toBeNull();
    expect(state().adviceIndex).toBe(0);
  });

  it('opens at the advice that was pointed at', () => {
    const { state } = storeWith([first, second]);
    state().openCard(1);
    expect(currentAdvice(state())?.rule).toBe('second');
  });
});

describe('new words of the engine', () => {
  it('keep the advice and the reply that the agent looks at', () => {
    const { state } = storeWith([first, second]);
    state().chooseReply(1);
    state().toggleWhy();
    state().show(coaching({ advice: [second, first] }), 'Draft.');
    expect(currentReply(state())?.text).toBe('Two.');
    expect(state().whyShown).toBe(true);
  });

  it('begin anew when what was looked at is no longer said', () => {
    const { state } = storeWith([first]);
    state().chooseReply(1);
    state().show(coaching({ advice: [second] }), 'Other draft');
    expect(currentReply(state())?.text).toBe('Four.');
  });

  it('never open the card', () => {
    const { state } = storeWith([first]);
    expect(state().open).toBe(false);
  });
});

describe('using a reply', () => {
  it('hands over the reply with the draft it was made for, then closes', async () => {
    const { state, doors } = storeWith([first]);
    state().openCard();
    await state().use();
    expect(doors.apply).toHaveBeenCalledExactlyOnceWith(first.replies[0], 'Draft');
    expect(state()).toMatchObject({ open: false, note: 'applied' });
    expect(doors.returnCaret).not.toHaveBeenCalled();
  });

  it.each(['copied', 'failed'] as const)(
    'stays open and says so when it was %s',
    async (result) => {
      const { state } = storeWith([first], { apply: () => Promise.resolve(result) });
      state().openCard();
      await state().use();
      expect(state()).toMatchObject({ open: true, note: result });
    },
  );

  it('takes a page that breaks underneath for a failure', async () => {
    const { state } = storeWith([first], { apply: () => Promise.reject(new Error('gone')) });
    await state().use();
    expect(state().note).toBe('failed');
  });

  it('puts in once, however often it is asked meanwhile', async () => {
    const { state, doors } = storeWith([first]);
    await Promise.all([state().use(), state().use()]);
    expect(doors.apply).toHaveBeenCalledOnce();
  });
});

describe('being left alone', () => {
  it('shows the next advice after "not now"', () => {
    const { state, doors } = storeWith([first, second]);
    state().openCard();
    state().notNow();
    expect(doors.notNow).toHaveBeenCalledExactlyOnceWith(first);
    expect(currentAdvice(state())?.rule).toBe('second');
    expect(state()).toMatchObject({ open: true, note: 'not-now' });
  });

  it('closes after the last and gives the caret back', () => {
    const { state, doors } = storeWith([first]);
    state().openCard();
    state().notNow();
    expect(state().open).toBe(false);
    expect(doors.returnCaret).toHaveBeenCalledOnce();
  });

  it('mutes a rule wherever it speaks in the draft, and stays to say so', async () => {
    const again = { ...first, span: { start: 9, end: 12 } };
    const { state, doors } = storeWith([first, again]);
    state().openCard();
    await state().mute();
    expect(doors.mute).toHaveBeenCalledExactlyOnceWith(first);
    expect(adviceCount(state())).toBe(0);
    expect(state()).toMatchObject({ open: true, note: 'muted' });
  });

  it('keeps the advice when muting could not be saved', async () => {
    const { state } = storeWith([first], { mute: () => Promise.reject(new Error('full')) });
    await state().mute();
    expect(currentAdvice(state())?.rule).toBe('first');
    expect(state().note).toBe('not-muted');
  });
});

describe('presence', () => {
  it('tells advice from praise from nothing', () => {
    const { state } = storeWith([first]);
    expect(presence(state())).toBe('advice');
    state().show(coaching({ moves: [move] }), 'Hi Maria');
    expect(presence(state())).toBe('praise');
    expect(currentPraise(state())).toBe(move);
    state().show(coaching(), '');
    expect(presence(state())).toBe('quiet');
  });

  it('praises only when nothing else is to be said', () => {
    const { state } = storeWith([first]);
    state().show(coaching({ advice: [first], moves: [move] }), 'Hi Maria');
    expect(currentPraise(state())).toBeNull();
  });

  it('is silent where it must not coach', () => {
    const { state } = storeWith([first]);
    state().report({ ...coached, noteMode: true });
    expect(presence(state())).toBe('resting');
    expect(currentAdvice(state())).toBeNull();
    state().report({ state: 'unreadable', helpDesk: 'Chatwoot', missing: ['speakers'] });
    expect(presence(state())).toBe('stuck');
    state().report({ state: 'reload-needed' });
    expect(presence(state())).toBe('stuck');
  });
});
