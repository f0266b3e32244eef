import { Bold, ClassicEditor, Essentials, Italic, Link, List, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { countSends, offer, place, stretches } from '../editor-page';
import { escaped } from '../html-draft';

const editor = await ClassicEditor.create(place(), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Italic, Link, List],
  toolbar: ['bold', 'italic', 'link'],
});
const editable = editor.ui.getEditableElement();
if (!editable) throw new Error('The editor has no editable');
const sends = countSends(editable);

const paragraphs = () => [...(editor.model.document.getRoot()?.getChildren() ?? [])];

interface Leaf {
  readonly text: string;
  readonly bold: boolean;
}

/** The text nodes of a paragraph; a soft break counts as a line's end. */
function leaves(paragraph: ReturnType<typeof paragraphs>[number]): Leaf[] {
  if (!paragraph.is('element')) return [];
  return [...paragraph.getChildren()].map((node) =>
    node.is('$text')
      ? { text: node.data.replaceAll('\u00a0', ' '), bold: node.hasAttribute('bold') }
      : { text: '\n', bold: false },
  );
}

offer({
  editorState: () =>
    paragraphs()
      .map((paragraph) =>
        leaves(paragraph)
          .map((leaf) => leaf.text)
          .join(''),
      )
      .join('\n'),
  editorBold: () =>
    paragraphs()
      .flatMap(leaves)
      .filter((leaf) => leaf.bold)
      .map((leaf) => leaf.text),
  editorSent: sends,
  setDraft(draft: string) {
    const html = draft.split('\n').map((line) => {
      const inner = stretches(line).map(({ text, bold }) =>
        bold ? `<strong>${escaped(text)}</strong>` : escaped(text),
      );
      return `<p>${inner.join('')}</p>`;
    });
    editor.setData(html.join(''));
    editor.commands.get('undo')?.clearStack?.();
    editor.commands.get('redo')?.clearStack?.();
  },
  lockDraft(locked) {
    if (locked) editor.enableReadOnlyMode('ended');
    else editor.disableReadOnlyMode('ended');
  },
  selectDraft(start: number, end: number) {
    editor.editing.view.focus();
    editor.model.change((writer) => {
      const at = (offset: number) => {
        let left = offset;
        for (const paragraph of paragraphs()) {
          if (!paragraph.is('element')) continue;
          if (left <= paragraph.maxOffset) return writer.createPositionAt(paragraph, left);
          left -= paragraph.maxOffset + 1;
        }
        throw new Error(`The draft has no offset ${offset}`);
      };
      writer.setSelection(writer.createRange(at(start), at(end)));
    });
  },
});
