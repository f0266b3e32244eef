import type { Edit, EditResult } from '@/page/reply-box';

/** What a test asks of the reply box of an editor page: to change it, or only to look. */
export interface Question {
  readonly apply?: Edit;
}

/** The box after that. */
export interface Answer {
  readonly result: EditResult | null;
  readonly text: string;
  readonly caret: number | null;
}
