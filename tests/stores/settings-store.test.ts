import { describe, expect, it, vi } from 'vitest';
import type { SettingsChange } from '@/platform/messages';
import type { Saved } from '@/platform/problems';
import { type Settings, settingsItem, withChange } from '@/platform/settings';
import { createSettingsStore, type SettingsPlatform } from '@/stores/settings-store';

/** A browser that stores settings in memory and tells of every change. */
function memory(changes: Partial<SettingsPlatform> = {}) {
  let settings = settingsItem.fallback;
  const followers = new Set<(settings: Settings) => void>();
  const platform: SettingsPlatform = {
    read: async () => ({ value: settings, problem: null }),
    watch: (changed) => {
      followers.add(changed);
      return () => followers.delete(changed);
    },
    change: async (change: SettingsChange): Promise<Saved> => {
      settings = withChange(settings, change);
      for (const changed of followers) changed(settings);
      return { saved: true, problem: null };
    },
    told: vi.fn<() => Promise<Saved>>(async () => ({ saved: true, problem: null })),
    ...changes,
  };
  return { platform, followers };
}

describe('the settings store', () => {
  it('is ready once the settings are read', async () => {
    const store = createSettingsStore(memory().platform);
    expect(store.getState().ready).toBe(false);
    await store.getState().start(new AbortController().signal);
    expect(store.getState().ready).toBe(true);
  });

  it('shows what was stored after a switch, here or elsewhere', async () => {
    const { platform } = memory();
    const store = createSettingsStore(platform);
    await store.getState().start(new AbortController().signal);
    await store.getState().switchSite('https://acme.example', false);
    await store.getState().switchPack('house', false);
    await platform.change({ kind: 'rule', pack: 'starter', rule: 'calm-down', on: false });
    expect(store.getState().settings).toMatchObject({
      sitesOff: ['https://acme.example'],
      packsOff: ['house'],
      rulesOff: ['starter/calm-down'],
    });
  });

  it('says when a switch was not saved, and leaves it where it was', async () => {
    const { platform } = memory({ change: async () => ({ saved: false, problem: 'storageFull' }) });
    const store = createSettingsStore(platform);
    await store.getState().switchRule('starter', 'calm-down', false);
    expect(store.getState()).toMatchObject({
      problem: 'storageFull',
      settings: settingsItem.fallback,
    });
  });

  it('says that the stored settings were damaged until the agent has seen it', async () => {
    const { platform } = memory({
      read: async () => ({ value: settingsItem.fallback, problem: 'settingsDamaged' }),
    });
    const store = createSettingsStore(platform);
    await store.getState().start(new AbortController().signal);
    expect(store.getState().problem).toBe('settingsDamaged');
    await store.getState().dismissProblem();
    expect(store.getState().problem).toBeNull();
    expect(platform.told).toHaveBeenCalledTimes(1);
  });

  it('follows nothing after it was ended', async () => {
    const { platform, followers } = memory();
    const ended = new AbortController();
    const store = createSettingsStore(platform);
    await store.getState().start(ended.signal);
    ended.abort();
    expect(followers.size).toBe(0);
  });
});
