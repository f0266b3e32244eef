import type { ReplyBox } from './reply-box';
import { type EditorKind, openEditable } from './reply-boxes/editable';
import { openTextField } from './reply-boxes/text-field';
import { announcing, pasting, typing } from './reply-boxes/ways-in';

/**
 * The editors that are known by their element, most particular first. Each way in was measured in
 * Chromium and Firefox with the real editor: `tests/editor-pages`.
 */
const kinds: readonly (EditorKind & { readonly selector: string })[] = [
  {
    name: 'CKEditor 5',
    selector: '.ck-editor__editable, [data-test-id$="-ckeditor"]',
    waysIn: [announcing, pasting],
    joinsTyping: 'at-caret',
  },
  {
    name: 'ProseMirror',
    selector: '.ProseMirror',
    waysIn: [typing('insertParagraph'), pasting],
    // prosemirror-history's newGroupDelay.
    joinsTyping: { within: 500 },
  },
  {
    name: 'editable',
    selector: '*',
    waysIn: [typing('insertLineBreak'), pasting],
    joinsTyping: 'never',
  },
];

const TEXT_INPUTS = new Set(['text', 'search']);

/**
 * Opens the element that the agent types in. An element of a kind that cannot be edited safely still
 * opens: it can be read, and `apply` copies instead.
 *
 * @param signal stops listening to the box; without it the listeners live as long as the element.
 */
export function openReplyBox(element: HTMLElement, signal?: AbortSignal): ReplyBox {
  // By name: in a frame, elements are no instances of the classes of the page around it.
  if (element.localName === 'textarea')
    return openTextField(element as HTMLTextAreaElement, signal);
  if (element.localName === 'input' && TEXT_INPUTS.has((element as HTMLInputElement).type)) {
    return openTextField(element as HTMLInputElement, signal);
  }
  // A help desk may name the custom element around its editable: Live Helper Chat's `lhc-editor`.
  const editable = element.isContentEditable
    ? element
    : (element.querySelector<HTMLElement>('[contenteditable]:not([contenteditable="false"])') ??
      element);
  const kind = kinds.find(({ selector }) => editable.matches(selector));
  return openEditable(
    editable,
    kind ?? { name: 'unknown', waysIn: [], joinsTyping: 'never' },
    signal,
  );
}
