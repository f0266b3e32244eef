import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const project = resolve(import.meta.dirname, '../..');

/** Every state of the card on one page, without the extension: `vite tests/gallery`. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve(project, 'node_modules/.vite-gallery'),
  resolve: { alias: { '@': project, '#i18n': resolve(project, '.wxt/i18n/index.ts') } },
});
