import Quill, { Delta } from 'quill';
import 'quill/dist/quill.snow.css';
import { countSends, offer, place, stretches } from '../editor-page';

const quill = new Quill(place(), {
  theme: 'snow',
  placeholder: 'Write a reply',
  modules: { toolbar: [['bold', 'italic', 'link']] },
});
const sends = countSends(quill.root);

let limit: number | null = null;
quill.on('text-change', () => {
  if (limit !== null && quill.getLength() - 1 > limit) {
    quill.deleteText(limit, quill.getLength() - 1 - limit);
  }
});

offer({
  // A Quill document always ends with a line feed of its own.
  editorState: () => quill.getText().slice(0, -1).replaceAll('\u00a0', ' '),
  editorBold: () =>
    quill
      .getContents()
      .ops.filter(({ attributes }) => attributes?.['bold'])
      .flatMap(({ insert }) => (typeof insert === 'string' ? [insert] : [])),
  editorSent: sends,
  setDraft(draft) {
    const document = new Delta();
    for (const line of draft.split('\n')) {
      for (const { text, bold } of stretches(line)) document.insert(text, bold ? { bold } : {});
      document.insert('\n');
    }
    quill.setContents(document);
    quill.history.clear();
  },
  lockDraft: (locked) => quill.enable(!locked),
  limitDraft(length) {
    limit = length;
  },
  selectDraft(start, end) {
    quill.focus();
    quill.setSelection(start, end - start);
  },
});
