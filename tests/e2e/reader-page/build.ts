import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../../scripts/setup/toolchain.mjs';

/** The reader of help desks as a script for any page, which then has `reader.read`. */
export async function buildReader(folder: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      lib: {
        entry: join(import.meta.dirname, 'read.ts'),
        formats: ['iife'],
        name: 'reader',
        fileName: () => 'reader.js',
      },
    },
  });
  // A page gets the script as the body of a function, out of which a `var` would not be seen.
  return readFileSync(join(folder, 'reader.js'), 'utf8').replace(/^var reader\b/m, 'window.reader');
}
