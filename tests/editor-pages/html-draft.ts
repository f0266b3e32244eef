import { type Stretch, stretches } from './editor-page';

/** A draft as the HTML of one paragraph a line, as editors that keep HTML take it. */
export function htmlOf(draft: string): string {
  const lines = draft.split('\n').map((line) => {
    const parts = stretches(line).map(({ text, bold }) =>
      bold ? `<strong>${escaped(text)}</strong>` : escaped(text),
    );
    return `<p>${parts.join('') || '<br>'}</p>`;
  });
  return lines.join('');
}

/** Escapes text for HTML; a space at a border would be lost. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/^ | $/g, '&nbsp;');
}

const isBlock = (element: Element): boolean => element.matches('p, div, li, ul, ol');

/** What HTML that an editor would send says, line by line, in its plain and bold stretches. */
export function linesOf(html: string): Stretch[][] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines: Stretch[][] = [];
  let line: Stretch[] | null = null;

  function end(): void {
    if (line) lines.push(line.length === 1 && line[0]?.text === '\u00a0' ? [] : line);
    line = null;
  }

  function visit(parent: Node, bold: boolean): void {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        // Line feeds are the editor's way of laying out its HTML.
        const text = child.data.replaceAll('\n', '');
        if (text !== '') line = [...(line ?? []), { text, bold }];
      } else if (child instanceof HTMLBRElement) {
        line ??= [];
        end();
      } else if (child instanceof Element) visitElement(child, bold);
    }
  }

  function visitElement(element: Element, bold: boolean): void {
    if (!isBlock(element)) {
      visit(element, bold || element.matches('b, strong'));
      return;
    }
    end();
    const before = lines.length;
    visit(element, bold);
    if (lines.length === before) line ??= [];
    end();
  }

  visit(body, false);
  end();
  return lines;
}

/** The text of lines; editors keep spaces at borders by making them unbreakable. */
export function textOf(lines: readonly (readonly Stretch[])[]): string {
  return lines
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u200b', '');
}

/** The bold stretches of lines; neighbours count as one. */
export function boldOf(lines: readonly (readonly Stretch[])[]): string[] {
  return lines.flatMap((line) => {
    const marked = line.map(({ text, bold }) => (bold ? text : '\0')).join('');
    return marked
      .split('\0')
      .filter((text) => text !== '')
      .map((text) => text.replaceAll('\u00a0', ' '));
  });
}

/**
 * Selects text by the offsets of `textOf`, where the DOM of the editor has one child element a line.
 * For editors that keep no selection of their own.
 */
export function selectLines(root: HTMLElement, start: number, end: number): void {
  const { ownerDocument: document } = root;
  const at = (offset: number): [Node, number] => {
    let left = offset;
    for (const line of root.children) {
      const length = line.textContent?.length ?? 0;
      if (left <= length) return within(line, left);
      left -= length + 1;
    }
    throw new Error(`The draft has no offset ${offset}`);
  };
  root.focus();
  const range = document.createRange();
  range.setStart(...at(start));
  range.setEnd(...at(end));
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function within(line: Element, offset: number): [Node, number] {
  const walker = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [line, 0];
}
