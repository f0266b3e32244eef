import { useSyncExternalStore } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Advice, Coaching, Move, Reply } from '@/coaching-rules/engine';
import type { TabState } from '@/platform/messages';

/** How coaching stands on this page, as the card says it. */
export type CoachStatus =
  | TabState
  /** The agent has turned coaching off here. */
  | { readonly state: 'paused' }
  /** The extension was updated under the open page: this script can no longer coach. */
  | { readonly state: 'reload-needed' };

/** What came of the last thing the agent did in the card. */
export type CoachNote = 'applied' | 'copied' | 'failed' | 'muted' | 'not-muted' | 'not-now';

/** What the card can ask for; the content script carries it out. */
export interface CoachDoors {
  /**
   * Puts `reply` in place of the draft that it was made for, and leaves the caret in the box; fails
   * when the box no longer holds `draft`.
   */
  readonly apply: (reply: Reply, draft: string) => Promise<'done' | 'copied' | 'failed'>;
  /** Keeps this rule silent for the rest of this chat. */
  readonly notNow: (advice: Advice) => void;
  /** Turns the rule off until the agent turns it on again; false when that could not be saved. */
  readonly mute: (advice: Advice) => Promise<boolean>;
  /** Gives the caret back to the reply box where it was. */
  readonly returnCaret: () => void;
}

export interface CoachState {
  /** What the engine says of `draft`, or null before it has spoken. */
  readonly coaching: Coaching | null;
  readonly draft: string;
  readonly status: CoachStatus;
  /** False while the engine does not answer. */
  readonly answering: boolean;
  readonly open: boolean;
  readonly adviceIndex: number;
  readonly replyIndex: number;
  readonly whyShown: boolean;
  readonly note: CoachNote | null;

  /** New words of the engine about `draft`. What the agent is looking at stays, while it is still said. */
  readonly show: (coaching: Coaching | null, draft: string) => void;
  readonly report: (status: CoachStatus, answering?: boolean) => void;
  /** Only ever because the agent asked: the card takes the focus. `at`: index of the advice to begin with. */
  readonly openCard: (at?: number) => void;
  readonly closeCard: () => void;
  /** The card goes because its place went: the caret is left where it is. */
  readonly hideCard: () => void;
  readonly nextAdvice: () => void;
  readonly previousAdvice: () => void;
  readonly nextReply: () => void;
  readonly previousReply: () => void;
  readonly chooseReply: (index: number) => void;
  readonly toggleWhy: () => void;
  readonly use: () => Promise<void>;
  readonly notNow: () => void;
  readonly mute: () => Promise<void>;
}

export type CoachStore = StoreApi<CoachState>;

/** The advice that the card shows, or null. */
export const currentAdvice = (state: CoachState): Advice | null =>
  adviceOf(state)[state.adviceIndex] ?? null;

/** The reply that Enter would put in, or null. */
export const currentReply = (state: CoachState): Reply | null =>
  currentAdvice(state)?.replies[state.replyIndex] ?? null;

/** Credit for the draft: only when nothing else is to be said of it. */
export const currentPraise = (state: CoachState): Move | null =>
  adviceOf(state).length === 0 && coaches(state) ? (state.coaching?.moves[0] ?? null) : null;

export type Presence = 'quiet' | 'advice' | 'praise' | 'stuck' | 'resting';

/** What the dot beside the reply box tells at a glance. */
export function presence(state: CoachState): Presence {
  const { status } = state;
  if (status.state === 'unreadable' || status.state === 'reload-needed') return 'stuck';
  if (!coaches(state)) return 'resting';
  if (adviceOf(state).some(speaksUp)) return 'advice';
  return currentPraise(state) === null ? 'quiet' : 'praise';
}

/** A colleague would say it unasked. The rest waits in the card until the agent opens it. */
export const speaksUp = ({ severity }: Advice): boolean => severity >= 2;

/** How many things there are to say. */
export const adviceCount = (state: CoachState): number => adviceOf(state).length;

const none: readonly Advice[] = [];

function coaches({ status }: CoachState): boolean {
  return status.state === 'coaching' && !status.noteMode;
}

function adviceOf(state: CoachState): readonly Advice[] {
  return coaches(state) ? (state.coaching?.advice ?? none) : none;
}

function same(a: Advice, b: Advice): boolean {
  return a.pack === b.pack && a.rule === b.rule && a.span?.start === b.span?.start;
}

const round = (index: number, count: number) => (count === 0 ? 0 : (index + count) % count);

/** The state of one coached reply box, and what may happen to it. */
export function createCoachStore(doors: CoachDoors): CoachStore {
  // Enter pressed twice must not put the reply in twice.
  let applying = false;

  return createStore<CoachState>((set, get) => {
    const turnTo = (index: number) =>
      set((state) => ({
        adviceIndex: round(index, adviceOf(state).length),
        replyIndex: 0,
        whyShown: false,
        note: null,
      }));

    const choose = (index: number) =>
      set((state) => ({
        replyIndex: round(index, currentAdvice(state)?.replies.length ?? 0),
        note: null,
      }));

    /** Silences one rule at once, without waiting for the engine's next word. */
    const withdraw = (gone: Advice) =>
      set((state) => ({
        coaching: state.coaching && {
          ...state.coaching,
          advice: state.coaching.advice.filter(
            (advice) => advice.rule !== gone.rule || advice.pack !== gone.pack,
          ),
        },
        adviceIndex: 0,
        replyIndex: 0,
        whyShown: false,
      }));

    return {
      coaching: null,
      draft: '',
      status: { state: 'unknown-page' },
      answering: true,
      open: false,
      adviceIndex: 0,
      replyIndex: 0,
      whyShown: false,
      note: null,

      show(coaching, draft) {
        const before = currentAdvice(get());
        const kept = before ? (coaching?.advice.findIndex((it) => same(it, before)) ?? -1) : -1;
        const replies = coaching?.advice[kept]?.replies.length ?? 0;
        set({
          coaching,
          draft,
          adviceIndex: Math.max(kept, 0),
          replyIndex: get().replyIndex < replies ? get().replyIndex : 0,
          whyShown: kept >= 0 && get().whyShown,
        });
      },

      report: (status, answering = true) => set({ status, answering }),

      openCard(at) {
        set({ open: true, whyShown: false, note: null });
        if (at !== undefined) turnTo(at);
      },

      closeCard() {
        if (!get().open) return;
        set({ open: false });
        doors.returnCaret();
      },

      hideCard: () => set({ open: false }),

      nextAdvice: () => turnTo(get().adviceIndex + 1),
      previousAdvice: () => turnTo(get().adviceIndex - 1),
      nextReply: () => choose(get().replyIndex + 1),
      previousReply: () => choose(get().replyIndex - 1),
      chooseReply: choose,
      toggleWhy: () => set((state) => ({ whyShown: !state.whyShown })),

      async use() {
        const { draft } = get();
        const reply = currentReply(get());
        if (reply === null || applying) return;
        applying = true;
        const result = await doors.apply(reply, draft).catch(() => 'failed' as const);
        applying = false;
        if (result === 'done') set({ open: false, note: 'applied' });
        else set({ note: result });
      },

      notNow() {
        const advice = currentAdvice(get());
        if (advice === null) return;
        withdraw(advice);
        set({ note: 'not-now' });
        doors.notNow(advice);
        if (adviceOf(get()).length === 0) get().closeCard();
      },

      async mute() {
        const advice = currentAdvice(get());
        if (advice === null) return;
        const saved = await doors.mute(advice).catch(() => false);
        if (saved) withdraw(advice);
        set({ note: saved ? 'muted' : 'not-muted' });
      },
    };
  });
}

/** What a view sees of the store; it renders again when that changes. */
export function useCoach<T>(store: CoachStore, select: (state: CoachState) => T): T {
  // Not zustand's own hook: it brings all of React, and every coached page loads this.
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
