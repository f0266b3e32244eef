import { browser } from 'wxt/browser';
import { isSiteOn, type Settings, settingsItem } from './settings';
import { coachable, common, covers, patternOf, siteOf } from './site-patterns';
import { readValue } from './stored';

/** The coach in pages, and the same in pages and frames at addresses that help desks show in frames. */
const scriptIds = { pages: 'coach', frames: 'coach-in-frames' } as const;
const js = ['/content-scripts/coach.js'] as const;
const css = ['/content-scripts/coach.css'] as const;

/**
 * Asks the agent for one site, in the browser's own words. Call it in the click itself, with nothing
 * awaited before: browsers accept it from a gesture only. Firefox closes the popup meanwhile, so what
 * follows from a grant is the background's (`permissions.onAdded`).
 *
 * @param frames match patterns of frames that the help desk there shows: asked for in the same breath.
 */
export function askForSite(site: string, frames: readonly string[] = []): Promise<boolean> {
  // Those on the page's own host are granted with it.
  const others = frames.filter((pattern) => !/^[^/]*\/\/\*\//.test(pattern));
  const origins = others.map((pattern) => pattern.replace(/^([^/]*\/\/[^/]+\/).*$/, '$1*'));
  return browser.permissions.request({ origins: [...new Set([patternOf(site), ...origins])] });
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
 *
 * @param frames match patterns of all frames that help desks show.
 */
export async function registerCoach(frames: readonly string[]): Promise<void> {
  const settings = await readValue(settingsItem);
  const matches = matchesLeftOn(await grantedPatterns(), settings);
  const inFrames = framesGranted(frames, matches);
  const off = settings.sitesOff.map(patternOf);
  // Nowhere both: the second would end the first.
  await register(scriptIds.pages, matches, [...off, ...inFrames]);
  await register(scriptIds.frames, inFrames, off);
}

async function register(id: string, matches: string[], excludeMatches: string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    matches,
    excludeMatches,
    js: [...js],
    css: [...css],
    allFrames: id === scriptIds.frames,
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
 *
 * @param frames match patterns of all frames that help desks show.
 */
export async function startInOpenTabs(
  patterns: readonly string[],
  frames: readonly string[],
): Promise<void> {
  if (patterns.length === 0) return;
  const settings = await readValue(settingsItem);
  const allowed = await grantedPatterns();
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  // Looked at once more: the popup's own permission for the tab it stands over is not a grant.
  const ids = tabs.flatMap(({ id, url }) =>
    id !== undefined && coached(allowed, settings, url ?? '') ? [id] : [],
  );
  const inFrames = framesGranted(frames, allowed);
  await Promise.all(ids.map((id) => startInTab(id, inFrames)));
}

async function startInTab(tabId: number, inFrames: readonly string[]): Promise<void> {
  try {
    const others = inFrames.length > 0 ? await framesIn(tabId, inFrames) : [];
    const target = { tabId, frameIds: [0, ...others] };
    await browser.scripting.insertCSS({ target, files: [...css] });
    await browser.scripting.executeScript({ target, files: [...js] });
  } catch {
    // The tab was closed, went elsewhere or is one that the browser protects: nothing to coach there.
  }
}

/** Ids of the frames of a tab whose address is among these patterns. */
async function framesIn(tabId: number, patterns: readonly string[]): Promise<number[]> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => location.href,
  });
  return frames
    .filter(({ frameId, result }) => frameId !== 0 && result && granted(patterns, result))
    .map(({ frameId }) => frameId);
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

/** What of these frames the coach may run in. */
function framesGranted(frames: readonly string[], allowed: readonly string[]): string[] {
  const both = frames.flatMap((frame) => allowed.map((pattern) => common(frame, pattern)));
  return [...new Set(both.filter((pattern) => pattern !== null))].toSorted();
}

/** A site granted by itself and switched off needs no pattern; one inside a wider grant is excluded from it. */
function matchesLeftOn(granted: readonly string[], settings: Settings): string[] {
  const off = new Set(settings.sitesOff.map(patternOf));
  return granted.filter((pattern) => !off.has(pattern));
}
