import { browser } from 'wxt/browser';

/** Everything that Goodturn stores, each under a key of its own. */
export type ItemName = 'settings' | 'packs' | 'stats' | 'pages';

/** One stored item. Its version is a field of its value, so that one write changes both. */
export interface StoredItem<T> {
  /** Also its key. */
  readonly name: ItemName;
  /**
   * What is stored, an older version in its present shape; null when it cannot be read. For what
   * coached pages read, `settings`, `packs` and `pages`, without a schema library: they load all of it.
   */
  readonly parse: (raw: unknown) => T | null;
  /** Used when nothing is stored yet, and when what is stored cannot be read. */
  readonly fallback: T;
  /** What can be saved of a value that cannot be read; the fallback when absent. */
  readonly salvage?: (raw: unknown) => T;
}

/** The value of an item; `whole` is false when something was stored that could not be read. */
export function parseItem<T>(item: StoredItem<T>, raw: unknown): { value: T; whole: boolean } {
  if (raw === null || raw === undefined) return { value: item.fallback, whole: true };
  const value = item.parse(raw);
  if (value !== null) return { value, whole: true };
  return { value: item.salvage?.(raw) ?? item.fallback, whole: false };
}

/** The value of an item in any context. Never rejects: what cannot be read counts as never stored. */
export async function readValue<T>(item: StoredItem<T>): Promise<T> {
  try {
    const stored = await browser.storage.local.get(item.name);
    return parseItem(item, stored[item.name]).value;
  } catch {
    return item.fallback;
  }
}

/** Calls back with the new value whenever the item changes, in any context. Returns what ends it. */
export function watchItem<T>(item: StoredItem<T>, changed: (value: T) => void): () => void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    const change = changes[item.name];
    if (change) changed(parseItem(item, change.newValue).value);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => {
    // An orphaned script can no longer reach the browser, and is told nothing either.
    if (browser.runtime?.id) browser.storage.local.onChanged.removeListener(listener);
  };
}

/** Whether something stored has fields at all. */
export function hasFields(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null;
}
