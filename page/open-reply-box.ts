import type { ReplyBox } from './reply-box';
import { openEditable } from './reply-boxes/editable';
import { kindOf } from './reply-boxes/editor-kinds';
import { isTextField, openTextField } from './reply-boxes/text-field';

/**
 * Opens the element that the agent types in. An element of a kind that cannot be edited safely still
 * opens: it can be read, and `apply` copies instead.
 *
 * @param signal stops listening to the box; without it the listeners live as long as the element.
 */
export function openReplyBox(element: HTMLElement, signal?: AbortSignal): ReplyBox {
  if (isTextField(element)) return openTextField(element, signal);
  const editable = editableOf(element);
  return openEditable(editable, kindOf(editable), signal);
}

/**
 * A help desk may name the frame of an editor that makes one for itself, as TinyMCE and CKEditor 4 do,
 * or the custom element around its editable: Live Helper Chat's `lhc-editor`.
 */
function editableOf(element: HTMLElement): HTMLElement {
  if (element.isContentEditable) return element;
  const framed =
    element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument?.body : null;
  if (framed?.isContentEditable) return framed;
  return (
    element.querySelector<HTMLElement>('[contenteditable]:not([contenteditable="false"])') ??
    element
  );
}
