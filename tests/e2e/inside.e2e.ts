import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  draftIn,
  openCard,
  readCard,
  takeReply,
  undoKeys,
} from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { click, lookAt } from '../../scripts/browsers/look';
import { serve, type Site } from '../../scripts/serve';
import { copyForTests } from '../../scripts/test-extension';
import { buildWithMadeUpDesks } from './made-up-desks/build';
import { type Session, startSession } from './session';

const draft = 'What is your order number?';

/** Where the parts of each made-up page are, from outside. */
const pages = [
  {
    where: 'a frame of the page’s origin',
    page: 'frame.html',
    boxes: 'iframe.gadget',
    marks: 'iframe.gadget >>> goodturn-marks',
  },
  {
    where: 'nested shadow roots',
    page: 'shadows.html',
    boxes: 'chat-app >>> chat-input >>> chat-box',
    marks: 'goodturn-marks',
  },
];

/** Words in an editable there are marked by the overlay too: highlights do not reach in. */
const kinds = [
  { kind: 'a text field', hash: '', element: 'textarea' },
  { kind: 'an editable', hash: '#editable', element: '[contenteditable]' },
];

const cases = pages.flatMap((page) => kinds.map((kind) => ({ ...page, ...kind })));

let folder: string;
let session: Session;
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-inside-'));
  const browser = inject('browser');
  const built = await buildWithMadeUpDesks(browser, join(folder, 'built'));
  const origins = ['http://127.0.0.1/*'];
  const extension = copyForTests(browser, origins, join(folder, 'extension'), built);
  session = await startSession({ extension });
  site = await serve([join(import.meta.dirname, 'made-up-desks', 'pages')]);
});

afterAll(async () => {
  await session.end();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(cases)('a chat in $where, with $kind', ({ page, hash, boxes, element, marks }) => {
  const box = `${boxes} >>> ${element}`;
  let tab: Tab;
  let taken = '';

  it('is read and coached: the customer’s new message counts, and the draft is marked', async () => {
    tab = await session.driver.open(`${site.origin}/${page}${hash}`);
    await click(tab, box);
    await tab.type(draft);
    await openCard(tab);
    const card = await readCard(tab);
    expect(card.say).not.toBe('');
    // Only the message that came says their name.
    expect(card.replies.join(' ')).toContain('Dana');
    expect(await lookAt(tab, marks)).toHaveLength(1);
  });

  it('takes a reply into its box', async () => {
    taken = await takeReply(tab, box);
    expect(taken).toContain('order number');
    expect(taken).not.toBe(draft);
  });

  it('takes it back by one undo, and goes on with the next key', async () => {
    await tab.press(undoKeys);
    await expect.poll(() => draftIn(tab, box)).toBe(draft);
    await tab.press('End');
    await tab.type(' Thanks.');
    expect(await draftIn(tab, box)).toBe(`${draft} Thanks.`);
    await tab.close();
  });
});
