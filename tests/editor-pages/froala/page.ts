import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.pkgd.min.css';
import { countSends, offer, place } from '../editor-page';
import { boldOf, htmlOf, linesOf, selectLines, textOf } from '../html-draft';

const editor = await new Promise<FroalaEditor>((resolve) => {
  const starting = new FroalaEditor(place(), {
    toolbarButtons: ['bold', 'italic'],
    placeholderText: 'Write a reply',
    events: { initialized: () => resolve(starting) },
  });
});
const box = editor.el as HTMLElement;
const sends = countSends(box);

const lines = () => linesOf(editor.html.get());

offer({
  editorState: () => textOf(lines()),
  editorBold: () => boldOf(lines()),
  editorSent: sends,
  setDraft(draft) {
    editor.html.set(htmlOf(draft));
    editor.undo.reset();
    editor.undo.saveStep();
  },
  lockDraft: (locked) => (locked ? editor.edit.off() : editor.edit.on()),
  selectDraft: (start, end) => selectLines(box, start, end),
});
