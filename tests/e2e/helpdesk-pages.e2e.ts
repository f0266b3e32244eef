import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coachPlaces, openCard, readCard } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { click, lookAt, until } from '../../scripts/browsers/look';
import { serve, type Site } from '../../scripts/serve';
import { root } from '../../scripts/setup/toolchain.mjs';
import { type Session, startSession } from './session';

const draft = 'Calm down, that is not my department.';

interface Snapshot {
  readonly url: string;
  readonly reading: { readonly replyBox: string };
}

const fixtures = join(root, 'tests', 'fixtures', 'helpdesks');

const snapshotOf = (desk: string, fixture: string) =>
  JSON.parse(readFileSync(join(fixtures, desk, fixture, 'snapshot.json'), 'utf8')) as Snapshot;

/** The practice chat has scenarios of its own, on its real page. */
const desks = readdirSync(fixtures).filter((desk) => desk !== 'practice');
const withNotes = desks.filter((desk) => existsSync(join(fixtures, desk, 'note-mode')));

let session: Session;
let folder: string;
let site: Site;
beforeAll(async () => {
  session = await startSession();
  folder = mkdtempSync(join(tmpdir(), 'goodturn-desk-'));
  site = await serve([folder]);
});
afterAll(async () => {
  await session.end();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a fixture at the path that it was written for, and types the draft into a reply box, or the one it has. */
async function typeInto(desk: string, fixture: string, box?: string): Promise<Tab> {
  const { url, reading } = snapshotOf(desk, fixture);
  const { pathname, search, hash } = new URL(url);
  mkdirSync(join(folder, pathname), { recursive: true });
  cpSync(join(fixtures, desk, fixture, 'page.html'), join(folder, pathname, 'index.html'));
  const tab = await session.driver.open(`${site.origin}${pathname}${search}${hash}`);
  await click(tab, box ?? reading.replyBox);
  await tab.type(draft);
  return tab;
}

/** Help desks are known by their pages, so that a fixture can stand in for one on any host at its own path. */
describe.each(desks)('a page of %s', (desk) => {
  it('is coached: the draft is flagged and the card opens', async () => {
    const tab = await typeInto(desk, 'plain');
    await openCard(tab);
    const card = await readCard(tab);
    expect(card.say).not.toBe('');
    expect(card.why).not.toBe('');
    await tab.close();
  });
});

describe.each(withNotes)('a page of %s, whose box writes a private note,', (desk) => {
  it('is left alone', async () => {
    const tab = await typeInto(desk, 'note-mode');
    await sleep(3000);
    expect(await lookAt(tab, coachPlaces.advice)).toEqual([]);
    await tab.close();
  });
});

it('coaches in the chat that the agent is in, of those side by side', async () => {
  const boxes = '.js-customerChatInput';
  const tab = await typeInto('zammad-chat', 'two-active', `.chat-window:nth-child(2) ${boxes}`);
  await openCard(tab);
  expect((await readCard(tab)).replies).not.toEqual([]);
  // While the agent is in the card, the chat is still the one that was being answered.
  await tab.press('Enter');
  const [first, second] = await until('the reply to be put in', async () => {
    const texts = (await lookAt(tab, boxes)).map(({ text }) => text.trim());
    return texts[1] === draft ? null : texts;
  });
  expect(first).toBe('');
  expect(second).not.toBe('');
  await tab.close();
});
