import { browser } from 'wxt/browser';
import { isSiteOn, type Settings, settingsItem } from './settings';
import { coachable, covers, patternOf, siteOf } from './site-patterns';
import { readValue } from './stored';

const scriptId = 'coach';
const js = ['/content-scripts/coach.js'] as const;
const css = ['/content-scripts/coach.css'] as const;

/**
 * Asks the agent for one site, in the browser's own words. Call it in the click itself, with nothing
 * awaited before: browsers accept it from a gesture only. Firefox closes the popup meanwhile, so what
 * follows from a grant is the background's (`permissions.onAdded`).
 */
export function askForSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(site)] });
}

/** Whether the browser lets Goodturn into the page at this address. */
export async function isGranted(address: string): Promise<boolean> {
  return granted(await grantedPatterns(), address);
}

/** Whether the page at this address is coached: granted by the browser and left on by the agent. */
export async function isCoached(address: string): Promise<boolean> {
  const settings = await readValue(settingsItem);
  return coached(await grantedPatterns(), settings, address);
}

/**
 * Makes the browser's registration of the coach equal to what is granted and left on. Repeating it
 * changes nothing. Call it one at a time.
 */
export async function registerCoach(): Promise<void> {
  const settings = await readValue(settingsItem);
  const matches = matchesLeftOn(await grantedPatterns(), settings);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (matches.length === 0) {
    if (registered.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    }
    return;
  }
  const script = {
    id: scriptId,
    matches,
    excludeMatches: settings.sitesOff.map(patternOf),
    js: [...js],
    css: [...css],
    allFrames: false,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) {
    await browser.scripting.updateContentScripts([script]);
    return;
  }
  try {
    await browser.scripting.registerContentScripts([script]);
  } catch {
    // Chrome may restore a persisted script between the question and the registration.
    await browser.scripting.updateContentScripts([script]);
  }
}

/**
 * Starts the coach in tabs that already show a coached page among these patterns; registration
 * alone waits for the next page load. In a tab that is coached already, the new script takes over.
 */
export async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const settings = await readValue(settingsItem);
  const allowed = await grantedPatterns();
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  // Looked at once more: the popup's own permission for the tab it stands over is not a grant.
  const ids = tabs.flatMap(({ id, url }) =>
    id !== undefined && coached(allowed, settings, url ?? '') ? [id] : [],
  );
  await Promise.all(ids.map(startInTab));
}

async function startInTab(tabId: number): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [...css] });
    await browser.scripting.executeScript({ target: { tabId }, files: [...js] });
  } catch {
    // The tab was closed, went elsewhere or is one that the browser protects: nothing to coach there.
  }
}

/** Patterns of every site that the browser lets Goodturn into: from the manifest and from the agent's grants. */
export async function grantedPatterns(): Promise<readonly string[]> {
  const { origins } = await browser.permissions.getAll();
  return coachable(origins ?? []);
}

function granted(patterns: readonly string[], address: string): boolean {
  return patterns.some((pattern) => covers(pattern, address));
}

function coached(patterns: readonly string[], settings: Settings, address: string): boolean {
  const site = siteOf(address);
  return site !== null && granted(patterns, address) && isSiteOn(settings, site);
}

/** A site granted by itself and switched off needs no pattern; one inside a wider grant is excluded from it. */
function matchesLeftOn(granted: readonly string[], settings: Settings): string[] {
  const off = new Set(settings.sitesOff.map(patternOf));
  return granted.filter((pattern) => !off.has(pattern));
}
