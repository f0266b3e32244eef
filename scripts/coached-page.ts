import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of a built extension that every coached page loads: its content scripts and their
 * styles. The background, popup and packs page are loaded by the browser, not by the page.
 *
 * @param folder Of the unpacked extension.
 * @returns Paths within it; empty when nothing is built.
 */
export function loadedByPage(folder: string): readonly string[] {
  const scripts = join(folder, 'content-scripts');
  if (!existsSync(scripts)) return [];
  return readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => join('content-scripts', file));
}
