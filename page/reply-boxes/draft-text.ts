import type { Span } from '@/coaching-rules/engine';

/** A point in the DOM, as ranges and selections take it. */
interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** What an editable shows, as plain text, and where each character of it stands in the DOM. */
export interface DraftText {
  /** Blocks and line breaks as `\n`; no-break spaces as spaces; what editors add for themselves left out. */
  readonly text: string;
  /** The DOM range of a stretch of `text`, inside the nodes of its own words. */
  range(span: Span): Range;
  /** Where a caret at this offset belongs: with the character before it, as if just typed. */
  place(offset: number): Place;
  /** The offset in `text` of a point in the DOM, or null when it lies outside the editable. */
  offsetOf(place: Place): number | null;
}

/** A run of characters from one text node, or the place of a line break, in document order. */
interface Piece {
  readonly kind: 'text' | 'break';
  /** Offsets in the draft; a break is as long as nothing. */
  readonly start: number;
  end: number;
  readonly node: Node;
  /** Where in `node` the piece begins. */
  readonly from: number;
  readonly block: Element;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TBODY TD TR UL'.split(
    ' ',
  ),
);

/**
 * Shown inside an editable and no part of the draft: Live Helper Chat's ghost completion, widgets
 * that ProseMirror draws, CKEditor's handles and its copy of a selected widget.
 */
const NOT_DRAFT =
  'suggester, .ProseMirror-widget, .ck-widget__type-around, .ck-fake-selection-container, [data-slate-placeholder], .ql-ui, [data-mce-bogus=all], [data-mce-type=bookmark], [data-cke-bookmark], [data-cke-temp], .fr-marker, script, style, template';

/** Characters that editors put in to hold a caret: zero-width space, word joiner, byte-order mark. */
const FILLERS = /[\u200b\u2060\ufeff]/;

/** Reads the draft of an editable. Costs one walk over its nodes; the result is stale after any change. */
export function readDraft(element: HTMLElement): DraftText {
  const { text, pieces } = walk(element);

  const pointOf = (piece: Piece, offset: number): Place =>
    piece.kind === 'text'
      ? { node: piece.node, offset: piece.from + offset - piece.start }
      : { node: piece.node, offset: piece.from };

  /** `side`: the neighbour whose node the point is put into where two nodes meet. */
  function place(offset: number, side: 'before' | 'after'): Place {
    const before = pieces.find((p) => p.kind === 'text' && p.start < offset && offset <= p.end);
    const after = pieces.find((p) => p.kind === 'text' && p.start <= offset && offset < p.end);
    const lineEnd = pieces.find((p) => p.kind === 'break' && p.start === offset);
    const found = side === 'before' ? (before ?? lineEnd ?? after) : (after ?? lineEnd ?? before);
    if (found) return pointOf(found, offset);
    // Nothing typed yet: inside the last block, or Firefox leaves an empty paragraph in front.
    const last = element.lastElementChild;
    return { node: last && BLOCKS.has(last.tagName) ? last : element, offset: 0 };
  }

  return {
    text,
    range({ start, end }) {
      const range = element.ownerDocument.createRange();
      const from = place(start, end > start ? 'after' : sideOf(text, start));
      const to = end > start ? place(end, 'before') : from;
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    },
    place: (offset) => place(offset, sideOf(text, offset)),
    offsetOf(point) {
      if (!element.contains(point.node)) return null;
      return offsetOf(element, pieces, point);
    },
  };
}

/** At a line's start the caret belongs to what follows, everywhere else to what stands before it. */
const sideOf = (text: string, offset: number): 'before' | 'after' =>
  offset === 0 || text[offset - 1] === '\n' ? 'after' : 'before';

function walk(element: HTMLElement): { text: string; pieces: Piece[] } {
  const keepsSpaces = /pre|break-spaces/.test(
    element.ownerDocument.defaultView?.getComputedStyle(element).whiteSpace ?? '',
  );
  const pieces: Piece[] = [];
  let text = '';
  /** A line has ended; the `\n` is written when another line begins, so a trailing break adds none. */
  let lineEnded = false;
  let lineOpen = false;
  let space: { node: Text; from: number; block: Element } | null = null;

  function write(char: string, node: Text, from: number, block: Element): void {
    beginLine();
    const last = pieces.at(-1);
    const start = text.length;
    text += char;
    if (last?.kind === 'text' && last.node === node && last.from + last.end - last.start === from)
      last.end = text.length;
    else pieces.push({ kind: 'text', start, end: text.length, node, from, block });
    lineOpen = true;
  }

  function beginLine(): void {
    if (lineEnded) text += '\n';
    lineEnded = false;
  }

  function endLine(): void {
    if (lineOpen) lineEnded = true;
    lineOpen = false;
    space = null;
  }

  function breakLine(node: Node, from: number, block: Element): void {
    beginLine();
    pieces.push({ kind: 'break', start: text.length, end: text.length, node, from, block });
    lineOpen = true;
    endLine();
  }

  function visitText(node: Text, block: Element): void {
    for (let index = 0; index < node.data.length; index += 1) {
      const char = node.data.charAt(index);
      if (FILLERS.test(char)) continue;
      if (keepsSpaces && char === '\n') breakLine(node, index, block);
      else if (!keepsSpaces && /[ \t\r\n\f]/.test(char)) {
        if (lineOpen) space ??= { node, from: index, block };
      } else {
        if (space) write(' ', space.node, space.from, space.block);
        space = null;
        write(char === '\u00a0' ? ' ' : char, node, index, block);
      }
    }
  }

  function visit(parent: Element, block: Element): void {
    let index = 0;
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) visitText(child as Text, block);
      else if (child.nodeType === Node.ELEMENT_NODE) visitElement(child as Element, index, block);
      index += 1;
    }
  }

  function visitElement(child: Element, index: number, block: Element): void {
    if (child.matches(NOT_DRAFT)) return;
    if (child.tagName === 'BR') {
      breakLine(child.parentNode ?? block, index, block);
      return;
    }
    if (!BLOCKS.has(child.tagName)) {
      visit(child, block);
      return;
    }
    endLine();
    visit(child, child);
    endLine();
  }

  visit(element, element);
  return { text, pieces };
}

function offsetOf(element: Element, pieces: readonly Piece[], point: Place): number {
  const until = element.ownerDocument.createRange();
  until.setStart(element, 0);
  until.setEnd(point.node, point.offset);
  const beyond = pieces.findIndex((piece) => until.comparePoint(piece.node, piece.from) > 0);
  const count = beyond === -1 ? pieces.length : beyond;
  const piece = pieces[count - 1];
  const next = pieces[count];
  if (!piece) return next?.start ?? 0;
  if (next && onNextLine(piece, next, point)) return next.start;
  if (piece.kind === 'break' || piece.node !== point.node) return piece.end;
  return Math.min(piece.end, piece.start + point.offset - piece.from);
}

/** Whether a point after `piece` and before `next` stands in front of `next`, not behind `piece`. */
function onNextLine(piece: Piece, next: Piece, { node, offset }: Place): boolean {
  if (next.block !== piece.block) return next.block.contains(node);
  // Right before a break is still its line; anywhere later is the next one.
  return piece.kind === 'break' && (piece.node !== node || piece.from !== offset);
}
