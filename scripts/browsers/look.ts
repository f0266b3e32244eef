import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Tab } from './driver';

/**
 * Asks again until there is an answer.
 *
 * @param what Said when there is none in time: "the card to open".
 * @returns The first answer that is neither null, undefined nor false.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  seconds = 20,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}.`);
    await sleep(100);
  }
}

/** What a page shows at a place: a CSS selector, where `>>>` steps into an open shadow root or a frame of its origin. */
interface Sight {
  readonly text: string;
  /** Of a form field. */
  readonly value: string;
  /** The middle of it, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** All elements at a place, as they are now. */
export function lookAt(tab: Tab, place: string): Promise<readonly Sight[]> {
  return tab.evaluate((path: string) => {
    const insideOf = (host: Element | null | undefined): ParentNode | null =>
      host?.localName === 'iframe'
        ? (host as HTMLIFrameElement).contentDocument
        : (host?.shadowRoot ?? null);
    /** Where the viewport of an element's document begins in that of the page. */
    const cornerOf = ({ ownerDocument }: Element) => {
      const frame = ownerDocument.defaultView?.frameElement;
      if (!frame) return { left: 0, top: 0 };
      const { left, top } = frame.getBoundingClientRect();
      return { left: left + frame.clientLeft, top: top + frame.clientTop };
    };
    const steps = path.split(' >>> ');
    const last = steps.pop() ?? '';
    let scope: ParentNode | null = document;
    for (const step of steps) scope = insideOf(scope?.querySelector(step));
    return Array.from(scope?.querySelectorAll<HTMLElement>(last) ?? [], (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { left, top } = cornerOf(element);
      return {
        text: element.innerText ?? element.textContent ?? '',
        value: 'value' in element ? String(element.value) : '',
        x: left + x + width / 2,
        y: top + y + height / 2,
      };
    });
  }, place);
}

/** Waits until something is at a place, and gives the first. */
export function waitFor(tab: Tab, place: string): Promise<Sight> {
  return until(`${place} on the page`, async () => (await lookAt(tab, place))[0]);
}

/** Waits until nothing is at a place. */
export async function waitForNo(tab: Tab, place: string): Promise<void> {
  await until(`${place} to go`, async () => (await lookAt(tab, place)).length === 0);
}

/** Clicks with the real mouse on the first thing at a place, scrolled to as a person would. */
export async function click(tab: Tab, place: string): Promise<void> {
  const seen = await waitFor(tab, place);
  await tab.evaluate((middle: number) => {
    const { innerHeight } = window;
    if (middle < 0 || middle > innerHeight) window.scrollBy(0, middle - innerHeight / 2);
  }, seen.y);
  const { x, y } = await waitFor(tab, place);
  await tab.clickAt(x, y);
}

/** What of the extension's interface a look into its storage needs. */
interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
}

/** All that the extension has stored, of every kind of storage, read on its own page. */
export async function readStorage(driver: Driver): Promise<Record<string, unknown>> {
  const tab = await driver.open(`${driver.extensionOrigin}/popup.html`);
  try {
    return await tab.evaluate(async () => {
      interface Extended {
        readonly browser?: Extended;
        readonly chrome?: Extended;
        readonly storage?: Readonly<Record<'local' | 'sync' | 'session', StorageArea>>;
        readonly wrappedJSObject?: Extended;
      }
      const own = globalThis as unknown as Extended;
      // Firefox shows a script of ours the page's plain window, and its own additions only below wrappedJSObject.
      const api = own.browser ?? own.wrappedJSObject?.browser ?? own.chrome;
      const { storage } = api ?? {};
      if (storage === undefined) throw new Error('This page has no storage of an extension.');
      return {
        local: await storage.local.get(null),
        sync: await storage.sync.get(null),
        session: await storage.session.get(null),
        page: Object.entries(localStorage),
        databases: await indexedDB.databases(),
      };
    });
  } finally {
    await tab.close();
  }
}
