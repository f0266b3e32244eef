import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Pack } from '@/coaching-rules/engine';
import type { ImportedPacks, PackImport } from '@/platform/packs';
import type { Problem, Saved } from '@/platform/problems';
import type { Reading } from '@/platform/damaged';

/** What the store needs of the browser. */
export interface PacksPlatform {
  readonly read: () => Promise<Reading<ImportedPacks>>;
  readonly watch: (changed: (imported: ImportedPacks) => void) => () => void;
  readonly import: (text: string) => Promise<PackImport>;
  readonly remove: (pack: string) => Promise<Saved>;
  readonly told: () => Promise<Saved>;
}

export interface PacksState {
  /** False until the stored packs have been read. */
  readonly ready: boolean;
  /** The packs that come with Goodturn, which cannot be removed. */
  readonly builtIn: readonly Pack[];
  /** Sorted by id. */
  readonly imported: readonly Pack[];
  /** True while a pack file is being checked. */
  readonly importing: boolean;
  /** How the last import ended, or null. */
  readonly lastImport: PackImport | null;
  /** What to tell the agent: about reading the packs, or about the last removal. */
  readonly problem: Problem | null;
}

interface PacksActions {
  /** Reads the packs and follows them until the signal aborts. */
  readonly start: (signal: AbortSignal) => Promise<void>;
  /** Takes the text of a pack file. Nothing changes unless all of it is right. */
  readonly importPack: (text: string) => Promise<void>;
  readonly removePack: (pack: string) => Promise<void>;
  readonly dismissImport: () => void;
  readonly dismissProblem: () => Promise<void>;
}

export type PacksStore = StoreApi<PacksState & PacksActions>;

/** A view of the packs: those that come with Goodturn, and those that the agent imported. */
export function createPacksStore(platform: PacksPlatform, builtIn: readonly Pack[]): PacksStore {
  return createStore((set, get) => ({
    ready: false,
    builtIn,
    imported: [],
    importing: false,
    lastImport: null,
    problem: null,
    start: async (signal) => {
      const stop = platform.watch(({ packs }) => set({ imported: packs, ready: true }));
      signal.addEventListener('abort', stop, { once: true });
      const { value, problem } = await platform.read();
      if (!signal.aborted) set({ imported: value.packs, problem, ready: true });
    },
    importPack: async (text) => {
      if (get().importing) return;
      set({ importing: true, lastImport: null });
      const lastImport = await platform.import(text);
      set({ importing: false, lastImport });
    },
    removePack: async (pack) => {
      const { problem } = await platform.remove(pack);
      set({ problem });
    },
    dismissImport: () => set({ lastImport: null }),
    dismissProblem: async () => {
      set({ problem: null });
      await platform.told();
    },
  }));
}

/** Every pack in the order in which lists show them: what comes with Goodturn first. */
export function allPacks(state: PacksState): readonly Pack[] {
  return [...state.builtIn, ...state.imported];
}
