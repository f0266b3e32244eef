import tinymce, { type Editor } from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/skins/ui/oxide/skin.css';
import 'tinymce/themes/silver';
import { countSends, offer, place } from '../editor-page';
import { boldOf, htmlOf, linesOf, selectLines, textOf } from '../html-draft';

/** TinyMCE, in an iframe of its own or in the page. */
export async function startTinymce(inline: boolean): Promise<void> {
  const [editor] = (await tinymce.init({
    target: place(),
    inline,
    license_key: 'gpl',
    menubar: false,
    promotion: false,
    branding: false,
    toolbar: 'bold italic link',
    skin: false,
    content_css: false,
    content_style: 'body { font: 15px/1.5 system-ui, sans-serif }',
    height: 240,
  })) as [Editor];
  const sends = countSends(editor.getBody());
  const lines = () => linesOf(editor.getContent());
  offer({
    editorState: () => textOf(lines()),
    editorBold: () => boldOf(lines()),
    editorSent: sends,
    setDraft(draft) {
      editor.setContent(htmlOf(draft));
      editor.undoManager.clear();
      editor.undoManager.add();
    },
    lockDraft: (locked) => editor.mode.set(locked ? 'readonly' : 'design'),
    selectDraft(start, end) {
      editor.focus();
      selectLines(editor.getBody(), start, end);
    },
  });
}
