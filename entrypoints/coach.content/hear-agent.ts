import type { Span } from '@/coaching-rules/engine';
import type { ReplyBox } from '@/page/reply-box';

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

/**
 * Hears the agent ask for the card (Alt+G or a click on marked words), close it from the reply box
 * (Alt+G or Esc), and go to the next slot (Alt+Shift+G). Only real keys and clicks count: the page cannot open the card by itself.
 */
export function hearAgent(ears: Ears): void {
  const { document, signal } = ears;

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
    if (event.key === 'Escape' && ears.isOpen() && isIn(box, event.target)) return ears.onClose;
    if (event.code !== 'KeyG' || !event.altKey) return null;
    if (event.shiftKey) return () => goToSlot(box);
    return ears.isOpen() ? ears.onClose : () => void ears.onOpen();
  }

  function goToSlot(box: ReplyBox): void {
    const slot = ears.nextSlot(box.text(), (box.caret() ?? 0) + 1);
    if (slot) box.select(slot);
  }

  document.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });

  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || ears.isOpen() || !isIn(ears.box(), event.target)) return;
      const at = ears.markAt(event.clientX, event.clientY);
      if (at !== null) void ears.onOpen(at);
    },
    { signal },
  );

  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (isIn(ears.box(), target)) ears.onEnter();
    },
    { signal },
  );

  document.addEventListener(
    'focusout',
    ({ target }) => {
      if (isIn(ears.box(), target)) ears.onLeave();
    },
    { signal },
  );
}

const isIn = (box: ReplyBox | null, target: EventTarget | null): boolean =>
  target instanceof Node && box?.element.contains(target) === true;
