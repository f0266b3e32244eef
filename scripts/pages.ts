import { join } from 'node:path';
import { build } from 'vite';
import { root } from './setup/toolchain.mjs';

/** Builds the practice chat into a folder that any web server can serve: `<folder>/index.html`. */
export async function buildPracticeChat(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'practice'),
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', modulePreload: false },
  });
}
