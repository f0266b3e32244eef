import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpDesks } from '@/helpdesks';
import { coachPlaces, openCard, readCard } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { click, lookAt, until } from '../../scripts/browsers/look';
import { serve, type Site } from '../../scripts/serve';
import { type Fixture, fixture, fixtures } from '../support/helpdesk-fixtures';
import { type Session, startSession } from './session';

const draft = 'Calm down, that is not my department.';

/** Help desks are known by their pages, so that a fixture can stand in for one on any host at its own path. */
const desks = helpDesks.map(({ id }) => id).filter((id) => id !== 'practice');
const withNotes = desks.filter((desk) =>
  fixtures.some(({ desk: owner, name }) => owner === desk && name === 'note-mode'),
);

const replyBoxOf = ({ snapshot }: Fixture): string | null =>
  (snapshot.reading as { replyBox: string | null }).replyBox;

describe('the page of a help desk', () => {
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
  async function typeInto(desk: string, name: string, box?: string): Promise<Tab> {
    const page = fixture(desk, name);
    const { pathname, search, hash } = new URL(page.snapshot.url);
    mkdirSync(join(folder, pathname), { recursive: true });
    writeFileSync(join(folder, pathname, 'index.html'), page.html);
    const tab = await session.driver.open(`${site.origin}${pathname}${search}${hash}`);
    // A box that is not offered is there all the same.
    await click(tab, box ?? replyBoxOf(page) ?? replyBoxOf(fixture(desk, 'plain')) ?? '');
    await tab.type(draft);
    return tab;
  }

  it.each(desks)('is coached: the draft is flagged and the card opens (%s)', async (desk) => {
    const tab = await typeInto(desk, 'plain');
    await openCard(tab);
    const card = await readCard(tab);
    expect(card.say).not.toBe('');
    expect(card.why).not.toBe('');
    await tab.close();
  });

  it.each(withNotes)('is left alone while the box writes a private note (%s)', async (desk) => {
    const tab = await typeInto(desk, 'note-mode');
    await sleep(3000);
    expect(await lookAt(tab, coachPlaces.advice)).toEqual([]);
    await tab.close();
  });

  it('is coached in the chat that the agent is in, of those side by side', async () => {
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
});
