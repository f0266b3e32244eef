import type { Messages } from '../help-desk';
import { readTime } from './time';
import type { Transcript, TranscriptRow } from './transcript';

type Order = 'oldest-first' | 'newest-first';

/** Rows at each end that are asked for a time; more without one are no transcript with times. */
const ROWS_ASKED = 20;

/** In which order the document holds the messages, or null when nothing tells. */
export function orderOf(transcript: Transcript, where: Messages): Order | null {
  if (where.order === 'by-layout') return orderByLayout(transcript);
  return where.order === 'by-time' ? orderByTime(transcript, where) : where.order;
}

/** Drawn from the bottom up, a transcript holds the newest first. */
function orderByLayout({ list, rows }: Transcript): Order {
  const window = list.ownerDocument.defaultView;
  const outside = list.parentElement;
  let newestFirst = false;
  let at = rows()[0]?.element.parentElement ?? list;
  while (at !== outside) {
    const isReversed = window?.getComputedStyle(at).flexDirection === 'column-reverse';
    if (isReversed) newestFirst = !newestFirst;
    if (!at.parentElement) break;
    at = at.parentElement;
  }
  return newestFirst ? 'newest-first' : 'oldest-first';
}

function orderByTime(transcript: Transcript, where: Messages): Order | null {
  const rows = transcript.rows();
  if (rows.length < 2) return 'oldest-first';
  const first = firstTime(rows.slice(0, ROWS_ASKED), transcript, where);
  const last = firstTime(rows.slice(-ROWS_ASKED).toReversed(), transcript, where);
  if (!first || !last || first.row === last.row) return null;
  return first.at > last.at ? 'newest-first' : 'oldest-first';
}

/** For order only: an offset that all times share does not matter. */
function firstTime(
  rows: readonly TranscriptRow[],
  { factsOf }: Transcript,
  { time }: Messages,
): { readonly row: TranscriptRow; readonly at: number } | null {
  for (const row of rows) {
    const written = factsOf(row)?.time;
    const at = time && written ? readTime(written, time.format, { now: 0, offset: 0 }) : null;
    if (at !== null) return { row, at };
  }
  return null;
}
