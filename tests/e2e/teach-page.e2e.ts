import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, readCard } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { click, readStorage, until, waitFor } from '../../scripts/browsers/look';
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
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup']) {
      addEventListener(kind, () => heard.push(kind), true);
    }
  });
}

const heardEvents = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

/** Presses a button of the popup, which stands over a tab as the toolbar's does. */
async function pressInPopup(tab: Tab, button: string): Promise<void> {
  const popup = await session.driver.open(`${session.driver.extensionOrigin}/popup.html`);
  await tab.show();
  await until(`the popup to offer “${button}”`, () =>
    popup.evaluate((label: string) => {
      const found = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent?.trim() === label,
      );
      found?.click();
      return found !== undefined;
    }, button),
  );
  // The popup makes way for the lesson by itself.
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

interface Stored {
  readonly local: { readonly pages?: { readonly pages: readonly { readonly page: object }[] } };
}

async function storedPages(): Promise<readonly { readonly page: object }[]> {
  const { local } = (await readStorage(session.driver)) as unknown as Stored;
  return local.pages?.pages ?? [];
}

describe.each([
  {
    tool: 'clean',
    customer: '[data-message-id="902"] .text',
    own: '[data-message-id="903"] .text',
    box: 'textarea',
  },
  { tool: 'hashed', customer: '.css-b0dy42', own: '.css-9kq4wf .css-b0dy42', box: '.css-ed1t0r' },
])('a $tool page that Goodturn does not know', ({ tool, customer, own, box }) => {
  it('is taught in five clicks that the page does not hear, and coached then', async () => {
    const tab = await session.driver.open(`${session.site.origin}/tools/${tool}/`);
    await countEvents(tab);
    const started = Date.now();
    let clicks = 1;
    await pressInPopup(tab, 'Teach Goodturn this page');
    await waitFor(tab, lesson);
    await sleep(500);
    for (const place of [customer, own, box]) {
      await click(tab, place);
      clicks += 1;
      await sleep(400);
    }
    expect(await heardEvents(tab)).toEqual([]);
    await pressSave(tab);
    clicks += 1;
    const pages = await until('the page to be saved', async () => {
      const now = await storedPages();
      return now.length > 0 && now;
    });
    expect(clicks).toBe(5);
    expect(Date.now() - started).toBeLessThan(60_000);
    expect(JSON.stringify(pages)).not.toMatch(/Dana|Susan|ferry|heating/);
    await tab.show();
    await click(tab, box);
    await tab.type(draft);
    await openCard(tab);
    expect((await readCard(tab)).say).not.toBe('');
    await tab.close();
  });
});

describe('the keyboard', () => {
  it('points and picks as well, and the page hears none of its keys', async () => {
    const tab = await session.driver.open(`${session.site.origin}/tools/framed/chat.html`);
    await countEvents(tab);
    await pressInPopup(tab, 'Teach Goodturn this page');
    await waitFor(tab, lesson);
    await sleep(500);
    await tab.press('ArrowUp');
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await tab.press(key);
    expect(await heardEvents(tab)).toEqual([]);
    await tab.press('Escape');
    await until('the lesson to end', () =>
      tab.evaluate((name: string) => document.querySelector(name) === null, lesson),
    );
    expect(await heardEvents(tab)).not.toContain('keydown');
    await tab.close();
  });
});

describe('a page that was taught', () => {
  /** What the popup says over a tab. */
  async function popupOver(tab: Tab, sentence: string): Promise<void> {
    const { driver } = session;
    const popup = await driver.open(`${driver.extensionOrigin}/popup.html`);
    await tab.show();
    await until(`the popup to say “${sentence}”`, () =>
      popup.evaluate((words: string) => document.body.textContent?.includes(words), sentence),
    );
    await popup.close();
  }

  it('says so when it no longer fits, and offers to be taught again', async () => {
    const tab = await session.driver.open(`${session.site.origin}/tools/clean/`);
    await popupOver(tab, 'With you in 127.0.0.1.');
    await tab.evaluate(() => {
      for (const message of document.querySelectorAll('.message')) {
        message.setAttribute('data-sender', 'somebody');
      }
    });
    await popupOver(tab, 'This page no longer fits what I was taught');
    await popupOver(tab, 'Teach it again');
    await tab.close();
  });

  it('is coached in another profile once its pack is imported there', async () => {
    const [kept] = await storedPages();
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
      await options.evaluate((text: string) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        const data = new DataTransfer();
        data.items.add(new File([text], 'harbour-desk.json', { type: 'application/json' }));
        if (!input) throw new Error('There is nowhere to choose a file.');
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, JSON.stringify(pack));
      await until('the pack to be ready', () =>
        options.evaluate(() => document.body.textContent?.includes('Let it teach me to read')),
      );
      await options.evaluate(() =>
        document.querySelector<HTMLElement>('.report .gt-button[data-look=main]')?.click(),
      );
      await until('the pack to be added', () =>
        options.evaluate(() => document.body.textContent?.includes('Pages I was taught')),
      );
      const tab = await driver.open(`${colleague.site.origin}/tools/clean/`);
      await click(tab, 'textarea');
      await tab.type(draft);
      await openCard(tab);
    } finally {
      await colleague.end();
    }
  });
});
