import type { EditorKind } from './editable';
import { announcing, announcingReplacement, pasting, typing } from './ways-in';

/** Tells the editor itself, and nobody else: these events do not bubble. */
const says = (event: () => Event) => (element: HTMLElement) => void element.dispatchEvent(event());

/** The key that ends a word, where editors end an undo step too. An event of ours types nothing; Firefox wants `which`. */
const wordEnd = () =>
  new KeyboardEvent('keydown', { key: ' ', code: 'Space', keyCode: 32, which: 32 });

/**
 * The editors that are known by their element, most particular first. Each way in was measured in
 * Chromium and Firefox with the real editor: `tests/editor-pages`.
 */
const kinds: readonly (EditorKind & { readonly selector: string })[] = [
  {
    name: 'CKEditor 5',
    selector: '.ck-editor__editable, [data-test-id$="-ckeditor"]',
    waysIn: [announcing, pasting('paragraphs')],
    joinsTyping: 'at-caret',
  },
  {
    name: 'ProseMirror',
    selector: '.ProseMirror',
    waysIn: [typing('insertParagraph'), pasting('paragraphs')],
    // prosemirror-history's newGroupDelay.
    joinsTyping: { within: 500 },
  },
  {
    name: 'Lexical',
    selector: '[data-lexical-editor]',
    waysIn: [pasting('plain'), announcing],
    joinsTyping: 'never',
  },
  {
    name: 'Slate',
    selector: '[data-slate-editor]',
    waysIn: [pasting('plain')],
    joinsTyping: 'when-added',
    // It looks at the selection at most ten times a second; on a busy page, the timer comes late.
    noticesSelectionIn: 200,
  },
  {
    name: 'Draft.js',
    selector: '.public-DraftEditor-content',
    waysIn: [pasting('plain')],
    joinsTyping: 'never',
  },
  {
    name: 'Quill',
    selector: '.ql-editor',
    // A paste takes the formatting of what stands before it; the announcement, of what it replaces.
    waysIn: [announcingReplacement, pasting('plain')],
    // The history module's delay.
    joinsTyping: { within: 1000 },
  },
  {
    name: 'TinyMCE',
    selector: '.mce-content-body',
    waysIn: [typing('insertParagraph')],
    // It takes a replaced word, as by a spelling checker, for a step of its own.
    joinsTyping: {
      until: says(() => new InputEvent('input', { inputType: 'insertReplacementText' })),
      after: true,
    },
  },
  {
    name: 'CKEditor 4',
    selector: '.cke_editable',
    waysIn: [pasting('breaks')],
    joinsTyping: 'never',
  },
  {
    name: 'Froala',
    selector: '.fr-element',
    waysIn: [pasting('breaks')],
    joinsTyping: 'never',
  },
  {
    name: 'Summernote',
    selector: '.note-editable',
    waysIn: [typing('insertParagraph')],
    // Seen in 0.8 (FreeScout's) and 0.9.
    joinsTyping: { until: says(wordEnd), after: false },
  },
  {
    // Redactor 3, seen in osTicket.
    name: 'Redactor',
    selector: '.redactor-in',
    waysIn: [typing('insertParagraph')],
    joinsTyping: { until: says(wordEnd), after: false },
  },
  {
    name: 'editable',
    selector: '*',
    waysIn: [typing('insertLineBreak'), pasting('paragraphs')],
    joinsTyping: 'never',
  },
];

const unknown: EditorKind = { name: 'unknown', waysIn: [], joinsTyping: 'never' };

/** The kind of editor that an editable element belongs to. */
export const kindOf = (editable: HTMLElement): EditorKind =>
  kinds.find(({ selector }) => editable.matches(selector)) ?? unknown;
