import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const scripts = new URL('../.output/chrome-mv3/content-scripts/', import.meta.url);

/** Bytes, gzipped, of every file that a coached page loads from us; builds the extension when it is not there. */
export function pageGzipBytes(): number {
  if (!existsSync(scripts)) {
    // Whatever the build says goes to standard error: standard output is for the result alone.
    execFileSync('npx', ['wxt', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  }
  return readdirSync(scripts)
    .filter((file) => /\.(?:js|css)$/.test(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, scripts))).length, 0);
}
