import MediumEditor from 'medium-editor';
import 'medium-editor/dist/css/medium-editor.css';
import { countSends, offer, place } from '../editor-page';
import { boldOf, htmlOf, linesOf, selectLines, textOf } from '../html-draft';

const box = place();
const editor = new MediumEditor(box, { toolbar: false, placeholder: { text: 'Write a reply' } });
const sends = countSends(box);

const lines = () => linesOf(editor.getContent());

offer({
  editorState: () => textOf(lines()),
  editorBold: () => boldOf(lines()),
  editorSent: sends,
  setDraft: (draft) => editor.setContent(htmlOf(draft)),
  lockDraft(locked) {
    box.contentEditable = String(!locked);
  },
  selectDraft: (start, end) => selectLines(box, start, end),
});
