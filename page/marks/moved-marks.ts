import type { Span } from '@/coaching-rules/engine';

/**
 * Where a stretch of a draft stands after the draft has changed, so that marks follow the words at
 * once, before anything is judged anew.
 *
 * @returns null when the change went through the words themselves.
 */
export function movedSpan(span: Span, before: string, after: string): Span | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const delta = after.length - before.length;
  if (span.end <= head) return span;
  if (span.start >= before.length - tail) {
    return { start: span.start + delta, end: span.end + delta };
  }
  return null;
}
