import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Speaker } from '@/coaching-rules/engine';
import type { PagePart } from '@/platform/messages';

/** What the agent is asked for, in this order; at last to look at what Goodturn reads. */
type LessonStep = 'customer' | 'agent' | 'reply-box' | 'look';

/** What can be shown besides, once the rest is read: the own name, and the reply box while it writes a note. */
export type TeachExtra = 'agent-name' | 'note-mode';

export type TeachStep = LessonStep | TeachExtra;

export type TeachCorrection = 'customer' | 'agent' | 'note' | 'none';

/** Why a pick or a correction does not help; each has its sentence. */
export type TeachProblem =
  | 'not-two-messages'
  | 'no-words'
  | 'no-difference'
  | 'no-difference-none'
  | 'not-writable'
  | 'no-names'
  | 'no-own-name'
  | 'no-note-mode';

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
  /** Whether it knows when the reply box writes a private note. */
  readonly knowsNoteMode: boolean;
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
  /** What the agent says of one row: who wrote it, that it is a private note, or no message. */
  readonly correct: (row: number, is: TeachCorrection) => void;
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
  /** The agent wants to show this too. */
  readonly showMore: (extra: TeachExtra) => void;
  /** To the step before; out of the first. */
  readonly back: () => void;
  readonly pickAgain: () => void;
  readonly correct: (row: number, is: TeachCorrection) => void;
  readonly save: () => Promise<void>;
}

export type TeachStore = StoreApi<TeachState & TeachActions>;

const order = ['customer', 'agent', 'reply-box', 'look'] as const satisfies readonly LessonStep[];

const isExtra = (step: TeachStep): step is TeachExtra =>
  step === 'agent-name' || step === 'note-mode';

/** One lesson: what was asked, what was read, what is saved. */
export function createTeachStore(doors: TeachDoors): TeachStore {
  return createStore((set, get) => {
    const go = (step: TeachStep): void => {
      set({ step, problem: null, pointed: null, look: null, saving: 'not-yet' });
      // A note is no place to point at: the agent has the page, and switches its box.
      doors.listenFor(step === 'look' || step === 'note-mode' ? null : step);
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
        const next = isExtra(step) ? 'look' : (order[order.indexOf(step) + 1] ?? 'look');
        go(next);
        if (next === 'look') look();
      },

      back() {
        const { step } = get();
        if (isExtra(step)) {
          go('look');
          look();
          return;
        }
        const before = order[order.indexOf(step) - 1];
        if (before === undefined) doors.close();
        else go(before);
      },

      showMore: (extra) => go(extra),

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
        set({ saving: 'saving', problem: null });
        const saved = await doors.save().catch(() => false);
        set({ saving: saved ? 'saved' : 'failed' });
      },
    };
  });
}
