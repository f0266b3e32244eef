import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SettingsChange } from '@/platform/messages';
import type { Problem, Saved } from '@/platform/problems';
import { type Settings, settingsItem } from '@/platform/settings';
import type { Reading } from '@/platform/damaged';

/** What the store needs of the browser. */
export interface SettingsPlatform {
  readonly read: () => Promise<Reading<Settings>>;
  readonly watch: (changed: (settings: Settings) => void) => () => void;
  readonly change: (change: SettingsChange) => Promise<Saved>;
  /** Remembers that the agent has seen the problem with what was stored. */
  readonly told: () => Promise<Saved>;
}

export interface SettingsState {
  /** False until the stored settings have been read. */
  readonly ready: boolean;
  readonly settings: Settings;
  /** What to tell the agent: about reading the settings, or about the last change. */
  readonly problem: Problem | null;
}

interface SettingsActions {
  /** Reads the settings and follows them until the signal aborts. */
  readonly start: (signal: AbortSignal) => Promise<void>;
  readonly switchSite: (origin: string, on: boolean) => Promise<void>;
  readonly switchPack: (pack: string, on: boolean) => Promise<void>;
  readonly switchRule: (pack: string, rule: string, on: boolean) => Promise<void>;
  /** Lets a rule speak again that went quiet by itself. */
  readonly wakeRule: (pack: string, rule: string) => Promise<void>;
  readonly dismissProblem: () => Promise<void>;
}

export type SettingsStore = StoreApi<SettingsState & SettingsActions>;

/** A view of the stored settings: actions ask the background, and the stored item answers through `watch`. */
export function createSettingsStore(platform: SettingsPlatform): SettingsStore {
  return createStore((set) => {
    const change = async (change: SettingsChange): Promise<void> => {
      const { problem } = await platform.change(change);
      set({ problem });
    };
    return {
      ready: false,
      settings: settingsItem.fallback,
      problem: null,
      start: async (signal) => {
        const stop = platform.watch((settings) => set({ settings, ready: true }));
        signal.addEventListener('abort', stop, { once: true });
        const { value, problem } = await platform.read();
        if (!signal.aborted) set({ settings: value, problem, ready: true });
      },
      switchSite: (origin, on) => change({ kind: 'site', origin, on }),
      switchPack: (pack, on) => change({ kind: 'pack', pack, on }),
      switchRule: (pack, rule, on) => change({ kind: 'rule', pack, rule, on }),
      wakeRule: (pack, rule) => change({ kind: 'wake', pack, rule }),
      dismissProblem: async () => {
        set({ problem: null });
        await platform.told();
      },
    };
  });
}
