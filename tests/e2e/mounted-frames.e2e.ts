import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, readCard } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { click, waitFor } from '../../scripts/browsers/look';
import { serve, type Site } from '../../scripts/serve';
import { fixture } from '../support/helpdesk-fixtures';
import { type Session, startSession } from './session';

const draft = 'Calm down, that is not my department.';

/** Where the conversation's reply box is, by the place of its pane among all. */
const boxIn = (pane: number): string =>
  `app-view-stack >>> .app-instance:nth-child(${pane}) iframe >>> [role="textbox"]`;

/** Genesys Cloud keeps a frame for each conversation, and takes it from the page and puts it back as it likes. */
describe('conversations in frames of their own', () => {
  let session: Session;
  let folder: string;
  let site: Site;
  let tab: Tab;
  beforeAll(async () => {
    session = await startSession();
    folder = mkdtempSync(join(tmpdir(), 'goodturn-frames-'));
    writeFileSync(join(folder, 'index.html'), fixture('genesys', 'two-open').html);
    site = await serve([folder]);
    tab = await session.driver.open(`${site.origin}/`);
  });
  afterAll(async () => {
    await session.end();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the card says of a draft that is typed into this pane's box. */
  async function saidIn(pane: number): Promise<string> {
    await click(tab, boxIn(pane));
    await tab.type(draft);
    await openCard(tab);
    const { say } = await readCard(tab);
    await tab.press('Escape');
    return say;
  }

  it('are coached in the one that is shown', async () => {
    expect(await saidIn(2)).not.toBe('');
  });

  it('are coached in the one that the agent changes to', async () => {
    await tab.evaluate(() => {
      const stack = document.querySelector('app-view-stack')?.shadowRoot;
      stack?.querySelectorAll<HTMLElement>('.app-instance').forEach((pane, index) => {
        pane.setAttribute('aria-hidden', String(index !== 0));
        pane.style.display = index === 0 ? 'block' : 'none';
      });
    });
    expect(await saidIn(1)).not.toBe('');
  });

  it('are coached in a frame that was mounted anew, and came late', async () => {
    await tab.evaluate(() => {
      const stack = document.querySelector('app-view-stack')?.shadowRoot;
      const before = stack?.querySelector('iframe');
      const after = before?.cloneNode() as HTMLIFrameElement;
      after.srcdoc = '<p>Loading</p>';
      before?.replaceWith(after);
      setTimeout(() => (after.srcdoc = before?.srcdoc ?? ''), 500);
    });
    await waitFor(tab, boxIn(1));
    expect(await saidIn(1)).not.toBe('');
  });
});
