import type { Messages } from '../help-desk';
import { findAll, readPlace } from './find';
import { isBefore } from './nodes';
import type { TranscriptRow } from './transcript';

/** For each row the text of the last separator before it in the document, which names its day. */
export function daysOf(
  list: Element,
  rows: readonly TranscriptRow[],
  { time }: Messages,
): readonly (string | null)[] {
  const { day } = time ?? {};
  if (!day) return [];
  const separators = findAll(list, day.at);
  return rows.map(({ element }) => {
    const last = lastBefore(element, separators);
    return last ? readPlace(day, last) : null;
  });
}

function lastBefore(row: Element, separators: readonly Element[]): Element | undefined {
  let [from, to] = [0, separators.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const separator = separators[middle];
    if (separator && isBefore(separator, row)) from = middle + 1;
    else to = middle;
  }
  return separators[from - 1];
}
