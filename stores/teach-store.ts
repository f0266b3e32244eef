import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Speaker } from '@/coaching-rules/engine';
import type { PagePart } from '@/platform/messages';

/** What the agent is asked for, in this order; at last to look at what Goodturn reads. */
export type TeachStep = 'customer' | 'agent' | 'reply-box' | 'look';

/** Why a pick or a correction does not help; each has its sentence. */
export type TeachProblem =
  | 'not-two-messages'
  | 'no-words'
  | 'no-difference'
  | 'no-difference-none'
  | 'not-writable'
  | 'no-names';

/** A message as Goodturn reads it now. */
export interface TaughtRow {
  readonly id: number;
  readonly speaker: Speaker;
  readonly name: string | null;
  readonly text: string;
  readonly hasTime: boolean;
}

/** What Goodturn reads of the page by what it was taught. */
export interface TeachLook {
  /** Oldest first, the latest ones. */
  readonly rows: readonly TaughtRow[];
  readonly found: readonly PagePart[];
  /** False when it cannot be coached with this. */
  readonly readable: boolean;
  /** True when some part has no name of its own and is found by its place only. */
  readonly weak: boolean;
}

export type Learnt =
  | { readonly kind: 'look'; readonly look: TeachLook }
  | { readonly kind: 'problem'; readonly problem: TeachProblem };

/** What the lesson needs of the page and the browser. Elements stay outside: the store knows numbers of rows. */
export interface TeachDoors {
  /** Begins to listen to the agent's pointer for this step, or stops when there is nothing to point at. */
  readonly listenFor: (step: TeachStep | null) => void;
  /** Null while nothing is wrong with what was pointed at. */
  readonly check: (step: Exclude<TeachStep, 'look'>) => TeachProblem | null;
  readonly learn: () => Learnt;
  /** What the agent says of one row: who wrote it, or that it is no message. */
  readonly correct: (row: number, is: 'customer' | 'agent' | 'none') => void;
  /** Takes the last correction back. */
  readonly undoCorrection: () => void;
  readonly save: () => Promise<boolean>;
  readonly close: () => void;
}

interface TeachState {
  readonly step: TeachStep;
  readonly problem: TeachProblem | null;
  /** The beginning of the words that are pointed at. */
  readonly pointed: string | null;
  readonly look: TeachLook | null;
  readonly saving: 'not-yet' | 'saving' | 'saved' | 'failed';
}

interface TeachActions {
  readonly begin: () => void;
  readonly point: (words: string | null) => void;
  /** The agent has pointed at what this step asks for. */
  readonly picked: () => void;
  /** To the step before; out of the first. */
  readonly back: () => void;
  readonly pickAgain: () => void;
  readonly correct: (row: number, is: 'customer' | 'agent' | 'none') => void;
  readonly save: () => Promise<void>;
}

export type TeachStore = StoreApi<TeachState & TeachActions>;

const order = ['customer', 'agent', 'reply-box', 'look'] as const;

/** One lesson: what was asked, what was read, what is saved. */
export function createTeachStore(doors: TeachDoors): TeachStore {
  return createStore((set, get) => {
    const go = (step: TeachStep): void => {
      set({ step, problem: null, pointed: null, look: null, saving: 'not-yet' });
      doors.listenFor(step === 'look' ? null : step);
    };

    const look = (): void => {
      const learnt = doors.learn();
      if (learnt.kind === 'look') set({ look: learnt.look, problem: null });
      else set({ problem: learnt.problem });
    };

    return {
      step: 'customer',
      problem: null,
      pointed: null,
      look: null,
      saving: 'not-yet',

      begin: () => go('customer'),
      point: (pointed) => set({ pointed }),

      picked() {
        const { step } = get();
        if (step === 'look') return;
        const problem = doors.check(step);
        if (problem) {
          set({ problem });
          return;
        }
        const next = order[order.indexOf(step) + 1] ?? 'look';
        go(next);
        if (next === 'look') look();
      },

      back() {
        const before = order[order.indexOf(get().step) - 1];
        if (before === undefined) doors.close();
        else go(before);
      },

      pickAgain: () => go('customer'),

      correct(row, is) {
        doors.correct(row, is);
        const learnt = doors.learn();
        if (learnt.kind === 'look') {
          set({ look: learnt.look, problem: null, saving: 'not-yet' });
          return;
        }
        // What was read before stays on view, and is what would be saved.
        doors.undoCorrection();
        doors.learn();
        set({ problem: learnt.problem });
      },

      async save() {
        if (get().saving === 'saving' || !get().look?.readable) return;
        set({ saving: 'saving' });
        const saved = await doors.save().catch(() => false);
        set({ saving: saved ? 'saved' : 'failed' });
      },
    };
  });
}
