import { mountCoach, type CoachFrame } from '@/components/coach/mount-coach';
import type { Marks } from '@/page/marks/create-marks';
import { onMove } from '@/page/marks/on-move';
import { frameOf as frameAround, neighboursOf } from '@/page/place/neighbours';
import { createSeenParts } from '@/page/place/seen-parts';
import type { ReplyBox } from '@/page/reply-box';
import { toneOf } from '@/page/tone';
import { inPageViewport } from '@/page/trees';
import type { CoachStore } from '@/stores/coach-store';
import { shortcut } from './hear-agent';

interface Card {
  /**
   * Stands the dot and the card beside this box; with null, neither is drawn.
   *
   * @param newest where the words of the latest messages stand, the newest first.
   */
  follow(box: ReplyBox | null, newest: readonly Element[]): void;
}

interface CardOptions {
  readonly document: Document;
  readonly store: CoachStore;
  readonly marks: Marks;
  readonly signal: AbortSignal;
}

const nowhere: CoachFrame = { surroundings: null, tone: null, shortcut };

/** Draws the dot and the card in an element of their own beside the page's, until the signal aborts. */
export function showCard({ document, store, marks, signal }: CardOptions): Card {
  const host = document.createElement('goodturn-coach');
  const root = host.attachShadow({ mode: 'open' });
  const card = mountCoach({ root, store, frame: nowhere });
  const seen = createSeenParts();
  let box: ReplyBox | null = null;
  let newest: readonly Element[] = [];
  let following = new AbortController();
  let frame = 0;

  function place(): void {
    frame ||= requestAnimationFrame(placeNow);
  }

  function placeNow(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (signal.aborted) return;
    if (box && !host.isConnected) document.documentElement.append(host);
    card.update(box ? frameOf(box) : nowhere);
  }

  function frameOf({ element }: ReplyBox): CoachFrame {
    const rect = inPageViewport(element.getBoundingClientRect(), element);
    const { left, top, width, height } = rect;
    const { clientWidth, clientHeight } = document.documentElement;
    const { open } = store.getState();
    return {
      surroundings: {
        replyBox: { left, top, width, height },
        frame: open ? inPageViewport(frameAround(element), element) : rect,
        viewport: { width: clientWidth, height: clientHeight },
        caretLine: caretLine(),
        neighbours: neighboursOf(element).map((one) => inPageViewport(one, element)),
        newest: open ? seen.of(newest, rect) : seen.forget(),
        direction: getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr',
      },
      tone: toneOf(element),
      shortcut,
    };
  }

  function caretLine() {
    const caret = store.getState().open ? box?.caret() : null;
    if (!box || caret === null || caret === undefined || caret === 0) return null;
    const rect = marks.rectOf(box, { start: caret - 1, end: caret });
    return rect && inPageViewport(rect, box.element);
  }

  const unsubscribe = store.subscribe((state, before) => {
    // At once: what it keeps off is only looked at while it is open, and it must not be seen elsewhere first.
    if (state.open !== before.open) placeNow();
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    following.abort();
    cancelAnimationFrame(frame);
    card.unmount();
    host.remove();
  });

  return {
    follow(next, nextNewest) {
      newest = nextNewest;
      if (next?.element !== box?.element) {
        following.abort();
        following = new AbortController();
        if (next) onMove(next.element, place, following.signal);
      }
      box = next;
      place();
    },
  };
}
