import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Copied, Health, Here } from '@/components/popup/here';
import { framesAt } from '@/helpdesks/frames';
import { isSiteOn, type Settings } from '@/platform/settings';
import { askForSite, isGranted } from '@/platform/sites';
import { ask } from '@/platform/ask';
import { readReport } from '@/platform/page-report';
import { type CurrentTab, currentTab, tabHealth, tabState } from '@/platform/tabs';
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
  readonly health: Health | null;
  /** True while a script that does not answer yet may only be starting. */
  readonly starting: boolean;
}

async function look(): Promise<Omit<Seen, 'starting'> | null> {
  const tab = await currentTab();
  if (tab === null) return null;
  const granted = tab.url !== null && (await isGranted(tab.url));
  if (!granted) return { tab, granted, state: null, health: null };
  const [state, health] = await Promise.all([tabState(tab.id), tabHealth(tab.id)]);
  return { tab, granted, state, health };
}

/** How coaching stands in the tab that the popup was opened over, and what can be done about it. */
export function useHere({ ready, settings }: { ready: boolean; settings: Settings }) {
  /** Undefined until looked at once; null when the browser names no tab. */
  const [seen, setSeen] = useState<Seen | null>();
  const [refused, setRefused] = useState(false);
  const [copied, setCopied] = useState<Copied>('not-yet');
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

  const askFor = (site: string): Promise<boolean> =>
    askForSite(site, framesAt(seen?.tab.url ?? ''))
      .catch(() => false)
      .then((granted) => {
        setRefused(!granted);
        return granted;
      });

  return {
    here: ready && seen !== undefined ? hereFrom(seen, settings, refused) : unseen,
    /** The site as settings name it, or null. */
    site: seen?.tab.site ?? null,
    health: seen?.health ?? null,
    copied,
    /** Call it in the click: browsers ask the agent only then. */
    ask: () => {
      if (seen?.tab.site) void askFor(seen.tab.site);
    },
    /** Call it in the click, too. The lesson opens in the page, and the popup makes way for it. */
    teach: () => {
      if (!seen?.tab.site) return;
      const { id, site } = seen.tab;
      const teaching = ask('teach', { tab: id, site }).catch(() => ({ teaching: false }));
      const granted = seen.granted ? teaching : askFor(site);
      const makeWay = async (): Promise<void> => {
        const yes = await granted;
        if (yes === true || (typeof yes === 'object' && yes.teaching)) close();
      };
      void makeWay();
    },
    copyReport: () => {
      if (!seen) return;
      const report = readReport(seen.tab.id, seen.health);
      void report
        .then((text) => (text === null ? null : navigator.clipboard.writeText(text)))
        .then(
          (done) => setCopied(done === null ? 'failed' : 'copied'),
          () => setCopied('failed'),
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
