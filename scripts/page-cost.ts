import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type RunningChromium, startChromium } from './browsers/chromium';
import { ensureBrowser } from './browsers/find';
import { buildPracticeChat } from './pages';
import { serve } from './serve';
import { copyForTests } from './test-extension';
import { costOf, type TraceEvent } from './trace-cost';

/*
 * What Goodturn costs the main thread of a coached page, from load through typing. Chromium's own
 * trace says of every task how long it took and which functions of ours ran in it; so the page's and
 * the browser's work is told apart from ours even on a busy machine. No test asserts on it, because
 * a time is never the same twice: it prints one JSON object.
 *
 *     npm run build && npm run --silent bench:page -- [CPU slowed by this factor]
 */

const messages = 60;

const draft =
  'Thank you for waiting. What is your order number? We cannot change the address once a parcel ' +
  'has left, it is our policy. You need to contact the carrier, they will tell you when it comes. ' +
  'Please send me the receipt. The request was declined by the system. As I said, nothing can be ' +
  'done before Monday. I looked at the history of your account and everything seems to be right on ' +
  'our side, so there is no mistake here. Calm down, other customers are waiting too. Somebody ' +
  'will call you back at some point. Is that all for today? Then I close this chat now. Bye and ' +
  'have a day.';

async function record(running: RunningChromium, run: () => Promise<void>): Promise<TraceEvent[]> {
  const { session } = running;
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
      excludedCategories: ['*'],
    },
  });
  await run();
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** Makes the open chat as long as a busy one: its own messages, again and again. */
async function lengthen(page: Page): Promise<void> {
  await page.evaluate((wanted) => {
    const list = document.querySelector('main:not([hidden]) [data-transcript]');
    const own = Array.from(list?.children ?? []);
    for (let count = own.length; count < wanted; count += 1) {
      const copy = own[count % own.length]?.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return;
      copy.dataset['messageId'] = `more-${count}`;
      list?.prepend(copy);
    }
  }, messages);
}

async function play(running: RunningChromium, origin: string, slowdown: number): Promise<void> {
  const page = await running.context.newPage();
  const session = await running.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${origin}/`);
  await page.locator('goodturn-coach .dot').waitFor({ state: 'attached' });
  await lengthen(page);
  await page.keyboard.type(draft, { delay: 30 });
  await page.locator('goodturn-coach .dot[data-presence=advice]').waitFor({ state: 'attached' });
  await page.keyboard.press('Alt+g');
  await page.locator('goodturn-coach dialog').waitFor();
  await page.keyboard.press('Enter');
}

async function measure(slowdown: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-cost-'));
  const pages = join(folder, 'pages');
  await buildPracticeChat(pages);
  const site = await serve([pages]);
  const running = await startChromium({
    executable: await ensureBrowser('chromium'),
    extension: copyForTests('chromium', ['http://127.0.0.1/*'], join(folder, 'extension')),
    profile: join(folder, 'profile'),
    headless: true,
  });
  try {
    const events = await record(running, () => play(running, site.origin, slowdown));
    const ours = `chrome-extension://${running.extensionId}/content-scripts/`;
    const shape = { keys: draft.length, messages, cpu_slowed_by: slowdown };
    console.log(JSON.stringify({ ...shape, ...costOf(events, ours) }, null, 2));
  } finally {
    await running.context.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

await measure(Number(process.argv[2] ?? 1));
