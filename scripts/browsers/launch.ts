import { launchChromium } from './chromium';
import type { Driver, LaunchOptions, Program } from './driver';
import { type BrowserName, ensureBrowser } from './find';
import { launchFirefox } from './firefox';

const launchers: Readonly<Record<BrowserName, (program: Program) => Promise<Driver>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};

/** Starts a browser, installing it first if need be. Rejects with one sentence that says what to do. */
export async function launch(browser: BrowserName, options: LaunchOptions): Promise<Driver> {
  const executable = await ensureBrowser(browser);
  return launchers[browser]({ ...options, executable });
}
