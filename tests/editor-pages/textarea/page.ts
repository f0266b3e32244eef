import { countSends, offer, place } from '../editor-page';

const box = document.createElement('textarea');
box.name = 'ChatMessage';
box.rows = 4;
place().replaceWith(box);

// A framework that holds its own copy and learns of changes by events, as React and Angular do.
let model = '';
box.addEventListener('input', () => {
  model = box.value;
});
const sends = countSends(box);

offer({
  editorState: () => model,
  editorBold: () => [],
  editorSent: sends,
  setDraft(draft: string) {
    box.value = draft.replaceAll('**', '');
    model = box.value;
  },
  lockDraft(locked) {
    box.readOnly = locked;
  },
  limitDraft(length) {
    if (length === null) box.removeAttribute('maxlength');
    else box.maxLength = length;
  },
  selectDraft(start: number, end: number) {
    box.focus();
    box.setSelectionRange(start, end);
  },
});
