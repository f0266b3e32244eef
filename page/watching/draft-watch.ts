import { openReplyBox } from '../open-reply-box';
import type { ReplyBox } from '../reply-box';
import { followTyping, type Typing } from '../reply-boxes/typing';
import { createSettle } from './settle';

/** What the agent is typing. */
export interface Draft {
  readonly box: ReplyBox;
  /** As `box.text()`. */
  readonly text: string;
}

/** Milliseconds after a key in which the next one is waited for, and the longest that a draft waits. */
const DRAFT_WAIT = 50;
const DRAFT_LIMIT = 200;

/** Follows one reply box at a time. */
export interface DraftWatch {
  /** The element that the agent types in now, or null. */
  follow(element: HTMLElement | null): void;
  /** Looks whether the draft changed without an event, as when a page empties its box after sending. */
  check(): void;
}

/** @param onDraft is called when the text or the box is another one, with null when there is no box. */
export function watchDraft(
  document: Document,
  onDraft: (draft: Draft | null) => void,
  signal: AbortSignal,
): DraftWatch {
  let current: {
    box: ReplyBox;
    asked: HTMLElement;
    readonly typing: Typing;
    end: AbortController;
  } | null = null;
  let text: string | null = null;
  const settle = createSettle(check, DRAFT_WAIT, DRAFT_LIMIT);

  function check(): void {
    if (signal.aborted || document.hidden || !current || current.typing.composing()) return;
    const now = current.box.text();
    if (now === text) return;
    text = now;
    onDraft({ box: current.box, text: now });
  }

  function leave(): void {
    current?.end.abort();
    current = null;
    text = null;
    settle.drop();
  }

  signal.addEventListener('abort', leave);

  return {
    follow(element) {
      if (signal.aborted || element === (current?.asked ?? null)) return;
      const had = current !== null;
      leave();
      if (!element) {
        if (had) onDraft(null);
        return;
      }
      const end = new AbortController();
      const box = openReplyBox(element, end.signal);
      current = {
        box,
        asked: element,
        typing: followTyping(box.element, end.signal),
        end,
      };
      stirOn(box.element, settle.stir, end.signal);
      check();
    },
    check,
  };
}

/** The handlers only set a timer: a key press pays nothing. */
function stirOn(element: HTMLElement, stir: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  for (const type of ['input', 'compositionend', 'keyup', 'change', 'blur']) {
    element.addEventListener(type, stir, options);
  }
  if (!element.isContentEditable) return;
  // Editors with a model of their own render without an input event.
  const observer = new MutationObserver(stir);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
