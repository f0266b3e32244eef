import type { Span } from '@/coaching-rules/engine';
import type { ReplyBox } from '@/page/reply-box';
import { hasFocus } from '@/page/trees';

/** What opens the card, as shown beside the dot. Letters by their place on the keyboard (`code`). */
export const shortcut = 'Alt+G';

interface Ears {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly box: () => ReplyBox | null;
  /** Which advice has a mark at this point of the viewport, or null. */
  readonly markAt: (x: number, y: number) => number | null;
  readonly isOpen: () => boolean;
  /** The agent has entered the reply box. */
  readonly onEnter: () => void;
  /** The agent goes elsewhere from the reply box: perhaps to the button that sends. */
  readonly onLeave: () => void;
  readonly onOpen: (at?: number) => Promise<void>;
  readonly onClose: () => void;
  /** The slot to go to, from a place in the draft on. */
  readonly nextSlot: (draft: string, from: number) => Span | null;
}

interface Hearing {
  /** What happens in a frame is heard only there: the reply box is in this document. */
  readonly hearIn: (page: Document) => void;
}

/**
 * Hears the agent ask for the card (Alt+G or a click on marked words), close it from the reply box
 * (Alt+G or Esc), and go to the next slot (Alt+Shift+G). Only real keys and clicks count: the page cannot open the card by itself.
 */
export function hearAgent(ears: Ears): Hearing {
  const { document, signal } = ears;
  const heard = new WeakSet<Document>();

  function onKey(event: KeyboardEvent): void {
    const box = ears.box();
    const deed = event.isTrusted && !event.isComposing && box ? deedOf(event, box) : null;
    if (!deed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    deed();
  }

  function deedOf(event: KeyboardEvent, box: ReplyBox): (() => void) | null {
    if (event.ctrlKey || event.metaKey) return null;
    if (event.key === 'Escape' && ears.isOpen() && isIn(box, event)) return ears.onClose;
    if (event.code !== 'KeyG' || !event.altKey) return null;
    if (event.shiftKey) return () => goToSlot(box);
    return ears.isOpen() ? ears.onClose : () => void ears.onOpen();
  }

  function goToSlot(box: ReplyBox): void {
    const slot = ears.nextSlot(box.text(), (box.caret() ?? 0) + 1);
    if (slot) box.select(slot);
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || ears.isOpen() || !isIn(ears.box(), event)) return;
    const at = ears.markAt(event.clientX, event.clientY);
    if (at !== null) void ears.onOpen(at);
  }

  function onFocus(event: FocusEvent): void {
    if (isIn(ears.box(), event)) ears.onEnter();
  }

  function onBlur(event: FocusEvent): void {
    if (isIn(ears.box(), event)) ears.onLeave();
  }

  function hear(page: Document): void {
    if (heard.has(page)) return;
    heard.add(page);
    page.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
    page.addEventListener('click', onClick, { signal });
    page.addEventListener('focusin', onFocus, { signal });
    page.addEventListener('focusout', onBlur, { signal });
  }

  hear(document);
  return { hearIn: hear };
}

/** Events are told of the shadow root's host: a closed one even hides their way, and only the focus tells. */
const isIn = (box: ReplyBox | null, event: Event): boolean =>
  box !== null && (event.composedPath().includes(box.element) || hasFocus(box.element));
