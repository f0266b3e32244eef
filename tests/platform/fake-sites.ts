import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = (permissions: { origins?: string[] }) => void;
interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly excludeMatches?: readonly string[];
  readonly [other: string]: unknown;
}

/** A browser with grants, registered scripts and open tabs, as far as Goodturn uses them. */
export function fakeSites(
  options: {
    granted?: string[];
    tabs?: { id: number; url: string; frames?: { frameId: number; result: string }[] }[];
  } = {},
) {
  const granted = new Set(options.granted);
  const scripts = new Map<string, Script>();
  const added: Listener[] = [];
  const removed: Listener[] = [];
  const started: number[] = [];
  const told: number[] = [];
  const startedFrames: number[] = [];

  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: [...granted], permissions: ['storage'] }),
    request: async ({ origins }: { origins: string[] }) => {
      grant(...origins);
      return true;
    },
    onAdded: { addListener: (listener: Listener) => added.push(listener) },
    onRemoved: { addListener: (listener: Listener) => removed.push(listener) },
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      [...scripts.values()].filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (list: Script[]) => {
      for (const script of list) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts.set(script.id, script);
      }
    },
    updateContentScripts: async (list: Script[]) => {
      for (const script of list) {
        if (!scripts.has(script.id)) throw new Error(`Content script '${script.id}' is unknown`);
        scripts.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) scripts.delete(id);
    },
    insertCSS: async () => {},
    executeScript: async ({
      target: { tabId, frameIds },
    }: {
      target: { tabId: number; frameIds?: number[] };
    }) => {
      const tab = options.tabs?.find(({ id }) => id === tabId);
      if (!frameIds) return tab?.frames ?? [];
      started.push(tabId);
      startedFrames.push(...frameIds.filter((id) => id !== 0));
      return [];
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async () => options.tabs ?? [],
    sendMessage: async (tabId: number) => {
      told.push(tabId);
    },
  });

  function grant(...origins: string[]): void {
    for (const origin of origins) granted.add(origin);
    for (const listener of added) listener({ origins });
  }

  return {
    grant,
    revoke: (...origins: string[]) => {
      for (const origin of origins) granted.delete(origin);
      for (const listener of removed) listener({ origins });
    },
    /** The registered coach, or undefined. */
    coach: () => scripts.get('coach'),
    /** The same for frames. */
    inFrames: () => scripts.get('coach-in-frames'),
    scripts,
    /** Tabs in which the coach was started at once. */
    started,
    /** Ids of frames in which it was. */
    startedFrames,
    /** Tabs told that the coached sites changed. */
    told,
  };
}
