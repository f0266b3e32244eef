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
export const announcingInstead: WayIn = {
  fits: (change) => announcing.fits(change) && change.end > change.start && change.text !== '',
  put: announcing.put,
};

type Flavour = 'text/html' | 'text/plain';

/**
 * A paste that never touches the clipboard, in the one flavour that the editor reads: lines as they
 * are, or as paragraphs of HTML, which keep empty lines.
 */
export function pasting(flavour: Flavour): WayIn {
  return {
    fits: ({ text }) => text !== '',
    put({ element }, { text }) {
      const { ownerDocument: document } = element;
      const data = flavour === 'text/html' ? paragraphs(document, text) : text;
      const event = pasteOf(data, flavour);
      // Firefox once delivered such a paste empty (bug 1654724): editors would then paste nothing, oddly.
      if (event.clipboardData?.getData(flavour)) element.dispatchEvent(event);
    },
  };
}

/** Firefox lets a page read only data given by its own `data` and `dataType`; others know `clipboardData`. */
interface PasteInit extends ClipboardEventInit {
  readonly data: string;
  readonly dataType: Flavour;
}

function pasteOf(data: string, dataType: Flavour): ClipboardEvent {
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

/** Serialised from text nodes, so that the text can never be read as markup. */
function paragraphs(document: Document, text: string): string {
  const serializer = new XMLSerializer();
  const inert = document.implementation.createHTMLDocument('');
  return text
    .split('\n')
    .map((line) => {
      const paragraph = inert.createElement('p');
      // Leading, trailing and doubled spaces would collapse on the way in.
      paragraph.textContent = line.replace(/^ | $| (?= )/g, '\u00a0');
      return serializer
        .serializeToString(paragraph)
        .replace(' xmlns="http://www.w3.org/1999/xhtml"', '');
    })
    .join('');
}
