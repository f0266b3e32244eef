import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  CLEAR_HISTORY_COMMAND,
  createEditor,
  type LexicalNode,
  type PointType,
  $createRangeSelection,
  $setSelection,
} from 'lexical';
import { countSends, offer, place, stretches } from '../editor-page';

/** Lexical; `plain`: one paragraph with line breaks, as chats without formatting have it. */
export function startLexical(plain: boolean): void {
  const box = place();
  box.contentEditable = 'true';
  const editor = createEditor({
    namespace: 'reply',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  if (plain) registerPlainText(editor);
  else registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const sends = countSends(box);

  /** The text nodes and line breaks, paragraph after paragraph. */
  const paragraphs = (): LexicalNode[][] =>
    $getRoot()
      .getChildren()
      .map((paragraph) => ($isElementNode(paragraph) ? paragraph.getChildren() : []));

  const read = <T>(look: () => T): T => editor.getEditorState().read(look);

  function $point(offset: number): [key: string, at: number, kind: PointType['type']] {
    let left = offset;
    for (const paragraph of $getRoot().getChildren()) {
      if (!$isElementNode(paragraph)) continue;
      for (const [index, node] of paragraph.getChildren().entries()) {
        const { length } = node.getTextContent();
        if ($isTextNode(node) && left <= length) return [node.getKey(), left, 'text'];
        if (left === 0) return [paragraph.getKey(), index, 'element'];
        left -= length;
      }
      if (left === 0) return [paragraph.getKey(), paragraph.getChildrenSize(), 'element'];
      left -= 1;
    }
    throw new Error(`The draft has no offset ${offset}`);
  }

  function $textNodes(line: string): LexicalNode[] {
    return stretches(line).map(({ text, bold }) => {
      const node = $createTextNode(text);
      return bold ? node.toggleFormat('bold') : node;
    });
  }

  offer({
    editorState: () =>
      read(() =>
        paragraphs()
          .map((nodes) => nodes.map((node) => node.getTextContent()).join(''))
          .join('\n'),
      ),
    editorBold: () =>
      read(() =>
        paragraphs()
          .flat()
          .filter((node) => $isTextNode(node) && node.hasFormat('bold'))
          .map((node) => node.getTextContent()),
      ),
    editorSent: sends,
    setDraft(draft) {
      editor.update(
        () => {
          const lines = draft.split('\n').map($textNodes);
          const whole = plain
            ? [
                lines.flatMap((line, index) =>
                  index > 0 ? [$createLineBreakNode(), ...line] : line,
                ),
              ]
            : lines;
          $getRoot()
            .clear()
            .append(...whole.map((nodes) => $createParagraphNode().append(...nodes)));
        },
        { discrete: true },
      );
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    },
    lockDraft(locked) {
      editor.setEditable(!locked);
      box.contentEditable = String(!locked);
    },
    selectDraft(start, end) {
      box.focus();
      editor.update(
        () => {
          const selection = $createRangeSelection();
          selection.anchor.set(...$point(start));
          selection.focus.set(...$point(end));
          $setSelection(selection);
        },
        { discrete: true },
      );
    },
  });
}
