import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserName } from '../browsers/find';
import { loadedByPage } from '../coached-page';
import { builtExtension } from '../test-extension';

/** What a coached page may load from us, compressed: a bar of the project. 1 KB is 1000 bytes. */
const limit = 110_000;

/** Prints and checks what a coached page loads from the built extension. */
function check(browser: BrowserName): boolean {
  const folder = builtExtension(browser);
  const sizes = loadedByPage(folder).map((file) => {
    const bytes = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    return { file, bytes };
  });
  if (sizes.length === 0) {
    console.error(`${browser}: nothing is built; npm run build does that`);
    return false;
  }
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { file, bytes } of sizes) console.log(`${browser}: ${file} ${bytes} bytes gzipped`);
  console.log(`${browser}: ${total} of ${limit} bytes`);
  return total <= limit;
}

const passed = [check('chromium'), check('firefox')];
process.exitCode = passed.every(Boolean) ? 0 : 1;
