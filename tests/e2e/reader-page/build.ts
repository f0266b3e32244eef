import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildScript } from '../build-script';

/** The reader of help desks as a script for any page, which then has `reader.read`. */
export async function buildReader(folder: string): Promise<string> {
  const entry = join(import.meta.dirname, 'read.ts');
  await buildScript({ entry, name: 'reader', folder, file: 'reader.js' });
  // A page gets the script as the body of a function, out of which a `var` would not be seen.
  return readFileSync(join(folder, 'reader.js'), 'utf8').replace(/^var reader\b/m, 'window.reader');
}
