import { browser } from 'wxt/browser';
import { ask, isGone } from './ask';
import type { PageHealth, TabState } from './messages';
import { siteOf } from './site-patterns';

/**
 * Told to the scripts in a tab. `state` and `frame-state`: how coaching stands in its page, and in a frame of it.
 * `sites`: what is coached has changed, look whether this page still is.
 */
type TabMessage = { readonly goodturnTab: 'state' | 'frame-state' | 'sites' | 'health' };

/** Whether this script runs in a frame of a page. */
export const isInFrame = (): boolean => window.top !== window;

/** The tab that the popup stands over. */
export interface CurrentTab {
  readonly id: number;
  /** Null where the browser does not say: a page of its own, another extension's. */
  readonly url: string | null;
  /** As `siteOf` writes it; null for a page that can never be coached. */
  readonly site: string | null;
}

export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, site: siteOf(tab.url ?? '') };
}

/** How coaching stands in a tab; null when no script of ours answers there. */
export async function tabState(tabId: number): Promise<TabState | null> {
  try {
    const state: TabState | undefined = await tell(tabId, 'state');
    if (state?.state === 'coaching') return state;
    // Nobody answers where no frame shows a chat.
    const inFrame: TabState | undefined = await tell<TabState>(tabId, 'frame-state').catch(
      () => undefined,
    );
    return inFrame ?? state ?? null;
  } catch {
    return null;
  }
}

/** What is found on the page in a tab; null when no script of ours answers there. */
export async function tabHealth(tabId: number): Promise<PageHealth | null> {
  const health = await tell<PageHealth>(tabId, 'health').catch(() => undefined);
  return health ?? null;
}

/** In a coached page, or in a frame: answers the popup. Returns what ends it. */
export function answerTabState(state: () => TabState, health: () => PageHealth): () => void {
  if (isInFrame()) {
    return onTold(
      'frame-state',
      (reply) => reply(state()),
      () => state().state !== 'unknown-page',
    );
  }
  const ends = [
    onTold('state', (reply) => reply(state())),
    onTold('health', (reply) => reply(health())),
  ];
  return () => ends.forEach((end) => end());
}

/** From the background: every open tab looks again whether its page is coached. */
export async function tellSitesChanged(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      // Most tabs have no script of ours to hear it.
      if (id !== undefined) await tell(id, 'sites').catch(() => undefined);
    }),
  );
}

/**
 * In a coached page: calls back, once, when the agent switched this site off or took back its
 * permission. Returns what ends the watch.
 */
export function whenSwitchedOff(stop: () => void): () => void {
  const look = async (): Promise<void> => {
    try {
      const { coached } = await ask('coached', { url: location.href });
      if (!coached) end(true);
    } catch (error) {
      if (isGone(error)) end(false);
    }
  };
  /** A page that comes back from the browser's back-forward cache heard nothing while it was there. */
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted) void look();
  };
  const unhear = onTold('sites', (reply) => {
    reply(null);
    void look();
  });
  addEventListener('pageshow', shown);
  let ended = false;
  function end(off: boolean): void {
    if (ended) return;
    ended = true;
    unhear();
    removeEventListener('pageshow', shown);
    if (off) stop();
  }
  return () => end(false);
}

function tell<T>(tabId: number, what: TabMessage['goodturnTab']): Promise<T | undefined> {
  const message: TabMessage = { goodturnTab: what };
  return browser.tabs.sendMessage(tabId, message);
}

function onTold(
  what: TabMessage['goodturnTab'],
  answer: (reply: (answer: unknown) => void) => void,
  answers: () => boolean = () => true,
): () => void {
  const listener = (message: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    const told = (message as Partial<TabMessage> | null)?.goodturnTab;
    if (told !== what || !answers()) return undefined;
    answer(reply);
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    // An orphaned script can no longer reach the browser, and is heard by nobody either.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  };
}
