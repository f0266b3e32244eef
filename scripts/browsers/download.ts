import { existsSync } from 'node:fs';
import { chromium, firefox } from 'playwright-core';
import { readyToolchain } from '../setup/toolchain.mjs';
import type { BrowserName } from './find';

/** Where Playwright keeps a browser that it downloaded, or null when it has not. */
export function downloaded(browser: BrowserName): string | null {
  const path = (browser === 'chromium' ? chromium : firefox).executablePath();
  return existsSync(path) ? path : null;
}

/** Lets Playwright download its own build; it says itself what goes wrong. */
export async function downloadBrowser(browser: BrowserName): Promise<void> {
  console.log(`Downloading ${browser} with Playwright …`);
  const run = await readyToolchain();
  await run('playwright-core', ['install', browser]);
}
