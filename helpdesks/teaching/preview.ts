import type { Speaker, TaughtPage } from '@/coaching-rules/engine';
import { createReader } from '../read-page';
import type { Gap, PageReading } from '../page-reading';
import { completeMessages } from '../reading/complete-messages';
import { createTranscript } from '../reading/transcript';
import { isWeak } from './marks';
import { taughtDesk } from './taught-desk';

/** A row as Goodturn will read it. */
export interface PreviewRow {
  readonly row: Element;
  readonly speaker: Speaker;
  readonly text: string;
  readonly name: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number | null;
}

/** What Goodturn reads of a page by what it was taught. */
export interface Preview {
  /** Oldest first, the latest of them. */
  readonly rows: readonly PreviewRow[];
  readonly reading: PageReading;
  readonly missing: readonly Gap[];
  /** Parts that are found by their number in a row of equals only. */
  readonly weak: boolean;
}

const ROWS_SHOWN = 40;

/** Reads a page as it will be read once it is taught. `rows` are the messages that it was learnt from. */
export function preview(
  page: TaughtPage,
  rows: readonly Element[],
  document: Document,
  now: number,
): Preview {
  const reading = createReader(document, [page]).read(document.location.href, { now })?.reading ?? {
    state: 'no-chat' as const,
  };
  return {
    rows: rowsOf(page, rows.slice(-ROWS_SHOWN), document, now),
    reading,
    missing: 'missing' in reading ? reading.missing : ['conversation'],
    weak: [page.conversation, page.list, page.item, page.body, page.replyBox].some(([first]) =>
      isWeak(first),
    ),
  };
}

function rowsOf(
  page: TaughtPage,
  rows: readonly Element[],
  document: Document,
  now: number,
): PreviewRow[] {
  const desk = taughtDesk(page, document);
  const list = rows[0]?.parentElement;
  if (!desk || !list) return [];
  const { messages: where } = desk;
  const transcript = createTranscript(listOf(rows) ?? list, where);
  const known = rows.flatMap((row) => {
    const facts = transcript.factsOf({ element: row, facts: undefined, workedOut: {} });
    // A key of its own, so that rows which say the same stay two.
    return facts ? [{ row, facts: { ...facts, key: String(rows.indexOf(row)) } }] : [];
  });
  const messages = completeMessages(
    known.map(({ facts }) => ({ facts, day: null, workedOut: {} })),
    where,
    { now, offset: null },
    { agent: null, customer: null },
  );
  return messages.flatMap(({ key, speaker, text, name, at }) => {
    const row = rows[Number(key)];
    return row ? [{ row, speaker, text, name, at }] : [];
  });
}

/** The innermost element around all rows. */
function listOf(rows: readonly Element[]): Element | null {
  let at = rows[0]?.parentElement ?? null;
  while (at && !rows.every((row) => at?.contains(row))) at = at.parentElement;
  return at;
}
