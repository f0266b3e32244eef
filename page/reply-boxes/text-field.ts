import type { Edit, EditResult, ReplyBox } from '../reply-box';
import { copyText } from './copy-text';
import { type Change, changeBetween, edited, smallestChange } from './smallest-edit';
import { followTyping } from './typing';

export type TextField = HTMLTextAreaElement | HTMLInputElement;

const TEXT_INPUTS = new Set(['text', 'search']);

/** By name: elements of another frame have constructors of their own. */
export function isTextField(element: HTMLElement): element is TextField {
  if (element.localName === 'textarea') return true;
  return element.localName === 'input' && TEXT_INPUTS.has((element as HTMLInputElement).type);
}

/** A `<textarea>` or a text `<input>`, whatever framework listens to it. */
export function openTextField(element: TextField, signal?: AbortSignal): ReplyBox {
  const typing = followTyping(element, signal);
  const { ownerDocument: document } = element;

  const editable = (draft: string): boolean =>
    !element.disabled &&
    !element.readOnly &&
    !typing.composing() &&
    (element.maxLength < 0 || draft.length <= element.maxLength);

  /** The browser's own command: its undo history stays whole and frameworks get a real input event. */
  function put({ start, end, text }: Change): void {
    element.focus({ preventScroll: true });
    element.setSelectionRange(start, end);
    if (text !== '') document.execCommand('insertText', false, text);
    else if (end > start) document.execCommand('delete');
  }

  async function replace(edit: Edit): Promise<boolean> {
    const before = element.value;
    const change = smallestChange(before, edit);
    const expected = edited(before, change);
    if (!editable(expected)) return false;
    put(change);
    typing.changed();
    const { changes } = typing;
    const caret = edit.start + edit.text.length;
    const { start, end } = edit.select ?? { start: caret, end: caret };
    if (element.value === expected) element.setSelectionRange(start, end);
    // A framework that holds the text may take the change back, or make another of it, a moment later.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (element.value === expected || typing.changes !== changes) return true;
    if (element.value !== before) put(changeBetween(element.value, before));
    return false;
  }

  return {
    element,
    text: () => element.value,
    caret() {
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      return activeElement === element ? element.selectionEnd : null;
    },
    range: () => null,
    select({ start, end }) {
      element.focus({ preventScroll: true });
      element.setSelectionRange(start, end);
    },
    async apply(edit: Edit): Promise<EditResult> {
      const draft = edited(element.value, edit);
      if (!(await replace(edit))) return (await copyText(draft)) ? 'copied' : 'failed';
      return 'done';
    },
  };
}
