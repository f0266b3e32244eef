import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { root } from '../../scripts/setup/toolchain.mjs';

/** The reply boxes that are proven in real browsers: one page each, with the real editor from npm. */
export const editorPages = [
  'textarea',
  'react-field',
  'contenteditable',
  'ckeditor5',
  'prosemirror',
  'tiptap',
  'lexical',
  'lexical-plain',
  'slate',
  'draft-js',
  'quill',
  'tinymce',
  'tinymce-inline',
  'ckeditor4',
  'medium-editor',
  'froala',
  'summernote',
] as const;

export type EditorPageName = (typeof editorPages)[number];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const fileOf = (name: EditorPageName) => here(`${name}/index.html`);
const scriptOf = (name: EditorPageName) =>
  existsSync(here(`${name}/page.ts`)) ? 'page.ts' : 'page.tsx';

/** The same page for every editor: a place for it, and its script. */
function pages(): Plugin {
  const html = (name: EditorPageName) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Reply box: ${name}</title>
    <link rel="stylesheet" href="../page.css" />
  </head>
  <body>
    <main>
      <h1>${name}</h1>
      <div id="box"></div>
    </main>
    <script type="module" src="./${scriptOf(name)}"></script>
  </body>
</html>
`;
  const named = new Map(editorPages.map((name) => [fileOf(name), name]));
  return {
    name: 'editor-pages',
    enforce: 'pre',
    resolveId: (id) => (named.has(id) ? id : null),
    load(id) {
      const name = named.get(id);
      return name === undefined ? null : html(name);
    },
  };
}

/** Builds all editor pages into `outDir`, to be served from any static server: `<outDir>/<name>/index.html`. */
export async function bundleEditorPages(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: here('.'),
    base: './',
    logLevel: 'error',
    plugins: [pages()],
    // Draft.js was written for bundlers that bring Node's name for the global object.
    define: { global: 'globalThis' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: Object.fromEntries(editorPages.map((name) => [name, fileOf(name)])),
      },
    },
  });
  // CKEditor 4 loads its parts at run time, from beside its script.
  cpSync(join(root, 'node_modules', 'ckeditor4'), join(outDir, 'ckeditor4', 'library'), {
    recursive: true,
  });
}
