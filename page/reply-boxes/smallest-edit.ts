import type { Edit } from '../reply-box';

/** The words that really change: the words between `start` and `end` become `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Leaves out what an edit would replace by itself, so that formatting around the change survives.
 * Never cuts through a surrogate pair.
 */
export function smallestChange(draft: string, edit: Edit): Change {
  const old = draft.slice(edit.start, edit.end);
  const shorter = Math.min(old.length, edit.text.length);
  let head = 0;
  while (head < shorter && old[head] === edit.text[head]) head += 1;
  if (splitsPair(old, head) || splitsPair(edit.text, head)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === edit.text.at(-1 - tail)) tail += 1;
  if (splitsPair(old, old.length - tail) || splitsPair(edit.text, edit.text.length - tail)) {
    tail -= 1;
  }
  return {
    start: edit.start + head,
    end: edit.end - tail,
    text: edit.text.slice(head, edit.text.length - tail),
  };
}

/** The draft after the edit. */
export const edited = (draft: string, edit: Change): string =>
  draft.slice(0, edit.start) + edit.text + draft.slice(edit.end);

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
