import type { HelpDesk } from '../help-desk';
import { type Around, findAround, queryAround } from './around';
import { isShown, withIds, type Ids } from './find';

/** The box that the agent types in, and whether it writes an internal note. */
export interface ReplyBoxReading {
  /** Null while none is open, while it is closed for writing, and while it is not sure whom it writes to. */
  readonly element: HTMLElement | null;
  readonly noteMode: boolean;
}

/** Finds the one open reply box of a conversation. Two that might be it are none. */
export function readReplyBox(desk: HelpDesk, scope: Around, ids: Ids): ReplyBoxReading {
  const { at, note, reply, noteBox = [] } = desk.replyBox;
  const isThere = (selector: string) => queryAround(scope, selector).length > 0;
  const open = findAround(scope, withIds(at, ids)).filter(isOpenBox);
  const writesNote = note.some(isThere);
  // A box for notes beside an open one for replies says nothing of the latter.
  const onlyNoteBox = open.length === 0 && findAround(scope, noteBox).some(isOpenBox);
  const noteMode = writesNote || onlyNoteBox;
  const sure = noteMode || !reply || reply.some(isThere);
  const [element, ...others] = open;
  if (!element || others.length > 0 || !sure) return { element: null, noteMode };
  return { element, noteMode };
}

/** Whether this is an element to type in that is shown and takes writing. */
export const isOpenBox = (element: Element): element is HTMLElement =>
  isHtml(element) && isWritable(element) && isShown(element);

function isWritable(element: Element): boolean {
  return (
    !element.matches(':disabled, [readonly], [contenteditable="false"], [aria-readonly="true"]') &&
    // Live Helper Chat closes its editor by an attribute of the element around it.
    element.closest('[readonly]') === null
  );
}

const isHtml = (element: Element): element is HTMLElement =>
  element.namespaceURI === 'http://www.w3.org/1999/xhtml';
