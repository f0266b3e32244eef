import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { undoKeys } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { lookAt, until } from '../../scripts/browsers/look';
import { serve, type Site } from '../../scripts/serve';
import { copyForTests } from '../../scripts/test-extension';
import { buildWithMadeUpDesks } from './made-up-desks/build';
import { type Session, startSession } from './session';

const draft = 'What is your order number?';

/** What a frame of another origin says of itself. */
interface Inside {
  readonly draft: string;
  readonly coached: boolean;
  readonly presence: string;
  readonly card: string;
}

let folder: string;
let session: Session;
let site: Site;
let tab: Tab;

function inside(name: 'chat' | 'other'): Promise<Inside> {
  return until(`the frame ${name}`, async () => {
    const told = await tab.evaluate(
      (frame: string) => document.documentElement.dataset[frame] ?? null,
      name,
    );
    return told === null ? null : (JSON.parse(told) as Inside);
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-frames-'));
  const browser = inject('browser');
  const built = await buildWithMadeUpDesks(browser, join(folder, 'built'));
  const origins = ['http://127.0.0.1/*', 'http://localhost/*'];
  const extension = copyForTests(browser, origins, join(folder, 'extension'), built);
  session = await startSession({ extension, framesTogether: true });
  site = await serve([join(import.meta.dirname, 'made-up-desks', 'pages')]);
});

afterAll(async () => {
  await session.end();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a chat in a frame of another origin', () => {
  it('is coached in the frame', async () => {
    tab = await session.driver.open(`${site.origin}/around.html`);
    await inside('chat');
    const [frame] = await lookAt(tab, 'iframe[name=chat]');
    // From the middle of the frame down to its reply box.
    await tab.clickAt(frame?.x ?? 0, (frame?.y ?? 0) + 200);
    await tab.type(draft);
    await expect.poll(async () => (await inside('chat')).draft).toBe(draft);
    await expect
      .poll(async () => (await inside('chat')).presence, { timeout: 20_000 })
      .toBe('advice');
    await tab.press('Alt+G');
    await expect
      .poll(async () => (await inside('chat')).card, { timeout: 20_000 })
      .toContain('Dana');
  });

  it('takes a reply, and gives the draft back', async () => {
    await tab.press('Enter');
    const taken = async (): Promise<boolean> => {
      const { draft: now } = await inside('chat');
      return now !== draft && now.includes('order number');
    };
    await expect.poll(taken, { timeout: 20_000 }).toBe(true);
    await tab.press(undoKeys);
    await expect.poll(async () => (await inside('chat')).draft, { timeout: 20_000 }).toBe(draft);
  });

  it('is nowhere else: not in the page around it, nor in a frame without a chat', async () => {
    expect(await lookAt(tab, 'goodturn-coach, goodturn-marks')).toEqual([]);
    expect((await inside('other')).coached).toBe(false);
  });

  it('ends with the page around it', async () => {
    await session.driver.setAccess('http://127.0.0.1/*', false);
    await tab.show();
    await expect.poll(async () => (await inside('chat')).coached, { timeout: 20_000 }).toBe(false);
    await tab.close();
  });
});
