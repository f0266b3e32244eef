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
  return settled(draft, {
    start: edit.start + head,
    end: edit.end - tail,
    text: edit.text.slice(head, edit.text.length - tail),
  });
}

/** A line added at a line's end is the same as one added at the start of the next, which editors do better. */
function settled(draft: string, change: Change): Change {
  const { start, end, text } = change;
  if (start !== end || text[0] !== '\n' || draft[start] !== '\n') return change;
  return { start: start + 1, end: end + 1, text: `${text.slice(1)}\n` };
}

/** The smallest change that turns one draft into another. */
export const changeBetween = (before: string, after: string): Change =>
  smallestChange(before, { start: 0, end: before.length, text: after });

/**
 * The same change over one more character, whole, before it or else behind it on its line: for editors
 * that take words only in place of others, or none at all.
 *
 * @returns null when the change fills its line.
 */
export function widenedChange(draft: string, { start, end, text }: Change): Change | null {
  const before = /[^\n]$/u.exec(draft.slice(0, start))?.[0];
  if (before) return { start: start - before.length, end, text: before + text };
  const behind = /^[^\n]/u.exec(draft.slice(end))?.[0];
  return behind ? { start, end: end + behind.length, text: text + behind } : null;
}

/** The draft after the edit. */
export const edited = (draft: string, edit: Change): string =>
  draft.slice(0, edit.start) + edit.text + draft.slice(edit.end);

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
