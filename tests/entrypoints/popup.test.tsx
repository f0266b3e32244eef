import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/entrypoints/popup/Popup';
import type { SettingsChange, TabState } from '@/platform/messages';
import { type Settings, settingsItem, withChange } from '@/platform/settings';
import { type Stats, statsItem } from '@/platform/stats';
import { createSettingsStore } from '@/stores/settings-store';
import { createStatsStore } from '@/stores/stats-store';

const site = 'https://chat.northwind.example';

interface Surroundings {
  readonly url?: string;
  readonly granted?: boolean;
  readonly state?: TabState;
  readonly settings?: Settings;
}

/** Opens the popup over one tab, as the browser and the background would have it. */
async function openPopup({ url = `${site}/7`, granted = false, state, ...more }: Surroundings) {
  const request = vi.fn<(asked: { origins: string[] }) => Promise<boolean>>(async () => false);
  const reload = vi.fn<(tab: number) => Promise<void>>(async () => {});
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: granted ? [`${site}/*`] : [] }),
    request,
  });
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: 3, url }],
    sendMessage: async (_tab: number, { goodturnTab }: { readonly goodturnTab: string }) =>
      goodturnTab === 'state' ? state : undefined,
    reload,
  });

  let settings = more.settings ?? settingsItem.fallback;
  const changed = new Set<(now: Settings) => void>();
  const changes: SettingsChange[] = [];
  const settingsStore = createSettingsStore({
    read: async () => ({ value: settings, problem: null }),
    watch: (callback) => {
      changed.add(callback);
      return () => changed.delete(callback);
    },
    change: async (change) => {
      changes.push(change);
      settings = withChange(settings, change);
      for (const callback of changed) callback(settings);
      return { saved: true, problem: null };
    },
    told: async () => ({ saved: true, problem: null }),
  });
  const statsStore = createStatsStore({
    read: async () => ({ value: statsItem.fallback satisfies Stats, problem: null }),
    watch: () => () => {},
    today: () => '2026-11-22',
    told: async () => ({ saved: true, problem: null }),
  });
  const { signal } = new AbortController();
  await Promise.all([settingsStore.getState().start(signal), statsStore.getState().start(signal)]);
  render(<Popup settingsStore={settingsStore} statsStore={statsStore} />);
  return { request, reload, changes };
}

afterEach(() => vi.restoreAllMocks());

describe('the popup over a tab', () => {
  it('asks the browser for this one site within the click', async () => {
    const { request } = await openPopup({});
    fireEvent.click(await screen.findByRole('button', { name: 'Coach me here' }));
    // No await in between: browsers hear a request in the click's own turn only.
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [`${site}/*`] });
    expect(await screen.findByText(/I stay away from this site/)).toBeInTheDocument();
  });

  it('switches a site on again that is asked for again', async () => {
    const off = { ...settingsItem.fallback, sitesOff: [site] };
    const { changes } = await openPopup({ settings: off });
    await userEvent.click(await screen.findByRole('button', { name: 'Coach me here' }));
    expect(changes).toEqual([{ kind: 'site', origin: site, on: true }]);
  });

  it('shows what the page says of itself', async () => {
    const state: TabState = {
      state: 'coaching',
      helpDesk: 'Chatwoot',
      missing: [],
      noteMode: false,
    };
    await openPopup({ granted: true, state });
    expect(await screen.findByRole('heading', { name: 'With you in Chatwoot.' })).toBeVisible();
  });

  it('switches coaching off here and now', async () => {
    const { changes } = await openPopup({ granted: true, state: { state: 'unknown-page' } });
    await userEvent.click(
      await screen.findByRole('switch', { name: 'Coach me on chat.northwind.example' }),
    );
    expect(changes).toEqual([{ kind: 'site', origin: site, on: false }]);
    expect(await screen.findByText('Switched off on this site.')).toBeInTheDocument();
  });

  it('offers a reload when no script answers', async () => {
    const { reload } = await openPopup({ granted: true });
    const again = await screen.findByRole('button', { name: 'Reload the page' }, { timeout: 5000 });
    await userEvent.click(again);
    expect(reload).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('says that a page of the browser cannot be coached', async () => {
    await openPopup({ url: 'about:addons' });
    expect(await screen.findByText('Nothing to coach here.')).toBeInTheDocument();
  });
});
