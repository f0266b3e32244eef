import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { coachPlaces } from '../browsers/coach-card';
import type { BrowserName } from '../browsers/find';
import { launch } from '../browsers/launch';
import { waitFor } from '../browsers/look';
import { buildPracticeChat } from '../pages';
import { serve } from '../serve';
import { root } from '../setup/toolchain.mjs';
import { copyForTests } from '../test-extension';
import { playAgent } from './agent';

/** Milliseconds. */
const settlesIn = 1500;

/** Whether there is a screen that a person could look at. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return process.env['CI'] === undefined;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

const invitation = `
A practice chat is open in the browser. Customers are simulated and nothing leaves this machine.

  1. Type a reply, for instance:  What is your order number?
  2. The dot beside the reply box changes. Alt+G opens the card.
  3. ↑ ↓ choose, Enter puts the reply in, one undo takes it out, Esc closes.
  4. Enter in the reply box sends; the Goodturn icon in the toolbar opens the popup with your counts.

Close the browser to end the demo.`;

async function demo(browser: BrowserName, headless: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-demo-'));
  const pages = join(folder, 'pages');
  await buildPracticeChat(pages);
  const site = await serve([pages]);
  const driver = await launch(browser, {
    extension: copyForTests(browser, ['http://127.0.0.1/*'], join(folder, 'extension')),
    profile: join(folder, 'profile'),
    headless,
  });
  try {
    console.log(`\n${driver.version}, practice chat on ${site.origin}`);
    const tab = await driver.open(`${site.origin}/`);
    await waitFor(tab, 'main:not([hidden]) [data-reply]');
    if (headless) {
      // The browser gives a fresh extension its sites a moment after it has loaded it, which starts the
      // coach once more; keys that are typed in that moment are lost in Firefox.
      await waitFor(tab, coachPlaces.dot);
      await sleep(settlesIn);
      const pictures = join(root, 'artifacts', 'demo');
      mkdirSync(pictures, { recursive: true });
      await playAgent(driver, tab, pictures);
      console.log(`\nPictures: artifacts/demo`);
    } else {
      console.log(invitation);
      await driver.closed;
    }
  } finally {
    await driver.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

try {
  const [browser, headless] = process.argv.slice(2);
  await demo(
    browser === 'firefox' ? 'firefox' : 'chromium',
    headless === 'headless' || !hasDisplay(),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
