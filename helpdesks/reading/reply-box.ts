import type { HelpDesk } from '../help-desk';
import { findAll, isOrHolds, isShown, withIds, type Ids } from './find';

/** The box that the agent types in, and whether it writes an internal note. */
export interface ReplyBoxReading {
  /** Null while none is open, while it is closed for writing, and while it is not sure whom it writes to. */
  readonly element: HTMLElement | null;
  readonly noteMode: boolean;
}

/** Finds the one open reply box inside `root`. Two that might be it are none. */
export function readReplyBox(desk: HelpDesk, root: Element, ids: Ids): ReplyBoxReading {
  const { at, note, reply } = desk.replyBox;
  const noteMode = isOrHolds(root, note);
  const open = findAll(root, withIds(at, ids)).filter(isHtml).filter(isWritable).filter(isShown);
  const sure = noteMode || !reply || isOrHolds(root, reply);
  const [element, ...others] = open;
  if (!element || others.length > 0 || !sure) return { element: null, noteMode };
  return { element, noteMode };
}

function isWritable(element: Element): boolean {
  return (
    !element.matches(':disabled, [readonly], [contenteditable="false"], [aria-readonly="true"]') &&
    // Live Helper Chat closes its editor by an attribute of the element around it.
    element.closest('[readonly]') === null
  );
}

const isHtml = (element: Element): element is HTMLElement =>
  element.namespaceURI === 'http://www.w3.org/1999/xhtml';
