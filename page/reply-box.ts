import type { Span } from '@/coaching-rules/engine';

/** A change of the draft: the words between `start` and `end` become `text`. UTF-16 offsets into `ReplyBox.text()`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the caret goes, or what it selects, in the new draft. Default: after the inserted text. */
  readonly select?: Span;
}

/** How an edit ended. `copied`: the box could not be edited safely, so the whole new draft is on the clipboard. */
export type EditResult = 'done' | 'copied' | 'failed';

/** The box that the agent types in, whatever the editor behind it. Never changes unless `apply` is called. */
export interface ReplyBox {
  readonly element: HTMLElement;
  /** The draft as plain text, paragraphs and line breaks as `\n`. */
  text(): string;
  /** Where the caret is, or null when the box has none. */
  caret(): number | null;
  /** The DOM range of a stretch of the draft, or null when the editor has no DOM text for it (a textarea). */
  range(span: Span): Range | null;
  /** Gives the box the focus and selects these words, or puts the caret there when the span is empty. */
  select(span: Span): void;
  /** Changes the draft as one undo step that the editor's framework sees, and reads it back. */
  apply(edit: Edit): Promise<EditResult>;
}
