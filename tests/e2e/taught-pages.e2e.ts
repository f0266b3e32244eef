import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, readCard } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { click, lookAt, until, waitFor, waitForNo } from '../../scripts/browsers/look';
import { type Session, startSession } from './session';

/** What a lead would have got by teaching `tools/clean`. */
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
  pages: [
    {
      site: 'http://127.0.0.1',
      path: '/tools/clean/',
      conversation: ['main.conversation'],
      id: 'data-conversation-id',
      list: ['[data-testid="transcript"]'],
      item: ['.message'],
      key: 'data-message-id',
      speakers: [
        { speaker: 'customer', when: '[data-sender="customer"]' },
        { speaker: 'agent', when: '[data-sender="staff"]' },
      ],
      body: ['.text'],
      drop: [],
      author: { at: ['.author'], onEach: false },
      time: null,
      replyBox: ['[name="reply"]'],
    },
  ],
};

/** Chooses a file on the packs page, as the browser's own dialog does. */
function choose(options: Tab, text: string): Promise<void> {
  return options.evaluate((content: string) => {
    const input = document.querySelector<HTMLInputElement>('.file input');
    if (!input) throw new Error('The page takes no file.');
    const files = new DataTransfer();
    files.items.add(new File([content], 'desk.goodturn.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

/** Takes in a pack with the pages that it teaches. */
async function add(options: Tab, text: string): Promise<void> {
  await choose(options, text);
  await waitFor(options, '.report .gt-switch input:checked');
  await click(options, '.report .gt-button[data-look=main]');
  await waitFor(options, '.taught li');
}

/** What a browser has saved, once it is whole; Chromium's driver gives it a name of its own. */
function savedPack(folder: string): Promise<typeof pack> {
  return until('the file to be saved', async () => {
    for (const name of readdirSync(folder)) {
      try {
        return JSON.parse(readFileSync(join(folder, name), 'utf8')) as typeof pack;
      } catch {
        // Still being written.
      }
    }
    return null;
  });
}

describe('the pages that Goodturn was taught', () => {
  let folder: string;
  let session: Session;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'goodturn-taught-'));
    mkdirSync(join(folder, 'downloads'));
    session = await startSession({ downloads: join(folder, 'downloads') });
  });
  afterAll(async () => {
    await session.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('are taken from a file, shared as one, forgotten, and taken from that one again', async () => {
    const { driver, site } = session;
    const options = await driver.open(`${driver.extensionOrigin}/options.html`);
    await add(options, JSON.stringify(pack));
    expect((await waitFor(options, '.taught li')).text).toContain('127.0.0.1/tools/clean/');

    await click(options, '.taught li .gt-button');
    const shared = await savedPack(join(folder, 'downloads'));
    expect(shared).toMatchObject({ id: 'page-127-0-0-1', rules: [], pages: pack.pages });

    await click(options, '.taught li .gt-button:last-child');
    await click(options, 'dialog .gt-button:last-child');
    await waitForNo(options, '.taught li');

    await add(options, JSON.stringify(shared));
    await options.close();
    const tab = await driver.open(`${site.origin}/tools/clean/`);
    await click(tab, 'textarea');
    await tab.type('Calm down, that is not my department.');
    await openCard(tab);
    expect((await readCard(tab)).say).not.toBe('');
    await tab.close();
  });

  it('say on the packs page what is wrong with a file, and change nothing', async () => {
    const { driver } = session;
    const options = await driver.open(`${driver.extensionOrigin}/options.html`);
    await waitFor(options, '.taught li');
    await choose(
      options,
      JSON.stringify({ ...pack, pages: [{ ...pack.pages[0], list: ['*{}'] }] }),
    );
    expect((await waitFor(options, '.report[data-state=refused]')).text).toContain(
      "I can't use desk.goodturn.json.",
    );
    expect(await lookAt(options, '.taught li')).toHaveLength(1);
    await options.close();
  });
});
