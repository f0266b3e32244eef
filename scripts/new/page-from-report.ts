import type { PageReport, ReportNode } from '../../helpdesks/report/page-report';
import { toFill } from './start';

/** Elements that never have an end tag. */
const VOID = new Set(['br', 'col', 'hr', 'img', 'input']);

/**
 * Makes a page of the report that an agent copied: the same structure, with words to put in where the page
 * had words. Throws one sentence when it is no report.
 */
export function pageFromReport(text: string): string {
  const { page } = parse(text);
  const body = page.map((node) => html(node, 1)).join('\n');
  return `<!doctype html>
<html lang="en">
  <head><title>${toFill}: words in place of "…", and the names that the report hides as w1, w2</title></head>
${body}
</html>
`;
}

function parse(text: string): PageReport {
  const value: unknown = JSON.parse(text);
  const isReport =
    typeof value === 'object' &&
    value !== null &&
    'goodturnReport' in value &&
    value.goodturnReport === 1 &&
    'page' in value &&
    Array.isArray(value.page);
  if (!isReport) throw new Error('This is no report of Goodturn: copy one in its popup.');
  return value as unknown as PageReport;
}

function html(node: ReportNode, depth: number): string {
  const indent = '  '.repeat(depth);
  const attributes = Object.entries(node.attributes ?? {})
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
  const start = `${indent}<${node.tag}${attributes}>`;
  if (VOID.has(node.tag)) return start;
  const inside = [
    ...(node.words ? [`${'  '.repeat(depth + 1)}…`] : []),
    ...(node.shadow ? template(node.shadow, depth + 1) : []),
    ...(node.frame ?? []).map((each) => html(each, depth + 1)),
    ...(node.children ?? []).map((each) => html(each, depth + 1)),
  ];
  const more = node.more === undefined ? '' : `\n${indent}<!-- and ${node.more} more like this -->`;
  if (inside.length === 0) return `${start}</${node.tag}>${more}`;
  return [start, ...inside, `${indent}</${node.tag}>${more}`].join('\n');
}

function template(nodes: readonly ReportNode[], depth: number): string[] {
  const indent = '  '.repeat(depth);
  return [
    `${indent}<template shadowrootmode="open">`,
    ...nodes.map((node) => html(node, depth + 1)),
    `${indent}</template>`,
  ];
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
