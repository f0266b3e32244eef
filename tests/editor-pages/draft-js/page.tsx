import {
  ContentState,
  convertFromRaw,
  Editor,
  EditorState,
  type RawDraftContentBlock,
  SelectionState,
} from 'draft-js';
import 'draft-js/dist/Draft.css';
import { Component, createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { countSends, offer, place, stretches } from '../editor-page';

function blockOf(line: string, index: number): RawDraftContentBlock {
  let text = '';
  const inlineStyleRanges: RawDraftContentBlock['inlineStyleRanges'] = [];
  for (const stretch of stretches(line)) {
    if (stretch.bold)
      inlineStyleRanges.push({ style: 'BOLD', offset: text.length, length: stretch.text.length });
    text += stretch.text;
  }
  return {
    key: `line${index}`,
    type: 'unstyled',
    depth: 0,
    text,
    inlineStyleRanges,
    entityRanges: [],
  };
}

const contentOf = (draft: string): ContentState =>
  convertFromRaw({ blocks: draft.split('\n').map(blockOf), entityMap: {} });

function boldOf(content: ContentState): string[] {
  const bold: string[] = [];
  for (const block of content.getBlocksAsArray()) {
    block.findStyleRanges(
      (character) => character.getStyle().has('BOLD'),
      (start, end) => void bold.push(block.getText().slice(start, end)),
    );
  }
  return bold;
}

function pointOf(content: ContentState, offset: number): [key: string, at: number] {
  let left = offset;
  for (const block of content.getBlocksAsArray()) {
    if (left <= block.getLength()) return [block.getKey(), left];
    left -= block.getLength() + 1;
  }
  throw new Error(`The draft has no offset ${offset}`);
}

class Composer extends Component<object, { editor: EditorState; locked: boolean }> {
  override state = { editor: EditorState.createEmpty(), locked: false };
  limit: number | null = null;
  readonly box = createRef<Editor>();

  override componentDidMount(): void {
    const element = place().querySelector<HTMLElement>('.public-DraftEditor-content');
    if (!element) throw new Error('Draft.js has no editable');
    const sends = countSends(element);
    const content = () => this.state.editor.getCurrentContent();
    offer({
      editorState: () => content().getPlainText('\n'),
      editorBold: () => boldOf(content()),
      editorSent: sends,
      setDraft: (draft) => this.show(EditorState.createWithContent(contentOf(draft))),
      lockDraft: (locked) => flushSync(() => this.setState({ locked })),
      limitDraft: (length) => {
        this.limit = length;
      },
      selectDraft: (start, end) => {
        this.box.current?.focus();
        const [startKey, startOffset] = pointOf(content(), start);
        const [endKey, endOffset] = pointOf(content(), end);
        const selection = SelectionState.createEmpty(startKey)
          .set('anchorOffset', startOffset)
          .set('focusKey', endKey)
          .set('focusOffset', endOffset) as SelectionState;
        this.show(EditorState.forceSelection(this.state.editor, selection));
      },
    });
  }

  show(editor: EditorState): void {
    flushSync(() => this.setState({ editor }));
  }

  override render() {
    return (
      <Editor
        ref={this.box}
        editorState={this.state.editor}
        readOnly={this.state.locked}
        onChange={(editor) => {
          const { length } = editor.getCurrentContent().getPlainText('\n');
          if (this.limit === null || length <= this.limit) this.setState({ editor });
          else this.setState((now) => now);
        }}
        placeholder="Write a reply"
      />
    );
  }
}

createRoot(place()).render(<Composer />);
