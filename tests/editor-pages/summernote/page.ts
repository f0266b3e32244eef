import jquery from 'jquery';
import './jquery';
import 'summernote/dist/summernote-lite.css';
import 'summernote/dist/summernote-lite.js';
import { countSends, offer, place } from '../editor-page';
import { boldOf, htmlOf, linesOf, selectLines, textOf } from '../html-draft';

declare global {
  interface JQuery {
    summernote(options: Readonly<Record<string, unknown>>): JQuery;
    summernote(command: string, ...args: readonly unknown[]): unknown;
  }
}

const field = jquery(place());
field.summernote({ toolbar: [['style', ['bold', 'italic']]], minHeight: 120 });
const box = document.querySelector<HTMLElement>('.note-editable');
if (!box) throw new Error('Summernote has no editable');
const sends = countSends(box);

const lines = () => linesOf(String(field.summernote('code')));

offer({
  editorState: () => textOf(lines()),
  editorBold: () => boldOf(lines()),
  editorSent: sends,
  setDraft(draft) {
    field.summernote('reset');
    field.summernote('code', htmlOf(draft));
    field.summernote('commit');
  },
  lockDraft: (locked) => void field.summernote(locked ? 'disable' : 'enable'),
  selectDraft: (start, end) => selectLines(box, start, end),
});
