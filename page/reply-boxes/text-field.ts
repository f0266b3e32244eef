import type { Edit, EditResult, ReplyBox } from '../reply-box';
import { copyText } from './copy-text';
import { edited, smallestChange } from './smallest-edit';
import { followTyping } from './typing';

export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** A `<textarea>` or a text `<input>`, whatever framework listens to it. */
export function openTextField(element: TextField, signal?: AbortSignal): ReplyBox {
  const typing = followTyping(element, signal);
  const { ownerDocument: document } = element;

  const editable = (draft: string): boolean =>
    !element.disabled &&
    !element.readOnly &&
    !typing.composing() &&
    (element.maxLength < 0 || draft.length <= element.maxLength);

  function replace(edit: Edit): boolean {
    const change = smallestChange(element.value, edit);
    const expected = edited(element.value, change);
    if (!editable(expected)) return false;
    element.focus({ preventScroll: true });
    element.setSelectionRange(change.start, change.end);
    // The browser's own command: its undo history stays whole and frameworks get a real input event.
    if (expected !== element.value) {
      if (change.text === '') document.execCommand('delete');
      else document.execCommand('insertText', false, change.text);
    }
    return element.value === expected;
  }

  return {
    element,
    text: () => element.value,
    caret: () => (element.ownerDocument.activeElement === element ? element.selectionEnd : null),
    range: () => null,
    select({ start, end }) {
      element.focus({ preventScroll: true });
      element.setSelectionRange(start, end);
    },
    async apply(edit: Edit): Promise<EditResult> {
      const draft = edited(element.value, edit);
      if (!replace(edit)) return (await copyText(draft)) ? 'copied' : 'failed';
      const caret = edit.start + edit.text.length;
      const { start, end } = edit.select ?? { start: caret, end: caret };
      element.setSelectionRange(start, end);
      typing.changed();
      return 'done';
    },
  };
}
