import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coachPlaces, openCard, readCard } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { click, lookAt } from '../../scripts/browsers/look';
import { serve, type Site } from '../../scripts/serve';
import { root } from '../../scripts/setup/toolchain.mjs';
import { type Session, startSession } from './session';

const draft = 'Calm down, that is not my department.';

interface Snapshot {
  readonly url: string;
  readonly reading: { readonly replyBox: string };
}

/** Help desks are known by their pages, so that a fixture can stand in for one on any host at its own path. */
describe.each(['livehelperchat', 'chatwoot', 'zendesk'])('a page of %s', (desk) => {
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

  /** Opens a fixture at the path that it was written for, and types the draft into its reply box. */
  async function typeInto(fixture: string): Promise<Tab> {
    const source = join(root, 'tests', 'fixtures', 'helpdesks', desk, fixture);
    const snapshot = JSON.parse(readFileSync(join(source, 'snapshot.json'), 'utf8')) as Snapshot;
    const { pathname, hash } = new URL(snapshot.url);
    mkdirSync(join(folder, pathname), { recursive: true });
    cpSync(join(source, 'page.html'), join(folder, pathname, 'index.html'));
    const tab = await session.driver.open(`${site.origin}${pathname}${hash}`);
    await click(tab, snapshot.reading.replyBox);
    await tab.type(draft);
    return tab;
  }

  it('is coached: the draft is flagged and the card opens', async () => {
    const tab = await typeInto('plain');
    await openCard(tab);
    const card = await readCard(tab);
    expect(card.say).not.toBe('');
    expect(card.why).not.toBe('');
    await tab.close();
  });

  it('is left alone while the box writes a private note', async () => {
    const tab = await typeInto('note-mode');
    await sleep(3000);
    expect(await lookAt(tab, coachPlaces.advice)).toEqual([]);
    await tab.close();
  });
});
