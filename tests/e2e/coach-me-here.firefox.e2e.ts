import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { coachPlaces } from '../../scripts/browsers/coach-card';
import { waitFor } from '../../scripts/browsers/look';
import { copyForTests } from '../../scripts/test-extension';
import { openPopupOver } from './popup-over';
import { openPractice } from './practice';
import { type Session, startSession } from './session';

/** The toolbar's own popup is told the address of the page under it; a popup that is a page needs this right. */
function knowTabs(file: string): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  manifest.permissions.push('tabs');
  writeFileSync(file, JSON.stringify(manifest));
}

describe('“Coach me here”', () => {
  let folder: string;
  let session: Session;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'goodturn-ask-'));
    const extension = copyForTests(inject('browser'), [], join(folder, 'extension'));
    knowTabs(join(extension, 'manifest.json'));
    session = await startSession({ extension });
  });
  afterAll(async () => {
    await session.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for this site, and coaches the open page once the agent has said yes', async () => {
    const { driver } = session;
    const tab = await openPractice(session, 'late-parcel');
    const url = `${session.site.origin}/practice/`;
    const { popup, x, y } = await openPopupOver(driver, url, {
      says: 'Not on this site yet.',
      button: 'Coach me here',
    });
    await popup.clickAt(x, y);
    // The question is shown with the tab that asks it.
    await popup.show();
    await driver.allowWhatIsAsked();
    await tab.show();
    expect(await waitFor(tab, coachPlaces.dot)).toBeDefined();
    await popup.close().catch(() => undefined);
    await tab.close();
  });
});
