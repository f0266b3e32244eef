import type { Span } from '@/coaching-rules/engine';
import type { Edit, EditResult } from '@/page/reply-box';

/** What a test asks of the reply box of an editor page: to change it, or only to look. */
export interface Question {
  readonly apply?: Edit;
  /** Words to put a mark under. */
  readonly mark?: Span;
}

/** The box after that. */
export interface Answer {
  readonly result: EditResult | null;
  readonly text: string;
  readonly caret: number | null;
  /** Where the marked words stand in the viewport, in pixels. */
  readonly marked: { readonly left: number; readonly top: number; readonly width: number } | null;
}
