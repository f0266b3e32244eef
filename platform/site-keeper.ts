import { browser } from 'wxt/browser';
import { createQueue } from './queue';
import { grantedPatterns, registerCoach, startInOpenTabs } from './sites';
import { patternOf } from './site-patterns';
import { tellSitesChanged } from './tabs';

export interface SiteKeeper {
  /** After the agent switched a site on or off. */
  readonly switched: (site: string, on: boolean) => Promise<void>;
  /** After what is known of the pages of these sites changed: their open tabs are read anew. */
  readonly taught: (sites: readonly string[]) => Promise<void>;
  /** After every switch was forgotten. */
  readonly forgotten: () => Promise<void>;
}

/**
 * Keeps the coach where it is granted and left on, and nowhere else: on install and start-up, and
 * whenever grants change, from whatever page or browser menu. For the background, at its start.
 *
 * @param loadFrames gives the match patterns of all frames that help desks show.
 */
export function keepSites(loadFrames: () => Promise<readonly string[]>): SiteKeeper {
  const inTurn = createQueue();
  const register = async (): Promise<void> => registerCoach(await loadFrames());
  const start = async (patterns: readonly string[]): Promise<void> =>
    startInOpenTabs(patterns, await loadFrames());

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void inTurn(async () => {
      await register();
      // After an update, Chrome leaves the old script in open pages, where it asks for a reload. Firefox
      // ends it, so that a new one can take its place at once.
      if (reason === 'install' || import.meta.env.BROWSER === 'firefox')
        await start(await grantedPatterns());
    });
  });
  browser.runtime.onStartup.addListener(() => void inTurn(register));
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void inTurn(async () => {
      await register();
      await start(origins);
    });
  });
  browser.permissions.onRemoved.addListener(() => {
    void inTurn(async () => {
      await register();
      await tellSitesChanged();
    });
  });

  return {
    taught: (sites) => inTurn(() => start(sites.map(patternOf))),
    forgotten: () =>
      inTurn(async () => {
        await register();
        await start(await grantedPatterns());
      }),
    switched: (site, on) =>
      inTurn(async () => {
        await register();
        if (on) await start([patternOf(site)]);
        else await tellSitesChanged();
      }),
  };
}
