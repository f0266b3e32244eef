import type { Span } from '@/coaching-rules/engine';
import type { ReplyBox } from '../reply-box';
import { isTextField } from '../reply-boxes/text-field';
import { isInPageTree } from '../trees';
import { createFieldMirror } from './field-mirror';
import { canHighlight, highlight, type Strength } from './highlights';
import { movedSpan } from './moved-marks';
import { onMove } from './on-move';
import { createOverlay, type Stroke } from './overlay';

/** A quiet mark under words of the draft, or, without a span, a thin bracket where the draft begins. */
export interface Mark {
  readonly span: Span | null;
  readonly strength: Strength;
}

/** The marks of one page. Nothing of it is in the editable, takes room, or can be clicked. */
export interface Marks {
  /** Shows these marks and no others. They follow the words until the next call. */
  show(box: ReplyBox, marks: readonly Mark[]): void;
  clear(): void;
  /** Where words of the draft, or its beginning, stand in the viewport of the box's document; null when not laid out. */
  rectOf(box: ReplyBox, span: Span | null): DOMRect | null;
  /** Which of the marks given to `show` lies under a point of that viewport, as an index, or null. */
  readonly markAt: (x: number, y: number) => number | null;
}

/** How far beside the words a click still means them, in pixels. */
const REACH = 3;
const BRACKET = { width: 4, gap: 3 } as const;

interface Shown {
  readonly box: ReplyBox;
  /** The draft that the spans are offsets into. */
  text: string;
  /** As given to `show`, or null where the words are gone. */
  marks: (Mark | null)[];
  readonly end: AbortController;
}

/** @param signal takes everything off the page. */
export function createMarks(signal: AbortSignal): Marks {
  let shown: Shown | null = null;
  let frame = 0;
  let layer: ReturnType<typeof createLayer> | null = null;

  function layerOf(box: ReplyBox): ReturnType<typeof createLayer> {
    layer ??= createLayer(box.element.ownerDocument);
    return layer;
  }

  function rangeOf(box: ReplyBox, span: Span): Range | null {
    if (!isTextField(box.element)) return box.range(span);
    const { mirror } = layerOf(box);
    mirror.follow(box.element);
    return mirror.range(span);
  }

  function startOf(box: ReplyBox): DOMRect {
    const range = box.text() === '' ? null : rangeOf(box, { start: 0, end: 1 });
    const rect = range?.getClientRects()[0];
    if (rect && rect.height > 0) return rect;
    const style = getComputedStyle(box.element);
    const { left, top, right } = box.element.getBoundingClientRect();
    const height = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.3;
    const padding = (side: string) =>
      Number.parseFloat(style.getPropertyValue(`padding-${side}`)) || 0;
    const x = style.direction === 'rtl' ? right - padding('right') : left + padding('left');
    return new DOMRect(x, top + padding('top'), 0, height);
  }

  function bracketOf(box: ReplyBox): DOMRect {
    const start = startOf(box);
    const rtl = getComputedStyle(box.element).direction === 'rtl';
    const x = rtl ? start.right + BRACKET.gap : start.left - BRACKET.gap - BRACKET.width;
    return new DOMRect(x, start.top, BRACKET.width, start.height);
  }

  function paint(): void {
    frame = 0;
    if (!shown) return;
    const { box } = shown;
    follow(shown);
    const ranges: Record<Strength, Range[]> = { nudge: [], strong: [] };
    const strokes: Stroke[] = [];
    // The page's styles, and with them the looks of highlights, end at shadow roots and frames.
    const drawn = isTextField(box.element) || !isInPageTree(box.element) || !canHighlight();
    for (const mark of shown.marks) {
      if (!mark) continue;
      if (!mark.span) {
        strokes.push({ shape: 'missing', rect: bracketOf(box) });
        continue;
      }
      const range = rangeOf(box, mark.span);
      if (!range) continue;
      if (!drawn) ranges[mark.strength].push(range);
      else {
        for (const rect of range.getClientRects()) strokes.push({ shape: mark.strength, rect });
      }
    }
    if (canHighlight()) highlight(ranges);
    if (strokes.length > 0 || layer) layerOf(box).overlay.draw(box.element, strokes);
  }

  function repaint(): void {
    frame ||= requestAnimationFrame(paint);
  }

  function clear(): void {
    shown?.end.abort();
    shown = null;
    cancelAnimationFrame(frame);
    frame = 0;
    if (canHighlight()) highlight({ nudge: [], strong: [] });
    layer?.overlay.remove();
    layer = null;
  }

  signal.addEventListener('abort', clear);

  return {
    show(box, marks) {
      if (signal.aborted) return;
      if (marks.length === 0) {
        clear();
        return;
      }
      if (shown?.box !== box) {
        clear();
        const end = new AbortController();
        shown = { box, text: '', marks: [], end };
        watchText(box.element, repaint, end.signal);
        onMove(box.element, repaint, end.signal);
      }
      shown.text = box.text();
      shown.marks = [...marks];
      repaint();
    },
    clear,
    rectOf(box, span) {
      if (!box.element.isConnected) return null;
      return (span ? rangeOf(box, span)?.getClientRects()[0] : startOf(box)) ?? null;
    },
    markAt(x, y) {
      if (!shown) return null;
      const { box, marks } = shown;
      const found = marks.findIndex((mark) => {
        if (!mark) return false;
        const rects = mark.span
          ? [...(rangeOf(box, mark.span)?.getClientRects() ?? [])]
          : [bracketOf(box)];
        return rects.some((rect) => reaches(rect, x, y));
      });
      return found === -1 ? null : found;
    },
  };
}

function createLayer(document: Document) {
  const overlay = createOverlay(document);
  const mirror = createFieldMirror(document);
  overlay.root.append(mirror.element);
  return { overlay, mirror };
}

const reaches = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - REACH &&
  x <= rect.right + REACH &&
  y >= rect.top - REACH &&
  y <= rect.bottom + REACH;

/** Frameworks replace text nodes as they like, which silently ends ranges: marks are laid anew after any change. */
function watchText(element: HTMLElement, changed: () => void, signal: AbortSignal): void {
  element.addEventListener('input', changed, { passive: true, signal });
  const observer = new MutationObserver(changed);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function follow(shown: Shown): void {
  const text = shown.box.text();
  if (text === shown.text) return;
  shown.marks = shown.marks.map((mark) => {
    if (!mark?.span) return mark;
    const span = movedSpan(mark.span, shown.text, text);
    return span && { ...mark, span };
  });
  shown.text = text;
}
