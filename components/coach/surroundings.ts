/** A rectangle in CSS px of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is around the card and the dot, all in CSS px of the viewport. */
export interface Surroundings {
  readonly replyBox: Box;
  /** The box with its toolbars, its signature and whatever else the page has put around it. */
  readonly frame: Box;
  readonly viewport: Size;
  /** The line that the caret stands in, or null when unknown. */
  readonly caretLine: Box | null;
  /** Controls and pictures of the page close around the box: neither dot nor card lies on them. */
  readonly neighbours: readonly Box[];
  /** What is seen of the words of the latest messages, the newest first: the card keeps off them. */
  readonly newest: readonly Box[];
  /** Of the reply box. */
  readonly direction: 'ltr' | 'rtl';
}

export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
