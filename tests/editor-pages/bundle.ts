import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The reply boxes that are proven in real browsers: one page each, with the real editor from npm. */
export const editorPages = ['textarea', 'prosemirror', 'ckeditor5', 'contenteditable'] as const;

export type EditorPageName = (typeof editorPages)[number];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds all editor pages into `outDir`, to be served from any static server: `<outDir>/<name>/index.html`. */
export async function bundleEditorPages(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: here('.'),
    base: './',
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: Object.fromEntries(editorPages.map((name) => [name, here(`${name}/index.html`)])),
      },
    },
  });
}
