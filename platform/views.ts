import { ask } from './ask';
import { dayOf } from './day';
import { packsItem, type ImportedPacks, type PackImport } from './packs';
import { settingsItem, type Settings } from './settings';
import { statsItem, type Stats } from './stats';
import type { SettingsChange } from './messages';
import type { Problem, Saved } from './problems';
import { readItem } from './damaged';
import { type ItemName, watchItem } from './stored';

/** What `createSettingsStore` takes, in any page of the extension. */
export const settingsPlatform = {
  read: () => readItem(settingsItem),
  watch: (changed: (settings: Settings) => void) => watchItem(settingsItem, changed),
  change: (change: SettingsChange) => savedBy(ask('change', change)),
  told: () => told('settings'),
};

/** What `createPacksStore` takes. */
export const packsPlatform = {
  read: () => readItem(packsItem),
  watch: (changed: (imported: ImportedPacks) => void) => watchItem(packsItem, changed),
  import: (text: string): Promise<PackImport> =>
    ask('import', { text }).catch(() => ({
      result: 'refused',
      problem: 'backgroundSilent' satisfies Problem,
      problems: [],
    })),
  remove: (pack: string) => savedBy(ask('remove', { pack })),
  told: () => told('packs'),
};

/** What `createStatsStore` takes. */
export const statsPlatform = {
  read: () => readItem(statsItem),
  watch: (changed: (stats: Stats) => void) => watchItem(statsItem, changed),
  today: () => dayOf(new Date()),
  told: () => told('stats'),
};

function told(item: ItemName): Promise<Saved> {
  return savedBy(ask('told', { item }));
}

/** An answer that never came is one more way of not being saved. */
export async function savedBy(answer: Promise<Saved>): Promise<Saved> {
  try {
    return await answer;
  } catch {
    return { saved: false, problem: 'backgroundSilent' };
  }
}
