import { join } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'wxt';
import type { BrowserName } from '../../../scripts/browsers/find';
import { root } from '../../../scripts/setup/toolchain.mjs';

/** Whoever asks for the list of help desks gets the made-up ones. */
const madeUpDesks: Plugin = {
  name: 'made-up-desks',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (found?.id !== join(root, 'helpdesks', 'index.ts')) return found;
    return join(import.meta.dirname, 'desks.ts');
  },
};

/**
 * Builds the extension as it is shipped, but for its help desks: it knows those alone that show what no
 * real one does without its server.
 *
 * @returns the folder of the unpacked extension, in `folder`.
 */
export async function buildWithMadeUpDesks(browser: BrowserName, folder: string): Promise<string> {
  const family = browser === 'chromium' ? 'chrome' : 'firefox';
  await build({
    root,
    browser: family,
    manifestVersion: 3,
    outDir: folder,
    vite: () => ({ plugins: [madeUpDesks] }),
  });
  return join(folder, `${family}-mv3`);
}
