import type { Change } from './smallest-edit';

/** A place where a change is to be made: the editable is focused and the range selected. */
interface Spot {
  readonly element: HTMLElement;
  readonly range: Range;
}

/** One technique of putting text into an editor. Each makes a single undo step; none simulates a key. */
export interface WayIn {
  /** Whether the editor is known to take such a change this way. */
  fits(change: Change): boolean;
  /** The same change in the form that the browser makes it best. Default: as it is. */
  shaped?(change: Change, draft: string): Change;
  put(spot: Spot, change: Change): void;
}

/** Gecko's `insertText` makes `<br>` of a newline; Blink's makes `<div>`. There is no API to ask. */
const isGecko = (): boolean => CSS.supports('-moz-appearance', 'none');

const command = ({ element }: Spot, name: string, text?: string): boolean =>
  element.ownerDocument.execCommand(name, false, text);

/**
 * The browser's own editing commands, which keep its undo history and fire real input events.
 * Measured with ProseMirror, Tiptap and plain editables in Chromium 156 and Firefox ESR 153.
 */
export function typing(lineBreak: 'insertParagraph' | 'insertLineBreak'): WayIn {
  return {
    // ProseMirror takes a new paragraph without words for the Enter key, and Enter may send.
    fits: ({ text }) => lineBreak === 'insertLineBreak' || !text.includes('\n') || /\S/.test(text),
    shaped: withSpaceBehind,
    put(spot, { text }) {
      if (text === '') command(spot, 'delete');
      else if (lineBreak === 'insertLineBreak' && isGecko()) command(spot, 'insertText', text);
      else {
        for (const [index, line] of text.split('\n').entries()) {
          if (index > 0) command(spot, lineBreak);
          if (line !== '') command(spot, 'insertText', line);
        }
      }
    },
  };
}

/**
 * Chromium first takes the old words away, and at a line's start the space behind them would be lost,
 * with the formatting: it is replaced together with them.
 */
function withSpaceBehind(change: Change, draft: string): Change {
  const { start, end, text } = change;
  const lineStart = start === 0 || draft[start - 1] === '\n';
  if (!lineStart || start === end || text === '' || draft[end] !== ' ') return change;
  return { start, end: end + 1, text: `${text} ` };
}

/**
 * The event that browsers announce typing with. CKEditor 5 reads it, changes its model and renders;
 * it reverts whatever reaches its DOM by another way. One line only: each further line would be an
 * undo step of its own.
 */
export const announcing: WayIn = {
  fits: ({ text }) => !text.includes('\n'),
  put({ element, range }, { text }) {
    const event = new InputEvent('beforeinput', {
      inputType: text === '' ? 'deleteContentBackward' : 'insertText',
      data: text === '' ? null : text,
      bubbles: true,
      cancelable: true,
      composed: true,
      targetRanges: [new StaticRange(range)],
    });
    element.dispatchEvent(event);
  },
};

/** The same for editors that listen to it only when words are selected. */
export const announcingReplacement: WayIn = {
  ...announcing,
  fits: (change) => announcing.fits(change) && change.end > change.start && change.text !== '',
};

/** How a paste says lines: as they are, or in HTML as paragraphs or with breaks between. */
type Lines = 'plain' | 'paragraphs' | 'breaks';

/** A paste that never touches the clipboard, in the one form that the editor reads rightly. */
export function pasting(lines: Lines): WayIn {
  const dataType = lines === 'plain' ? 'text/plain' : 'text/html';
  return {
    fits: ({ text }) => text !== '',
    put({ element, range }, { text }) {
      const data = lines === 'plain' ? text : htmlOf(text, lines, range);
      const event = pasteOf(data, dataType);
      // Firefox once delivered such a paste empty (bug 1654724): editors would then paste nothing, oddly.
      if (event.clipboardData?.getData(dataType)) element.dispatchEvent(event);
    },
  };
}

/** Firefox lets a page read only data given by its own `data` and `dataType`; others know `clipboardData`. */
interface PasteInit extends ClipboardEventInit {
  readonly data: string;
  readonly dataType: string;
}

function pasteOf(data: string, dataType: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData(dataType, data);
  const init: PasteInit = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData,
    data,
    dataType,
  };
  return new ClipboardEvent('paste', init);
}

/** Elements that only format words. An editor that pastes HTML forgets what it replaces was formatted. */
const FORMATS = 'b, strong, i, em, u, s';

const formatsOf = (element: Element | null): readonly string[] =>
  element?.matches(FORMATS) ? [element.localName, ...formatsOf(element.parentElement)] : [];

/** Serialised from nodes, so that the text can never be read as markup. */
function htmlOf(text: string, lines: 'paragraphs' | 'breaks', { startContainer }: Range): string {
  const inert = document.implementation.createHTMLDocument('');
  const formats = formatsOf(startContainer.parentElement);
  const nodes = text.split('\n').flatMap((line, index) => {
    // Leading, trailing and doubled spaces would collapse on the way in.
    const words = inert.createTextNode(line.replace(/^ | $| (?= )/g, '\u00a0'));
    const formatted = formats.reduce<Node>((inner, name) => wrapped(inert, name, inner), words);
    if (lines === 'paragraphs') return [wrapped(inert, 'p', formatted)];
    return index === 0 ? [formatted] : [inert.createElement('br'), formatted];
  });
  const serializer = new XMLSerializer();
  return nodes
    .map((node) => serializer.serializeToString(node))
    .join('')
    .replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '');
}

function wrapped(document: Document, name: string, inner: Node): HTMLElement {
  const element = document.createElement(name);
  element.append(inner);
  return element;
}
