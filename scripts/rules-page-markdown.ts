import { inkedChange } from '../components/coach/inked-change';
import type { FlaggedExample } from '../coaching-rules/engine';

/** Text that Markdown shows as it is, on one line. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_~]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

/** The anchor that a heading gets on GitHub and its likes. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

/** A link to a heading of the same page. */
export const link = (heading: string): string => `[${plain(heading)}](#${anchor(heading)})`;

/** The draft with the words shown that a rule points at. */
export function marked({ draft, marks }: FlaggedExample): string {
  const start = marks === undefined ? -1 : draft.indexOf(marks);
  if (marks === undefined || marks === '' || start < 0) return plain(draft);
  const before = plain(draft.slice(0, start));
  const after = plain(draft.slice(start + marks.length));
  const space = (text: string, at: number): string => (/\s/.test(text.charAt(at)) ? ' ' : '');
  return [
    before,
    before && space(draft, start - 1),
    `<mark>${plain(marks)}</mark>`,
    after && space(draft, start + marks.length),
    after,
  ].join('');
}

/** The reply with the words in bold that the draft lacked. */
export function inked(draft: string, text: string): string {
  return inkedChange(draft, { text, slots: [] })
    .filter(({ kind }) => kind !== 'out')
    .map(({ kind, text: words }) => {
      const [, left = '', core = '', right = ''] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? [];
      if (core === '') return words;
      return kind === 'kept'
        ? `${left}${plain(core)}${right}`
        : `${left}**${plain(core)}**${right}`;
    })
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A table whose columns line up in the file too; numbers stand to the right. */
export function table(
  rows: readonly (readonly string[])[],
  numbers: readonly boolean[],
): readonly string[] {
  const widths = numbers.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const [head = [], ...others] = rows.map((row) =>
    widths.map((width, column) => {
      const cell = row[column] ?? '';
      return numbers[column] ? cell.padStart(width) : cell.padEnd(width);
    }),
  );
  const rule = widths.map((width, column) =>
    numbers[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), line(rule), ...others.map(line)];
}
