import { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { countSends, offer, place } from '../editor-page';
import { boldOf, htmlOf, linesOf, textOf } from '../html-draft';

const editor = new Editor({ element: place(), extensions: [StarterKit] });
const sends = countSends(editor.view.dom);

const lines = () => linesOf(editor.getHTML());

/** Where a text offset lies in the document: every paragraph adds its two tokens. */
function positionOf(offset: number): number {
  let left = offset;
  let position = 1;
  for (const line of textOf(lines()).split('\n')) {
    if (left <= line.length) return position + left;
    left -= line.length + 1;
    position += line.length + 2;
  }
  throw new Error(`The draft has no offset ${offset}`);
}

offer({
  editorState: () => textOf(lines()),
  editorBold: () => boldOf(lines()),
  editorSent: sends,
  setDraft(draft) {
    editor.commands.setContent(htmlOf(draft).replaceAll('<br>', ''));
    const { doc, plugins } = editor.state;
    editor.view.updateState(EditorState.create({ doc, plugins }));
  },
  lockDraft: (locked) => editor.setEditable(!locked),
  selectDraft(start, end) {
    editor.view.focus();
    editor.commands.setTextSelection({ from: positionOf(start), to: positionOf(end) });
  },
});
