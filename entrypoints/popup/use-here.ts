import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Here } from '@/components/popup/here';
import { framesAt } from '@/helpdesks/frames';
import { isSiteOn, type Settings } from '@/platform/settings';
import { askForSite, isGranted } from '@/platform/sites';
import { type CurrentTab, currentTab, tabState } from '@/platform/tabs';
import type { TabState } from '@/platform/messages';

/** How often the tab is asked while the popup is open: it may load, or be given a script, meanwhile. */
const askAgainAfter = 700;

/** A script that has just been put into the page answers by the second look, or never. */
const silentLooksAllowed = 2;

interface Seen {
  readonly tab: CurrentTab;
  readonly granted: boolean;
  /** Null when no script of ours answers in the tab. */
  readonly state: TabState | null;
  /** True while a script that does not answer yet may only be starting. */
  readonly starting: boolean;
}

async function look(): Promise<Omit<Seen, 'starting'> | null> {
  const tab = await currentTab();
  if (tab === null) return null;
  const granted = tab.url !== null && (await isGranted(tab.url));
  return { tab, granted, state: granted ? await tabState(tab.id) : null };
}

/** How coaching stands in the tab that the popup was opened over, and what can be done about it. */
export function useHere({ ready, settings }: { ready: boolean; settings: Settings }) {
  /** Undefined until looked at once; null when the browser names no tab. */
  const [seen, setSeen] = useState<Seen | null>();
  const [refused, setRefused] = useState(false);
  const silentLooks = useRef(0);

  useEffect(() => {
    const lookAgain = async (): Promise<void> => {
      const now = await look().catch(() => null);
      silentLooks.current = now?.state ? 0 : silentLooks.current + 1;
      setSeen(now && { ...now, starting: silentLooks.current < silentLooksAllowed });
    };
    void lookAgain();
    const timer = setInterval(() => void lookAgain(), askAgainAfter);
    return () => clearInterval(timer);
  }, []);

  return {
    here: ready && seen !== undefined ? hereFrom(seen, settings, refused) : unseen,
    /** The site as settings name it, or null. */
    site: seen?.tab.site ?? null,
    /** Call it in the click: browsers ask the agent only then. */
    ask: () => {
      if (!seen?.tab.site) return;
      void askForSite(seen.tab.site, framesAt(seen.tab.url ?? '')).then(
        (granted) => setRefused(!granted),
        () => setRefused(true),
      );
    },
    /** After a switch the page may be given a script: wait for that one anew. */
    expectScript: () => {
      silentLooks.current = 0;
      setSeen((before) => before && { ...before, state: null, starting: true });
    },
    reload: () => {
      if (seen) void browser.tabs.reload(seen.tab.id);
    },
  };
}

const unseen: Here = { state: 'checking', site: null };

function hereFrom(seen: Seen | null, settings: Settings, refused: boolean): Here {
  if (!seen?.tab.site) return { state: 'browser-page' };
  const site = new URL(seen.tab.site).host;
  if (!seen.granted) return { state: 'not-granted', site, refused };
  if (!isSiteOn(settings, seen.tab.site)) return { state: 'off', site };
  if (seen.state !== null) return { ...seen.state, site };
  return seen.starting ? { state: 'checking', site } : { state: 'reload-needed', site };
}
