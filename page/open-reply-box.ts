import type { ReplyBox } from './reply-box';
import { openEditable } from './reply-boxes/editable';
import { kindOf } from './reply-boxes/editor-kinds';
import { openTextField } from './reply-boxes/text-field';

const TEXT_INPUTS = new Set(['text', 'search']);

/**
 * Opens the element that the agent types in. An element of a kind that cannot be edited safely still
 * opens: it can be read, and `apply` copies instead.
 *
 * @param signal stops listening to the box; without it the listeners live as long as the element.
 */
export function openReplyBox(element: HTMLElement, signal?: AbortSignal): ReplyBox {
  if (element instanceof HTMLTextAreaElement) return openTextField(element, signal);
  if (element instanceof HTMLInputElement && TEXT_INPUTS.has(element.type)) {
    return openTextField(element, signal);
  }
  // A help desk may name the custom element around its editable: Live Helper Chat's `lhc-editor`.
  const editable = element.isContentEditable
    ? element
    : (element.querySelector<HTMLElement>('[contenteditable]:not([contenteditable="false"])') ??
      element);
  return openEditable(editable, kindOf(editable), signal);
}
