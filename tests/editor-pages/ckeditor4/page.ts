import { countSends, offer, place } from '../editor-page';
import { boldOf, htmlOf, linesOf, selectLines, textOf } from '../html-draft';

/** What this page uses of CKEditor 4, which is a script and not a module. */
interface CKEditor4 {
  getData(): string;
  editable(): { readonly $: HTMLElement; setHtml(html: string): void };
  resetUndo(): void;
  setReadOnly(locked: boolean): void;
  focus(): void;
  on(event: 'instanceReady', then: () => void): void;
}

declare global {
  var CKEDITOR: {
    replace(element: HTMLElement, config: Readonly<Record<string, unknown>>): CKEditor4;
  };
}

await new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = 'library/ckeditor.js';
  script.addEventListener('load', resolve);
  script.addEventListener('error', reject);
  document.head.append(script);
});

const editor = CKEDITOR.replace(place(), {
  language: 'en',
  versionCheck: false,
  customConfig: '',
  stylesSet: false,
  toolbar: [{ name: 'basic', items: ['Bold', 'Italic'] }],
});
await new Promise<void>((resolve) => editor.on('instanceReady', resolve));

const sends = countSends(editor.editable().$);
const lines = () => linesOf(editor.getData());

offer({
  editorState: () => textOf(lines()),
  editorBold: () => boldOf(lines()),
  editorSent: sends,
  setDraft(draft) {
    editor.editable().setHtml(htmlOf(draft));
    editor.resetUndo();
  },
  lockDraft: (locked) => editor.setReadOnly(locked),
  selectDraft(start, end) {
    editor.focus();
    selectLines(editor.editable().$, start, end);
  },
});
