import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packsItem } from '@/platform/packs';
import { type Settings, settingsItem } from '@/platform/settings';
import { readItem } from '@/platform/damaged';
import { createStorekeeper } from '@/platform/storekeeper';
import { aPack } from './a-pack';

const area = fakeBrowser.storage.local;
const keeper = createStorekeeper(() => new Date('2026-05-04T10:00:00Z'));
const off = (site: string) => (settings: Settings) => ({
  ...settings,
  sitesOff: [...settings.sitesOff, site],
});
const sitesOff = async () => (await readItem(settingsItem)).value.sitesOff;

afterEach(() => vi.restoreAllMocks());

describe('the storekeeper', () => {
  it('makes changes that come at the same moment one after the other', async () => {
    const sites = ['https://a.example', 'https://b.example', 'https://c.example'];
    await Promise.all(sites.map((site) => keeper.change(settingsItem, off(site))));
    expect(await sitesOff()).toEqual(sites);
  });

  it('writes a change in one step', async () => {
    const set = vi.spyOn(area, 'set');
    await keeper.change(settingsItem, off('https://a.example'));
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('writes nothing when nothing changed', async () => {
    const set = vi.spyOn(area, 'set');
    expect(await keeper.change(settingsItem, (settings) => settings)).toEqual({
      saved: true,
      problem: null,
    });
    expect(set).not.toHaveBeenCalled();
  });

  it('sets a damaged value aside with its date, in the same step as the change', async () => {
    await area.set({ settings: { version: 1, sitesOff: 'all of them' } });
    const set = vi.spyOn(area, 'set');
    await keeper.change(settingsItem, off('https://a.example'));
    expect(set).toHaveBeenCalledTimes(1);
    expect(await area.get(null)).toEqual({
      settings: { ...settingsItem.fallback, sitesOff: ['https://a.example'] },
      damaged: [
        {
          item: 'settings',
          at: '2026-05-04T10:00:00.000Z',
          value: { version: 1, sitesOff: 'all of them' },
          told: false,
        },
      ],
    });
  });

  it('tells of a repaired item until the agent has seen it, and keeps the copy', async () => {
    await area.set({ settings: 'oops' });
    await keeper.repair(settingsItem);
    expect((await readItem(settingsItem)).problem).toBe('settingsDamaged');
    await keeper.told('settings');
    expect((await readItem(settingsItem)).problem).toBeNull();
    expect((await area.get('damaged'))['damaged']).toMatchObject([{ value: 'oops', told: true }]);
  });

  it('keeps the newest copies only, so that damage never fills the storage', async () => {
    for (let damage = 1; damage <= 9; damage += 1) {
      await area.set({ settings: damage });
      await keeper.repair(settingsItem);
    }
    const { damaged } = await area.get('damaged');
    expect((damaged as { value: number }[]).map(({ value }) => value)).toEqual([4, 5, 6, 7, 8, 9]);
  });

  it('sets the list of copies aside too when that is damaged', async () => {
    await area.set({ settings: 'oops', damaged: { not: 'a list' } });
    await keeper.repair(settingsItem);
    expect((await area.get('damaged'))['damaged']).toMatchObject([
      { item: 'damaged', value: { not: 'a list' } },
      { item: 'settings', value: 'oops' },
    ]);
  });

  it('keeps the packs that can still be read when another cannot', async () => {
    const stored = { version: 1, packs: [aPack(), { id: 'broken' }] };
    await area.set({ packs: stored });
    await keeper.repair(packsItem);
    const { value, problem } = await readItem(packsItem);
    expect(value.packs).toEqual([aPack()]);
    expect(problem).toBe('packsDamaged');
    expect((await area.get('damaged'))['damaged']).toMatchObject([{ value: stored }]);
  });

  it('says that storage is full and leaves what was stored as it was', async () => {
    await keeper.change(settingsItem, off('https://a.example'));
    const before = await area.get(null);
    vi.spyOn(area, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await keeper.change(settingsItem, off('https://b.example'))).toEqual({
      saved: false,
      problem: 'storageFull',
    });
    expect(await area.get(null)).toEqual(before);
  });

  it('recognises the quota error of Firefox', async () => {
    const error = new DOMException('Storage is full', 'QuotaExceededError');
    vi.spyOn(area, 'set').mockRejectedValue(error);
    expect((await keeper.change(settingsItem, off('https://a.example'))).problem).toBe(
      'storageFull',
    );
  });

  it('tries once more when writing fails for a moment', async () => {
    vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('IO error'));
    expect((await keeper.change(settingsItem, off('https://a.example'))).saved).toBe(true);
    expect(await sitesOff()).toEqual(['https://a.example']);
  });

  it('overwrites nothing while what is stored cannot be read', async () => {
    await keeper.change(settingsItem, off('https://a.example'));
    const get = vi.spyOn(area, 'get').mockImplementation(() => {
      throw new Error('Corruption');
    });
    expect(await keeper.change(settingsItem, off('https://b.example'))).toEqual({
      saved: false,
      problem: 'notSaved',
    });
    get.mockRestore();
    expect(await sitesOff()).toEqual(['https://a.example']);
  });

  it('goes on with the next change after one that failed', async () => {
    vi.spyOn(area, 'set')
      .mockRejectedValueOnce(new Error('no'))
      .mockRejectedValueOnce(new Error('no'));
    const [first, second] = await Promise.all([
      keeper.change(settingsItem, off('https://a.example')),
      keeper.change(settingsItem, off('https://b.example')),
    ]);
    expect([first?.saved, second?.saved]).toEqual([false, true]);
    expect(await sitesOff()).toEqual(['https://b.example']);
  });
});
