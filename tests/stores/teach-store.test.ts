import { describe, expect, it, vi } from 'vitest';
import { createTeachStore, type Learnt, type TeachDoors } from '@/stores/teach-store';

const look = {
  kind: 'look',
  look: { rows: [], found: ['reply-box'], knowsNoteMode: false, readable: true, weak: false },
} as const satisfies Learnt;

function lesson(changes: Partial<TeachDoors> = {}) {
  const doors = {
    listenFor: vi.fn<TeachDoors['listenFor']>(),
    check: vi.fn<TeachDoors['check']>(() => null),
    learn: vi.fn<TeachDoors['learn']>(() => look),
    correct: vi.fn<TeachDoors['correct']>(),
    undoCorrection: vi.fn<TeachDoors['undoCorrection']>(),
    save: vi.fn<TeachDoors['save']>(async () => true),
    close: vi.fn<TeachDoors['close']>(),
    ...changes,
  };
  const store = createTeachStore(doors);
  store.getState().begin();
  return { doors, store };
}

describe('a lesson', () => {
  it('asks for three things in turn, then shows what is read and saves it', async () => {
    const { doors, store } = lesson();
    for (const step of ['customer', 'agent', 'reply-box']) {
      expect(store.getState().step).toBe(step);
      store.getState().picked();
    }
    expect(store.getState()).toMatchObject({ step: 'look', look: look.look, problem: null });
    expect(doors.listenFor).toHaveBeenCalledTimes(4);
    expect(doors.listenFor).toHaveBeenLastCalledWith(null);
    await store.getState().save();
    expect(store.getState().saving).toBe('saved');
  });

  it('stays where it is when a pick does not help, and says why', () => {
    const { store } = lesson({ check: () => 'not-two-messages' });
    store.getState().picked();
    expect(store.getState()).toMatchObject({ step: 'customer', problem: 'not-two-messages' });
  });

  it('goes back step by step, and out of the first', () => {
    const { doors, store } = lesson();
    store.getState().picked();
    store.getState().back();
    expect(store.getState().step).toBe('customer');
    store.getState().back();
    expect(doors.close).toHaveBeenCalledTimes(1);
  });

  it('takes a correction back that nothing on the page bears out', () => {
    const learn = vi.fn<TeachDoors['learn']>(() => look);
    const { doors, store } = lesson({ learn });
    for (let pick = 0; pick < 3; pick += 1) store.getState().picked();
    learn.mockReturnValueOnce({ kind: 'problem', problem: 'no-difference' });
    store.getState().correct(2, 'agent');
    expect(doors.undoCorrection).toHaveBeenCalledTimes(1);
    expect(store.getState()).toMatchObject({ look: look.look, problem: 'no-difference' });
    store.getState().correct(2, 'none');
    expect(store.getState().problem).toBeNull();
  });

  it('saves nothing that cannot be read, and says when saving failed', async () => {
    const unreadable: Learnt = { kind: 'look', look: { ...look.look, readable: false } };
    const { doors, store } = lesson({ learn: () => unreadable });
    for (let pick = 0; pick < 3; pick += 1) store.getState().picked();
    await store.getState().save();
    expect(doors.save).not.toHaveBeenCalled();
    const failing = lesson({ save: async () => Promise.reject(new Error('gone')) });
    for (let pick = 0; pick < 3; pick += 1) failing.store.getState().picked();
    await failing.store.getState().save();
    expect(failing.store.getState().saving).toBe('failed');
  });

  it('is shown the own name besides, by pointing once more', () => {
    const { doors, store } = lesson();
    for (let pick = 0; pick < 3; pick += 1) store.getState().picked();
    store.getState().showMore('agent-name');
    expect(doors.listenFor).toHaveBeenLastCalledWith('agent-name');
    store.getState().picked();
    expect(doors.check).toHaveBeenLastCalledWith('agent-name');
    expect(store.getState()).toMatchObject({ step: 'look', look: look.look });
    expect(doors.listenFor).toHaveBeenLastCalledWith(null);
  });

  it('leaves the page to the agent while they set the box to a note', () => {
    const { doors, store } = lesson({
      check: (step) => (step === 'note-mode' ? 'no-note-mode' : null),
    });
    for (let pick = 0; pick < 3; pick += 1) store.getState().picked();
    store.getState().showMore('note-mode');
    expect(doors.listenFor).toHaveBeenLastCalledWith(null);
    store.getState().picked();
    expect(store.getState()).toMatchObject({ step: 'note-mode', problem: 'no-note-mode' });
    store.getState().back();
    expect(store.getState()).toMatchObject({ step: 'look', look: look.look, problem: null });
    expect(doors.close).not.toHaveBeenCalled();
  });

  it('has no word left about what did not help once it is saved', async () => {
    const { store } = lesson();
    for (let pick = 0; pick < 3; pick += 1) store.getState().picked();
    store.setState({ problem: 'no-difference' });
    await store.getState().save();
    expect(store.getState()).toMatchObject({ saving: 'saved', problem: null });
  });
});
