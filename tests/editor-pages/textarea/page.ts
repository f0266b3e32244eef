import { countSends } from '../editor-page';

const box = document.querySelector('textarea');
if (!box) throw new Error('The page has lost its textarea');

// A framework that holds its own copy and learns of changes by events, as React and Angular do.
let model = '';
box.addEventListener('input', () => {
  model = box.value;
});
const sends = countSends(box);

Object.assign(window, {
  editorState: () => model,
  editorBold: () => [],
  editorSent: sends,
  setDraft(draft: string) {
    box.value = draft.replaceAll('**', '');
    model = box.value;
  },
  selectDraft(start: number, end: number) {
    box.focus();
    box.setSelectionRange(start, end);
  },
} satisfies import('../editor-page').EditorPage);
