import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { type HistoryEditor, withHistory } from 'slate-history';
import { Editable, ReactEditor, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { countSends, offer, place, type Stretch, stretches } from '../editor-page';

/** A piece of text as this page's documents hold it. */
interface Leaf {
  text: string;
  bold?: true;
}

declare module 'slate' {
  interface CustomTypes {
    Editor: ReactEditor & HistoryEditor;
    Text: Leaf;
  }
}

const leafOf = ({ text, bold }: Stretch): Leaf => (bold ? { text, bold } : { text });

const paragraphs = (draft: string): Descendant[] =>
  draft.split('\n').map((line) => {
    const leaves = stretches(line).map(leafOf);
    return { children: leaves.length > 0 ? leaves : [{ text: '' }] };
  });

const editor = withHistory(withReact(createEditor()));

function pointOf(offset: number) {
  let left = offset;
  for (const [line, path] of Node.children(editor, [])) {
    const { length } = Node.string(line);
    if (left > length) {
      left -= length + 1;
      continue;
    }
    for (const [text, at] of Node.texts(line)) {
      if (left <= text.text.length) return { path: [...path, ...at], offset: left };
      left -= text.text.length;
    }
  }
  throw new Error(`The draft has no offset ${offset}`);
}

function showLeaf({ attributes, children, leaf }: RenderLeafProps) {
  return <span {...attributes}>{leaf.bold ? <strong>{children}</strong> : children}</span>;
}

function Composer() {
  const [initial] = useState(() => paragraphs(''));
  const [locked, setLocked] = useState(false);
  useLayoutEffect(() => {
    const sends = countSends(ReactEditor.toDOMNode(editor, editor));
    offer({
      editorState: () => editor.children.map((line) => Node.string(line)).join('\n'),
      editorBold: () =>
        Array.from(Node.texts(editor))
          .filter(([text]) => text.bold)
          .map(([text]) => text.text),
      editorSent: sends,
      setDraft(draft) {
        ReactEditor.deselect(editor);
        Editor.withoutNormalizing(editor, () => {
          for (const _ of editor.children) Transforms.removeNodes(editor, { at: [0] });
          Transforms.insertNodes(editor, paragraphs(draft), { at: [0] });
        });
        editor.history = { undos: [], redos: [] };
      },
      lockDraft: (lock) => flushSync(() => setLocked(lock)),
      selectDraft(start, end) {
        ReactEditor.focus(editor);
        Transforms.select(editor, { anchor: pointOf(start), focus: pointOf(end) });
      },
    });
  }, []);
  return (
    <Slate editor={editor} initialValue={initial}>
      <Editable readOnly={locked} renderLeaf={showLeaf} placeholder="Write a reply" />
    </Slate>
  );
}

createRoot(place()).render(<Composer />);
