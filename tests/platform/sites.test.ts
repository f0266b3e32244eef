import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsItem, withChange } from '@/platform/settings';
import { keepSites, type SiteKeeper } from '@/platform/site-keeper';
import { askForSite, isCoached, isGranted, registerCoach } from '@/platform/sites';
import { createStorekeeper } from '@/platform/storekeeper';
import { fakeSites } from './fake-sites';

const acme = 'https://acme.example';
const keeper = createStorekeeper(() => new Date());
const noFrames = async () => [];
/** Everything fake answers at once, so one turn of the event loop lets all of it happen. */
const settled = () => new Promise((done) => setTimeout(done));

async function switchSite(sites: SiteKeeper, site: string, on: boolean): Promise<void> {
  await keeper.change(settingsItem, (settings) =>
    withChange(settings, { kind: 'site', origin: site, on }),
  );
  await sites.switched(site, on);
}

describe('where the coach is registered', () => {
  it('is nowhere after an install that grants nothing', async () => {
    const browser = fakeSites();
    keepSites(noFrames);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await settled();
    expect(browser.coach()).toBeUndefined();
  });

  it('is where the manifest grants it, at once in open tabs too', async () => {
    const browser = fakeSites({
      granted: [`${acme}/*`],
      tabs: [
        { id: 1, url: `${acme}/chat` },
        { id: 2, url: 'https://elsewhere.example/' },
      ],
    });
    keepSites(noFrames);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await settled();
    expect(browser.coach()).toMatchObject({
      matches: [`${acme}/*`],
      js: ['/content-scripts/coach.js'],
      css: ['/content-scripts/coach.css'],
      allFrames: false,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    });
    expect(browser.started).toEqual([1]);
  });

  it('leaves open tabs to the old script after an update, which asks for a reload', async () => {
    const browser = fakeSites({ granted: [`${acme}/*`], tabs: [{ id: 1, url: `${acme}/chat` }] });
    keepSites(noFrames);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    await settled();
    expect(browser.coach()).toBeDefined();
    expect(browser.started).toEqual([]);
  });

  it('follows a grant and its withdrawal', async () => {
    const browser = fakeSites({ tabs: [{ id: 1, url: `${acme}/chat` }] });
    keepSites(noFrames);
    expect(await askForSite(acme)).toBe(true);
    await settled();
    expect(browser.coach()?.matches).toEqual([`${acme}/*`]);
    expect(browser.started).toEqual([1]);

    browser.grant('https://*.second.example/*');
    await settled();
    expect(browser.coach()?.matches).toEqual(['https://*.second.example/*', `${acme}/*`]);

    browser.revoke(`${acme}/*`, 'https://*.second.example/*');
    await settled();
    expect(browser.coach()).toBeUndefined();
    expect(browser.told).toContain(1);
  });

  it('is set right at start-up when grants changed meanwhile', async () => {
    const browser = fakeSites({ granted: [`${acme}/*`] });
    browser.scripts.set('coach', { id: 'coach', matches: ['https://old.example/*'] });
    keepSites(noFrames);
    await fakeBrowser.runtime.onStartup.trigger();
    await settled();
    expect(browser.coach()?.matches).toEqual([`${acme}/*`]);
  });

  it('is registered once however many events come together', async () => {
    const browser = fakeSites({ granted: [`${acme}/*`] });
    keepSites(noFrames);
    void fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    void fakeBrowser.runtime.onStartup.trigger();
    browser.grant('https://b.example/*');
    await settled();
    expect(browser.scripts.size).toBe(1);
    expect(browser.coach()?.matches).toEqual([`${acme}/*`, 'https://b.example/*']);
  });

  it('updates a script that the browser restored behind our back', async () => {
    const browser = fakeSites({ granted: [`${acme}/*`] });
    browser.scripts.set('coach', { id: 'coach', matches: [] });
    Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
    await registerCoach([]);
    expect(browser.coach()?.matches).toEqual([`${acme}/*`]);
  });
});

describe('a site that the agent switched off', () => {
  let sites: SiteKeeper;
  const begin = (...granted: string[]) => {
    const browser = fakeSites({ granted, tabs: [{ id: 1, url: `${acme}/chat` }] });
    sites = keepSites(noFrames);
    return browser;
  };

  it('has no script, its open tabs are told, and it comes back at once', async () => {
    const browser = begin(`${acme}/*`);
    await registerCoach([]);
    await switchSite(sites, `${acme}:8443/agent`, false);
    expect(browser.coach()).toBeUndefined();
    expect(browser.told).toEqual([1]);
    expect(await isCoached(`${acme}/chat`)).toBe(false);

    await switchSite(sites, acme, true);
    expect(browser.coach()?.matches).toEqual([`${acme}/*`]);
    expect(browser.started).toEqual([1]);
    expect(await isCoached(`${acme}/chat`)).toBe(true);
  });

  it('is cut out of a wider grant', async () => {
    const browser = begin('https://*.example/*', '<all_urls>');
    await switchSite(sites, acme, false);
    expect(browser.coach()).toMatchObject({
      matches: ['http://*/*', 'https://*.example/*', 'https://*/*'],
      excludeMatches: [`${acme}/*`],
    });
    expect(await isGranted(`${acme}/chat`)).toBe(true);
    expect(await isCoached(`${acme}/chat`)).toBe(false);
    expect(await isCoached('https://other.example/')).toBe(true);
  });

  it('gets no script from being switched on without a grant', async () => {
    const browser = begin();
    await switchSite(sites, acme, true);
    expect(browser.coach()).toBeUndefined();
    expect(browser.started).toEqual([]);
  });
});

describe('a tab that cannot be scripted', () => {
  beforeEach(() => {
    fakeSites({
      granted: [`${acme}/*`],
      tabs: [
        { id: 1, url: `${acme}/chat` },
        { id: 2, url: `${acme}/chat` },
      ],
    });
  });

  it('does not keep the others from being coached', async () => {
    const started: number[] = [];
    Object.assign(fakeBrowser.scripting, {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (target.tabId === 1) throw new Error('Cannot access contents of the page');
        started.push(target.tabId);
      },
    });
    keepSites(noFrames);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await settled();
    expect(started).toEqual([2]);
  });
});

describe('frames that show a chat', () => {
  const frame = 'https://chats.vendor.example/widget*';
  const ownFrame = '*://*/chat/*';

  it('are asked for together with the page, but for those on its own host', async () => {
    const browser = fakeSites();
    await askForSite(acme, [frame, ownFrame]);
    await registerCoach([frame, ownFrame]);
    expect(browser.coach()?.matches).toEqual([`${acme}/*`, 'https://chats.vendor.example/*']);
    const inFrames = browser.inFrames();
    expect(inFrames).toMatchObject({
      matches: [`${acme}/chat/*`, 'https://chats.vendor.example/chat/*', frame],
      allFrames: true,
    });
    expect(browser.coach()).toMatchObject({ allFrames: false, excludeMatches: inFrames?.matches });
  });

  it('are left alone where they are not granted', async () => {
    const browser = fakeSites({ granted: [`${acme}/*`] });
    await registerCoach([frame]);
    expect(browser.coach()).toBeDefined();
    expect(browser.inFrames()).toBeUndefined();
  });

  it('are coached at once in a tab that is open, and no other frames of it', async () => {
    const frames = [
      { frameId: 0, result: `${acme}/chat` },
      { frameId: 4, result: 'https://chats.vendor.example/widget?chat=7' },
      { frameId: 5, result: 'https://chats.vendor.example/help' },
      { frameId: 6, result: 'https://ads.example/widget' },
    ];
    const browser = fakeSites({ tabs: [{ id: 1, url: `${acme}/chat`, frames }] });
    keepSites(async () => [frame]);
    browser.grant(`${acme}/*`, 'https://chats.vendor.example/*');
    await settled();
    expect(browser.started).toEqual([1]);
    expect(browser.startedFrames).toEqual([4]);
  });
});
