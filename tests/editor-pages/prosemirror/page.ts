import { baseKeymap, splitBlock } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { countSends, offer, place, stretches } from '../editor-page';

let enterSent = 0;

let locked = false;
let limit: number | null = null;

const plugins = () => [
  new Plugin({
    filterTransaction: ({ doc }) => limit === null || doc.textContent.length <= limit,
  }),
  history(),
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Shift-Enter': splitBlock,
    // Enter sends, as in Chatwoot when the agent chose so: whoever simulates it is caught.
    Enter: () => {
      enterSent += 1;
      return true;
    },
  }),
  keymap(baseKeymap),
];

function documentOf(draft: string): Node {
  const paragraphs = draft.split('\n').map((line) =>
    schema.node(
      'paragraph',
      null,
      stretches(line).map(({ text, bold }) =>
        schema.text(text, bold ? [schema.mark('strong')] : []),
      ),
    ),
  );
  return schema.node('doc', null, paragraphs);
}

const view = new EditorView(place(), {
  state: EditorState.create({ doc: documentOf(''), plugins: plugins() }),
  editable: () => !locked,
});
const keyed = countSends(view.dom);

/** Where a text offset lies in the document: every paragraph adds its two tokens. */
function positionOf(offset: number): number {
  let left = offset;
  let position = 1;
  for (const line of window.editorState().split('\n')) {
    if (left <= line.length) return position + left;
    left -= line.length + 1;
    position += line.length + 2;
  }
  return position - 2;
}

offer({
  editorState: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
  editorBold() {
    const bold: string[] = [];
    view.state.doc.descendants((node) => {
      if (node.isText && node.marks.length > 0) bold.push(node.text ?? '');
    });
    return bold;
  },
  editorSent: () => Math.max(enterSent, keyed()),
  setDraft(draft: string) {
    view.updateState(EditorState.create({ doc: documentOf(draft), plugins: plugins() }));
  },
  lockDraft(lock) {
    locked = lock;
    view.setProps({});
  },
  limitDraft(length) {
    limit = length;
  },
  selectDraft(start: number, end: number) {
    view.focus();
    const { tr } = view.state;
    view.dispatch(
      tr.setSelection(TextSelection.create(tr.doc, positionOf(start), positionOf(end))),
    );
  },
});
