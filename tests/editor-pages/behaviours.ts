import type { Edit, EditResult } from '@/page/reply-box';
import { type EditorPageName, editorPages } from './bundle';

/** One thing done to a reply box, or looked at. Text with `\n`, offsets in UTF-16 code units. */
export type Step =
  /** Real keys, as the agent presses them: characters, or names as in `KeyboardEvent.key` joined by `+`. */
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'press'; readonly key: string }
  /** The editor's own keys for doing again what was undone. */
  | { readonly do: 'redo' }
  /** `ReplyBox.apply` in the extension's content script. */
  | { readonly do: 'apply'; readonly edit: Edit; readonly result?: EditResult }
  /** The page lets nobody edit, or again; or its app takes back what goes beyond so many characters. */
  | { readonly do: 'lock'; readonly locked: boolean }
  | { readonly do: 'limit'; readonly length: number | null }
  /** A mark under these words lies where the page itself says that they stand. */
  | { readonly do: 'mark'; readonly words: string }
  /** The focus leaves the box, as when the agent works in the card: `document.activeElement.blur()`. */
  | { readonly do: 'leave' }
  /** Takes more than the half second for which ProseMirror joins changes into one undo step. */
  | { readonly do: 'pause' }
  /** Starts a composition of an input method and leaves it open. */
  | { readonly do: 'compose'; readonly text: string }
  /** Ends the composition with this text. */
  | { readonly do: 'commit'; readonly text: string }
  /**
   * The framework's model, what the box reads, and the bold words where the editor can: all must
   * say the same. `caret` is what the box reports, with `selected` the words selected in the page.
   */
  | {
      readonly do: 'expect';
      readonly text: string;
      readonly bold?: readonly string[];
      readonly caret?: number;
      readonly selected?: string;
    };

/** A promise about every reply box, proven per editor and browser. */
export interface Behaviour {
  readonly name: string;
  /** Words between `**` are bold in editors that can. */
  readonly draft: string;
  /** Where the agent's caret is first. Default: at the end. */
  readonly caret?: number;
  readonly steps: readonly Step[];
  /** Default: all of them. */
  readonly editors?: readonly EditorPageName[];
}

const undo: Step = { do: 'press', key: 'Control+z' };
const redo: Step = { do: 'redo' };
const plain = new Set<EditorPageName>(['textarea', 'react-field', 'lexical-plain']);
const editables = editorPages.filter((name) => name !== 'textarea' && name !== 'react-field');
/** Those whose page can say that a text is too long. */
const limited: readonly EditorPageName[] = [
  'textarea',
  'react-field',
  'contenteditable',
  'prosemirror',
  'draft-js',
  'quill',
];
const rich = editorPages.filter((name) => !plain.has(name));

/** Where `words` stand in `draft`, replaced by `text`. */
function replace(draft: string, words: string, text: string, select?: Edit['select']): Edit {
  const start = draft.indexOf(words);
  return { start, end: start + words.length, text, ...(select && { select }) };
}

const cold = 'What is your order number?';
const warm = 'Could I have your order number, please?';
const two = 'Hello Dana\nWe cannot do that today.';

export const behaviours: readonly Behaviour[] = [
  {
    name: 'a whole draft is replaced, and one undo brings it back',
    draft: cold,
    steps: [
      { do: 'apply', edit: { start: 0, end: cold.length, text: warm } },
      { do: 'expect', text: warm, caret: warm.length },
      undo,
      { do: 'expect', text: cold },
      redo,
      { do: 'expect', text: warm },
    ],
  },
  {
    name: 'the next key lands after the inserted words',
    draft: cold,
    steps: [
      { do: 'apply', edit: replace(cold, 'What is your', 'May I have your') },
      { do: 'expect', text: 'May I have your order number?', caret: 15 },
      { do: 'type', text: 'X' },
      { do: 'expect', text: 'May I have yourX order number?', caret: 16 },
      { do: 'press', key: 'Backspace' },
      { do: 'expect', text: 'May I have your order number?', caret: 15 },
    ],
  },
  {
    name: 'words typed a moment before stay when the edit is undone',
    draft: '',
    steps: [
      { do: 'type', text: 'We cannot' },
      { do: 'apply', edit: { start: 0, end: 9, text: 'Here is what I can do' } },
      { do: 'expect', text: 'Here is what I can do', caret: 21 },
      undo,
      { do: 'expect', text: 'We cannot' },
    ],
  },
  {
    name: 'words added behind what was just typed go away alone',
    draft: '',
    steps: [
      { do: 'type', text: 'Done.' },
      { do: 'apply', edit: { start: 5, end: 5, text: ' Is it right for you now?' } },
      { do: 'expect', text: 'Done. Is it right for you now?', caret: 30 },
      undo,
      { do: 'expect', text: 'Done.' },
    ],
  },
  {
    name: 'two edits in a row are two undo steps',
    draft: two,
    steps: [
      { do: 'apply', edit: replace(two, 'We cannot', 'I can') },
      { do: 'apply', edit: { start: 0, end: 5, text: 'Good morning' } },
      { do: 'expect', text: 'Good morning Dana\nI can do that today.', caret: 12 },
      undo,
      { do: 'expect', text: 'Hello Dana\nI can do that today.' },
      undo,
      { do: 'expect', text: two },
    ],
  },
  {
    name: 'several lines, with an empty one, go in and out as one',
    draft: cold,
    steps: [
      {
        do: 'apply',
        edit: {
          start: 0,
          end: cold.length,
          text: `Hello, I'm Susan.\n\n"Thanks" & <b>sorry</b>\n${warm}`,
        },
      },
      {
        do: 'expect',
        text: `Hello, I'm Susan.\n\n"Thanks" & <b>sorry</b>\n${warm}`,
        caret: 43 + warm.length,
      },
      undo,
      { do: 'expect', text: cold },
    ],
  },
  {
    name: 'a line put before the draft keeps the draft below it',
    draft: two,
    steps: [
      { do: 'apply', edit: { start: 0, end: 0, text: 'Two weeks is long.\n' } },
      { do: 'expect', text: `Two weeks is long.\n${two}`, caret: 19 },
      { do: 'type', text: 'X' },
      { do: 'expect', text: `Two weeks is long.\nX${two}` },
      { do: 'press', key: 'Backspace' },
      { do: 'pause' },
      { do: 'apply', edit: { start: 0, end: 3, text: 'Three' } },
      { do: 'expect', text: `Three weeks is long.\n${two}`, caret: 5 },
    ],
  },
  {
    name: 'an edit in the second line leaves the first alone',
    draft: two,
    steps: [
      {
        do: 'apply',
        edit: replace(two, 'We cannot do that today', 'I can do it by [when]', {
          start: 26,
          end: 32,
        }),
      },
      { do: 'expect', text: 'Hello Dana\nI can do it by [when].', selected: '[when]' },
      { do: 'type', text: 'noon' },
      { do: 'expect', text: 'Hello Dana\nI can do it by noon.', caret: 30 },
    ],
  },
  {
    name: 'formatting around an edit stays',
    draft: 'Please **send us** the **form today** or call',
    editors: rich,
    steps: [
      { do: 'apply', edit: { start: 0, end: 37, text: 'Please send us the note today or call' } },
      {
        do: 'expect',
        text: 'Please send us the note today or call',
        bold: ['send us', 'note today'],
      },
      undo,
      {
        do: 'expect',
        text: 'Please send us the form today or call',
        bold: ['send us', 'form today'],
      },
    ],
  },
  {
    name: 'an edit inside bold words stays bold',
    draft: 'Hi **that is not possible now** ok',
    editors: rich,
    steps: [
      { do: 'apply', edit: { start: 3, end: 27, text: 'that is something I can do' } },
      {
        do: 'expect',
        text: 'Hi that is something I can do ok',
        bold: ['that is something I can do'],
      },
      undo,
      { do: 'expect', text: 'Hi that is not possible now ok', bold: ['that is not possible now'] },
    ],
  },
  {
    name: 'an edit across a formatting border does no harm',
    draft: 'I am **not able** to help',
    editors: rich,
    steps: [
      { do: 'apply', edit: { start: 1, end: 13, text: '’d like' } },
      { do: 'expect', text: 'I’d like to help', caret: 8 },
      undo,
      { do: 'expect', text: 'I am not able to help', bold: ['not able'] },
    ],
  },
  {
    name: 'words are taken out',
    draft: 'Actually, I can do that. Thanks, actually!',
    steps: [
      { do: 'apply', edit: { start: 31, end: 41, text: '' } },
      { do: 'expect', text: 'Actually, I can do that. Thanks!', caret: 31 },
      undo,
      { do: 'expect', text: 'Actually, I can do that. Thanks, actually!' },
    ],
  },
  {
    name: 'an empty box is filled',
    draft: '',
    steps: [
      {
        do: 'apply',
        edit: { start: 0, end: 0, text: 'Hi Dana, I’m Susan.', select: { start: 19, end: 19 } },
      },
      { do: 'expect', text: 'Hi Dana, I’m Susan.', caret: 19 },
      { do: 'type', text: ' Hello' },
      { do: 'expect', text: 'Hi Dana, I’m Susan. Hello', caret: 25 },
    ],
  },
  {
    name: 'a box that lost the focus gets it back with the edit',
    draft: two,
    steps: [
      { do: 'leave' },
      { do: 'apply', edit: { start: 0, end: 0, text: 'Thanks. ' } },
      { do: 'expect', text: `Thanks. ${two}`, caret: 8 },
      { do: 'type', text: 'X' },
      { do: 'expect', text: `Thanks. X${two}` },
      { do: 'press', key: 'Backspace' },
      { do: 'leave' },
      { do: 'pause' },
      { do: 'apply', edit: { start: 19, end: 28, text: 'I can\nand will' } },
      { do: 'expect', text: 'Thanks. Hello Dana\nI can\nand will do that today.', caret: 33 },
      undo,
      { do: 'expect', text: `Thanks. ${two}` },
    ],
  },
  {
    name: 'an empty line alone goes in without Enter being pressed',
    draft: two,
    steps: [
      { do: 'apply', edit: { start: 10, end: 10, text: '\n' } },
      { do: 'expect', text: 'Hello Dana\n\nWe cannot do that today.', caret: 11 },
      undo,
      { do: 'expect', text: two },
    ],
  },
  {
    name: 'several lines fill an empty box',
    draft: '',
    steps: [
      { do: 'apply', edit: { start: 0, end: 0, text: 'Hi Dana\nI’m Susan.' } },
      { do: 'expect', text: 'Hi Dana\nI’m Susan.', caret: 18 },
      undo,
      { do: 'expect', text: '' },
    ],
  },
  {
    name: 'signs beyond the first plane are never cut',
    draft: 'So happy for you 😀 both',
    steps: [
      { do: 'apply', edit: { start: 17, end: 19, text: '😃' } },
      { do: 'expect', text: 'So happy for you 😃 both', caret: 19 },
      undo,
      { do: 'expect', text: 'So happy for you 😀 both' },
    ],
  },
  {
    name: 'nothing is touched while an input method composes',
    draft: 'Hello',
    steps: [
      { do: 'compose', text: 'に' },
      { do: 'apply', edit: { start: 0, end: 5, text: 'Good day' }, result: 'copied' },
      { do: 'commit', text: 'に' },
      { do: 'expect', text: 'Helloに' },
    ],
  },
  {
    name: 'a reply stays when an input method composes behind it',
    draft: cold,
    steps: [
      { do: 'apply', edit: { start: 0, end: cold.length, text: 'Hello\nDana' } },
      { do: 'compose', text: 'に' },
      { do: 'compose', text: 'にほ' },
      { do: 'commit', text: '日本' },
      { do: 'expect', text: 'Hello\nDana日本', caret: 12 },
      { do: 'apply', edit: { start: 0, end: 5, text: 'Good day' } },
      { do: 'expect', text: 'Good day\nDana日本', caret: 8 },
    ],
  },
  {
    name: 'a box that is read-only keeps its draft, and the reply is copied',
    draft: cold,
    steps: [
      { do: 'lock', locked: true },
      { do: 'apply', edit: { start: 0, end: cold.length, text: warm }, result: 'copied' },
      { do: 'expect', text: cold },
      { do: 'lock', locked: false },
    ],
  },
  {
    name: 'a box that cuts a reply short gets its draft back, and the reply is copied',
    draft: cold,
    editors: limited,
    steps: [
      { do: 'limit', length: cold.length + 2 },
      { do: 'apply', edit: { start: 0, end: cold.length, text: warm }, result: 'copied' },
      { do: 'expect', text: cold },
      { do: 'limit', length: null },
    ],
  },
  {
    name: 'marks lie under their words, before and after an edit',
    draft: 'Hello **Dana**\nWe cannot do that today.\nThat is our policy.',
    editors: editables,
    steps: [
      { do: 'mark', words: 'cannot' },
      { do: 'mark', words: 'policy' },
      { do: 'apply', edit: { start: 0, end: 5, text: 'Good morning' } },
      { do: 'mark', words: 'policy' },
    ],
  },
];
