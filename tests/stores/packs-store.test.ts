import { describe, expect, it, vi } from 'vitest';
import type { ImportedPacks, PackImport } from '@/platform/packs';
import type { Saved } from '@/platform/problems';
import { allPacks, createPacksStore, type PacksPlatform } from '@/stores/packs-store';
import { aPack } from '../platform/a-pack';

const done: PackImport = {
  result: 'saved',
  id: 'house-style',
  name: 'House style',
  version: '1.0.0',
  rules: 2,
  replaced: null,
};

function open(changes: Partial<PacksPlatform> = {}) {
  let tell: (imported: ImportedPacks) => void = () => {};
  const ok: Saved = { saved: true, problem: null };
  const platform: PacksPlatform = {
    read: async () => ({ value: { version: 1, packs: [] }, problem: null }),
    watch: (changed) => {
      tell = changed;
      return () => {};
    },
    import: vi.fn<PacksPlatform['import']>(async () => {
      tell({ version: 1, packs: [aPack()] });
      return done;
    }),
    remove: async () => {
      tell({ version: 1, packs: [] });
      return ok;
    },
    told: async () => ok,
    ...changes,
  };
  return { platform, store: createPacksStore(platform, [aPack({ id: 'starter' })]) };
}

describe('the packs store', () => {
  it('lists what comes with Goodturn first, then what was imported', async () => {
    const { store } = open();
    await store.getState().start(new AbortController().signal);
    await store.getState().importPack('{}');
    expect(allPacks(store.getState()).map(({ id }) => id)).toEqual(['starter', 'house-style']);
    expect(store.getState()).toMatchObject({ importing: false, lastImport: done });
    await store.getState().removePack('house-style');
    expect(store.getState().imported).toEqual([]);
  });

  it('checks one file at a time', async () => {
    const { store, platform } = open();
    const both = [store.getState().importPack('{}'), store.getState().importPack('{}')];
    expect(store.getState().importing).toBe(true);
    await Promise.all(both);
    expect(platform.import).toHaveBeenCalledTimes(1);
  });

  it('says why a pack was refused until dismissed', async () => {
    const refused: PackImport = {
      result: 'refused',
      problem: 'packRefused',
      problems: [{ rule: 'no-ticket', field: 'say', message: 'is missing' }],
    };
    const { store } = open({ import: async () => refused });
    await store.getState().importPack('{}');
    expect(store.getState().lastImport).toEqual(refused);
    store.getState().dismissImport();
    expect(store.getState().lastImport).toBeNull();
  });

  it('says when a removal was not saved', async () => {
    const { store } = open({ remove: async () => ({ saved: false, problem: 'notSaved' }) });
    await store.getState().removePack('house-style');
    expect(store.getState().problem).toBe('notSaved');
  });
});
