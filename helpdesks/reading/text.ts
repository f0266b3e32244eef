import { isElement, isText } from './nodes';

/** What is never part of what a person wrote: code, controls, pictures of text, copies for other eyes, quoted mail. */
const NEVER = [
  'script, style, template, noscript, svg, button, select, input, textarea, form, iframe, object',
  '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]',
  'suggester, .material-icons, .sr-only',
  '.gmail_quote, .x_freshdesk_quote, .moz-cite-prefix, blockquote[type="cite"], #divRplyFwdMsg',
  '.gmail_signature, .mb_sig, div.signature',
].join(', ');

const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Far beyond any chat message; a pasted log is cut here so that reading a page stays quick. */
const LONGEST_TEXT = 10_000;
/** Deeper or more numerous nodes than any editor writes; what lies beyond is left out. */
const DEEPEST = 80;
const MOST_NODES = 5_000;

export interface TextOptions {
  /** Selectors of parts to leave out, besides what is never text. */
  readonly drop?: readonly string[] | undefined;
  /** What stands where a part was left out. */
  readonly dropped?: '' | '\n';
  /** True when line ends in the source are line ends on the screen. */
  readonly keepsLines?: boolean | undefined;
}

/** What a person reads in an element: paragraphs and line breaks as one `\n`, spaces and invisible characters normalised. */
export function plainText(element: Element, options: TextOptions = {}): string {
  const without = new Set<Node>(element.querySelectorAll([NEVER, ...(options.drop ?? [])].join()));
  const parts: string[] = [];
  let length = 0;
  let left = MOST_NODES;

  function add(part: string): void {
    parts.push(part);
    length += part.length;
  }

  function read(node: Node, depth: number, keepsLines: boolean): void {
    for (const child of node.childNodes) {
      left -= 1;
      if (left < 0 || length > LONGEST_TEXT) return;
      if (without.has(child)) add(options.dropped ?? '');
      else if (isText(child)) add(keepsLines ? child.data : child.data.replace(/\s+/g, ' '));
      else if (isElement(child)) readElement(child, depth, keepsLines);
    }
  }

  function readElement(child: Element, depth: number, keepsLines: boolean): void {
    const name = child.localName;
    if (name === 'br') return add('\n');
    if (name === 'img') return add(emoji(child));
    const edge = BLOCKS.has(name) ? '\n' : name === 'td' || name === 'th' ? ' ' : '';
    add(edge);
    if (depth < DEEPEST) read(child, depth + 1, keepsLines || name === 'pre');
    return add(edge);
  }

  read(element, 0, options.keepsLines ?? false);
  return tidy(parts.join('').slice(0, LONGEST_TEXT));
}

/** One text as people see it: no invisible characters, single spaces, no empty lines. */
export function tidy(text: string): string {
  return (
    text
      // Soft hyphens, zero-width spaces, byte-order marks, and marks that only steer the direction of writing.
      .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
      // Joiners carry meaning in emoji and in scripts that join; between Latin letters they only hide a word.
      .replace(/(?<=\p{Script=Latin})[\u200c\u200d]+(?=\p{Script=Latin})/gu, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      // A cut may have halved a character.
      .replace(/[\ud800-\udbff]$/, '')
      .trim()
  );
}

/** Help desks that draw emoji as pictures keep the character in `alt`; other pictures are no text. */
function emoji(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  return alt.length <= 16 && /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}
