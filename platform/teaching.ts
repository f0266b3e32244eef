import { browser } from 'wxt/browser';
import { isGranted } from './sites';

/** Where the next lesson waits for the agent's leave: the background may sleep while the browser asks. */
const waitingKey = 'teachNext';
/** Milliseconds after which a lesson that nobody said yes to is forgotten. */
const longestWait = 120_000;

interface Waiting {
  readonly tab: number;
  readonly site: string;
  /** Milliseconds since the epoch. */
  readonly asked: number;
}

export interface Teaching {
  /** Opens the lesson in a tab, or has it wait for the site's permission. */
  readonly teach: (tab: number, site: string) => Promise<boolean>;
}

/** Opens lessons in pages. For the background, at its start; `now` is in milliseconds since the epoch. */
export function keepTeaching(now: () => number): Teaching {
  browser.permissions.onAdded.addListener(() => void openWaiting(now()));
  return {
    teach: async (tab, site) => {
      if (await isGranted(`${site}/`)) return open(tab);
      const waiting: Waiting = { tab, site, asked: now() };
      await browser.storage.session.set({ [waitingKey]: waiting });
      return false;
    },
  };
}

async function openWaiting(now: number): Promise<void> {
  const { [waitingKey]: raw } = await browser.storage.session.get(waitingKey);
  const waiting = raw as Waiting | undefined;
  if (!waiting || !(await isGranted(`${waiting.site}/`))) return;
  await browser.storage.session.remove(waitingKey);
  if (now - waiting.asked < longestWait) await open(waiting.tab);
}

/** The script of the lesson is a file of its own, so that coached pages do not load it. */
async function open(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/teach.js'] });
    return true;
  } catch {
    // The tab was closed, went elsewhere or is one that the browser protects.
    return false;
  }
}
