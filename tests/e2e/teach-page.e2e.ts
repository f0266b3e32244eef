import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, readCard } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { click, readStorage, until, waitFor } from '../../scripts/browsers/look';
import { openPopupOver } from './popup-over';
import { type Session, startSession } from './session';

const draft = 'Calm down, that is not my department.';
const lesson = 'goodturn-teach';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.end());

/** Counts what the page hears of pointer and keys, from now on. */
function countEvents(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const { dataset } = document.documentElement;
    for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup']) {
      addEventListener(
        kind,
        () => {
          dataset['heard'] = `${dataset['heard'] ?? ''} ${kind}`;
        },
        true,
      );
    }
  });
}

const heardEvents = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.documentElement.dataset['heard'] ?? '');

/** Opens the popup over a tab, and presses the button of that name if there is to be one. */
async function overTab(url: string, says: string, button: string | null = null): Promise<void> {
  const press = button === null ? {} : ({ button, press: true } as const);
  const { popup } = await openPopupOver(session.driver, url, { says, ...press });
  // It makes way for the lesson by itself.
  await popup.close().catch(() => undefined);
}

/** Where the panel's Save button is: last in the panel, which stands at the top end of the page. */
async function pressSave(tab: Tab): Promise<void> {
  const { x, y } = await tab.evaluate((name: string) => {
    const host = document.querySelector(name);
    const right = document.documentElement.clientWidth - 16 - 40;
    let bottom = 0;
    for (let at = 20; at < innerHeight; at += 4) {
      if (document.elementFromPoint(right, at) === host) bottom = at;
    }
    return { x: right, y: bottom - 22 };
  }, lesson);
  await tab.clickAt(x, y);
}

/** Imports a pack as the packs page does once the agent has said yes. */
function importPack(options: Tab, text: string): Promise<void> {
  return options.evaluate(
    async (message: string) => {
      interface Page {
        readonly wrappedJSObject?: Page;
        readonly JSON: JSON;
        readonly browser?: Page['chrome'];
        readonly chrome: {
          readonly runtime: {
            connect(to: object): {
              postMessage(message: object): void;
              readonly onMessage: { addListener(listener: () => void): void };
            };
          };
        };
      }
      const own = globalThis as unknown as Page;
      const page = own.wrappedJSObject ?? own;
      const { runtime } = page.browser ?? page.chrome;
      const port = runtime.connect(page.JSON.parse('{"name":"goodturn"}') as object);
      await new Promise<void>((done) => {
        port.onMessage.addListener(done);
        port.postMessage(page.JSON.parse(message) as object);
      });
    },
    JSON.stringify({ goodturn: 'import', payload: { text } }),
  );
}

interface Kept {
  readonly page: { readonly path: string };
}

interface Stored {
  readonly local: { readonly pages?: { readonly pages: readonly Kept[] } };
}

async function storedPages(): Promise<readonly Kept[]> {
  const { local } = (await readStorage(session.driver)) as unknown as Stored;
  return local.pages?.pages ?? [];
}

describe.each([
  {
    tool: 'clean',
    customer: '[data-message-id="902"] .text',
    own: '[data-message-id="903"] .text',
    box: 'textarea',
    reads: 'Messages: 3 from your customer, 2 from you',
  },
  {
    tool: 'hashed',
    customer: '.css-b0dy42',
    own: '.css-9kq4wf .css-b0dy42',
    box: '.css-ed1t0r',
    reads: 'Messages: 3 from your customer, 2 from you',
  },
  {
    tool: 'framed',
    customer: 'iframe >>> .bubble',
    own: 'iframe >>> .bubble.mine',
    box: 'iframe >>> #answer',
    reads: 'Messages: 2 from your customer, 2 from you',
  },
])('a $tool page that Goodturn does not know', ({ tool, customer, own, box, reads }) => {
  it('is taught in five clicks that the page does not hear, and coached then', async () => {
    const url = `${session.site.origin}/tools/${tool}/`;
    const tab = await session.driver.open(url);
    await countEvents(tab);
    const started = Date.now();
    let clicks = 1;
    await overTab(url, "I don't know this page.", 'Teach Goodturn this page');
    await waitFor(tab, lesson);
    await sleep(500);
    for (const place of [customer, own, box]) {
      await click(tab, place);
      clicks += 1;
      await sleep(400);
    }
    expect(await heardEvents(tab)).toBe('');
    await pressSave(tab);
    clicks += 1;
    const pages = await until('the page to be saved', async () => {
      const now = await storedPages();
      return now.some(({ page }) => page.path === `/tools/${tool}/`) && now;
    });
    expect(clicks).toBe(5);
    expect(Date.now() - started).toBeLessThan(60_000);
    expect(JSON.stringify(pages)).not.toMatch(/Dana|Susan|ferry|heating/);
    await tab.show();
    await click(tab, box);
    await tab.type(draft);
    await openCard(tab);
    expect((await readCard(tab)).say).not.toBe('');
    await overTab(url, reads);
    await tab.close();
  });
});

/** Presses a button of the panel by the keyboard, which has the focus on the panel: the how many-th, from one. */
async function pressByKeys(tab: Tab, place: number): Promise<void> {
  for (let left = place; left > 0; left -= 1) await tab.press('Tab');
  await tab.press('Enter');
  await sleep(400);
}

/** A box that writes notes too, and the agent's name in a corner, as most tools have. */
function furnish(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const form = document.querySelector<HTMLElement>('.compose');
    const toggle = document.createElement('button');
    toggle.type = 'button';
    toggle.className = 'mode-toggle';
    toggle.textContent = 'Note';
    toggle.addEventListener('click', () => form?.toggleAttribute('data-note'));
    form?.append(toggle);
    const name = document.createElement('span');
    name.className = 'user-name';
    name.textContent = 'Susan Reed';
    document.querySelector('nav')?.append(name);
  });
}

describe('what can be shown besides', () => {
  // First come the panel's own two buttons, four for the row of nobody's, and three for each of five messages.
  const first = 22;

  it('is the own name and a note being written, and Goodturn keeps silent in notes then', async () => {
    const url = `${session.site.origin}/tools/clean/`;
    const tab = await session.driver.open(url);
    await furnish(tab);
    await overTab(url, 'With you in 127.0.0.1.', 'Teach it again');
    await waitFor(tab, lesson);
    await sleep(500);
    for (const place of ['[data-message-id="902"]', '[data-message-id="903"]', 'textarea']) {
      await click(tab, place);
      await sleep(400);
    }
    await pressByKeys(tab, first);
    await click(tab, '.user-name');
    await sleep(400);
    // What was shown needs no button any more.
    await pressByKeys(tab, first);
    await click(tab, '.mode-toggle');
    await pressSave(tab);
    await sleep(400);
    await pressSave(tab);
    const kept = await until('the page to be saved', async () => {
      const pages = await storedPages();
      return pages.find(({ page }) => 'noteMode' in page);
    });
    expect(kept.page).toMatchObject({ noteMode: ['[data-note]'], agentName: ['.user-name'] });
    await overTab(url, "You're writing a private note, so I stay quiet.");
    await tab.show();
    await click(tab, '.mode-toggle');
    await click(tab, 'textarea');
    await tab.type(draft);
    await openCard(tab);
    expect((await readCard(tab)).say).not.toBe('');
    await tab.close();
  });
});

describe('the keyboard', () => {
  it('points and picks as well, and the page hears none of its keys', async () => {
    const url = `${session.site.origin}/tools/framed/chat.html`;
    const tab = await session.driver.open(url);
    await countEvents(tab);
    await overTab(url, "I don't know this page.", 'Teach Goodturn this page');
    await waitFor(tab, lesson);
    await sleep(500);
    await tab.press('ArrowUp');
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await tab.press(key);
    expect(await heardEvents(tab)).toBe('');
    await tab.press('Escape');
    await until('the lesson to end', () =>
      tab.evaluate((name: string) => document.querySelector(name) === null, lesson),
    );
    expect(await heardEvents(tab)).not.toContain('keydown');
    await tab.close();
  });
});

describe('a page that was taught', () => {
  it('says so when it no longer fits, and offers to be taught again', async () => {
    const url = `${session.site.origin}/tools/clean/`;
    const tab = await session.driver.open(url);
    await overTab(url, 'With you in 127.0.0.1.');
    await tab.evaluate(() => {
      for (const message of document.querySelectorAll('.message')) {
        message.setAttribute('data-sender', 'somebody');
      }
    });
    await overTab(url, 'This page no longer fits what I was taught', 'Teach it again');
    expect(await waitFor(tab, lesson)).toBeDefined();
    await tab.close();
  });

  it('is coached in another profile once its pack is imported there', async () => {
    const kept = (await storedPages()).find(({ page }) => page.path === '/tools/clean/');
    const pack = {
      format: 1,
      id: 'harbour-desk',
      name: 'Harbour desk',
      version: '1.0.0',
      author: 'A lead',
      licence: 'CC0-1.0',
      language: 'en',
      description: 'How to read our desk',
      rules: [],
      pages: [kept?.page],
    };
    const colleague = await startSession();
    try {
      const { driver } = colleague;
      const options = await driver.open(`${driver.extensionOrigin}/options.html`);
      await importPack(options, JSON.stringify(pack));
      await until('the pack to be added', () =>
        options.evaluate(() => document.body.textContent?.includes('Pages I was taught')),
      );
      const tab = await driver.open(`${colleague.site.origin}/tools/clean/`);
      await click(tab, 'textarea');
      await tab.type(draft);
      await openCard(tab);
      expect((await readCard(tab)).say).not.toBe('');
    } finally {
      await colleague.end();
    }
  });
});
