import { mountCoach, type CoachFrame } from '@/components/coach/mount-coach';
import type { Marks } from '@/page/marks/create-marks';
import { onMove } from '@/page/marks/on-move';
import { neighboursOf } from '@/page/place/neighbours';
import type { ReplyBox } from '@/page/reply-box';
import { toneOf } from '@/page/tone';
import { inPageViewport } from '@/page/trees';
import type { CoachStore } from '@/stores/coach-store';
import { shortcut } from './hear-agent';

interface Card {
  /** Stands the dot and the card beside this box; with null, neither is drawn. */
  follow(box: ReplyBox | null): void;
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
  let box: ReplyBox | null = null;
  let following = new AbortController();
  let frame = 0;

  function place(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (signal.aborted) return;
      if (box && !host.isConnected) document.documentElement.append(host);
      card.update(box ? frameOf(box) : nowhere);
    });
  }

  function frameOf({ element }: ReplyBox): CoachFrame {
    const rect = inPageViewport(element.getBoundingClientRect(), element);
    const { left, top, width, height } = rect;
    const { clientWidth, clientHeight } = document.documentElement;
    return {
      surroundings: {
        replyBox: { left, top, width, height },
        viewport: { width: clientWidth, height: clientHeight },
        caretLine: caretLine(),
        neighbours: neighboursOf(element).map((one) => inPageViewport(one, element)),
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
    if (state.open !== before.open) place();
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    following.abort();
    cancelAnimationFrame(frame);
    card.unmount();
    host.remove();
  });

  return {
    follow(next) {
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
