import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './browsers/find';
import { root } from './setup/toolchain.mjs';

/** Where `npm run build` puts the extension for that family of browsers. */
export function builtExtension(browser: BrowserName): string {
  return join(root, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/**
 * Copies the built extension, and adds one thing to its manifest: the right to these pages, which
 * an agent would give in the popup. Nothing else differs from what is shipped.
 *
 * @param origins Match patterns: "http://127.0.0.1/*".
 * @param folder Where the copy goes; emptied first.
 * @param built What is copied. Default: what `npm run build` has built.
 */
export function copyForTests(
  browser: BrowserName,
  origins: readonly string[],
  folder: string,
  built = builtExtension(browser),
): string {
  if (!existsSync(join(built, 'manifest.json'))) {
    throw new Error(`The extension is not built for ${browser}: npm run build does that.`);
  }
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions?: string[] };
  manifest.host_permissions = [...(manifest.host_permissions ?? []), ...origins];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
