import { browser } from 'wxt/browser';
import { ask } from './ask';
import { savedBy } from './views';
import type { Saved } from './problems';

/** Everything stored on this computer, by key, for the agent to see and to take away. Rejects when storage fails. */
export function readEverything(): Promise<Record<string, unknown>> {
  return browser.storage.local.get(null);
}

/** Calls back whenever anything stored changes. Returns what ends it. */
export function watchEverything(changed: () => void): () => void {
  const listener = (): void => changed();
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** Wipes everything stored: counts, switches, imported packs and damaged copies. */
export function wipe(): Promise<Saved> {
  return savedBy(ask('wipe', null));
}
