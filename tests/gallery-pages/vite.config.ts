import { defineConfig } from 'vite';

const repository = new URL('../..', import.meta.url).pathname;

/** `vite tests/gallery-pages` shows every state of the popup and the packs page: `?state=popup-coaching&dir=rtl&long`. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: `${repository}/public`,
  resolve: {
    alias: { '#i18n': `${repository}/.wxt/i18n/index.ts`, '@': repository.replace(/\/$/, '') },
  },
});
