import type { ShadowRootOf } from '../reading/inside';
import { isElement } from '../reading/nodes';
import { createMask, type Mask } from './mask';

/** One element of a page: what it is, and nothing of what anybody wrote. */
export interface ReportNode {
  readonly tag: string;
  /** Values that say what an element is; of all others only that they are there: "". */
  readonly attributes?: Readonly<Record<string, string>>;
  /** There when the element has words of its own. */
  readonly words?: true;
  /** How many more like the one before were left out. */
  readonly more?: number;
  readonly shadow?: readonly ReportNode[];
  readonly frame?: readonly ReportNode[];
  readonly children?: readonly ReportNode[];
}

/** The structure of a page, for whoever adds its help desk. */
export interface PageReport {
  readonly goodturnReport: 1;
  readonly page: readonly ReportNode[];
}

/** Enough for a chat in its surroundings, and small enough for a mail. */
const MOST_NODES = 1_500;
const DEEPEST = 40;
/** Of rows that are alike, so many are kept. */
const ALIKE = 8;
const ATTRIBUTES = 24;

const LEFT_OUT =
  'script, style, noscript, template, link, meta, svg *, goodturn-coach, goodturn-marks, goodturn-teach';
const TAG =
  /^(?:a|abbr|address|article|aside|b|blockquote|body|br|button|canvas|caption|code|col|colgroup|dd|details|dialog|div|dl|dt|em|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|legend|li|main|mark|menu|nav|object|ol|option|output|p|picture|pre|progress|s|section|select|slot|small|span|strong|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|u|ul|video)$/;
/** Attributes of HTML itself; others are named by people. */
const ATTRIBUTE =
  /^(?:aria-[a-z]+|accept|action|alt|autocomplete|autofocus|checked|class|cols|contenteditable|datetime|dir|disabled|draggable|enterkeyhint|for|form|hidden|href|id|inputmode|lang|list|maxlength|minlength|multiple|name|open|pattern|placeholder|readonly|rel|required|role|rows|selected|slot|spellcheck|src|style|tabindex|target|title|type|value|width|height|part)$/;
/** Values out of lists that HTML and ARIA give. */
const LISTED: Readonly<Record<string, RegExp>> = {
  role: /^[a-z]{3,20}$/,
  type: /^[a-z-]{3,20}$/,
  dir: /^(?:ltr|rtl|auto)$/,
  contenteditable: /^(?:true|false|plaintext-only|)$/,
};
const ARIA_VALUE =
  /^(?:true|false|mixed|polite|assertive|off|page|step|both|list|inline|none|dialog|listbox|menu)$/;
const ROLES = new Set(
  `alert article button cell complementary dialog document feed form grid gridcell group heading img link
  list listbox listitem log main menu menuitem navigation none note option presentation region row
  rowgroup search separator status tab table tablist tabpanel textbox toolbar tooltip tree treeitem`.split(
    /\s+/,
  ),
);

/** What a page is made of, without a word of what stands on it. Changes nothing. */
export function pageReport(document: Document, shadowRootOf: ShadowRootOf): PageReport {
  const tops = topsOf(document, shadowRootOf);
  const mask = createMask(tops);
  let left = MOST_NODES;

  function nodeOf(element: Element, depth: number): ReportNode | null {
    if (left <= 0 || element.matches(LEFT_OUT)) return null;
    left -= 1;
    const attributes = attributesOf(element, mask);
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
    );
    const inside = depth < DEEPEST;
    const shadow = inside ? shadowRootOf(element) : null;
    const frame = inside ? frameOf(element) : null;
    return {
      tag: TAG.test(element.localName) ? element.localName : tagOf(element.localName, mask),
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(hasWords && { words: true }),
      ...(shadow && { shadow: nodesIn(shadow, depth + 1) }),
      ...(frame?.body && { frame: nodesIn(frame, depth + 1) }),
      ...(inside && element.children.length > 0 && { children: nodesIn(element, depth + 1) }),
    };
  }

  function nodesIn(parent: ParentNode, depth: number): ReportNode[] {
    const nodes: ReportNode[] = [];
    let alike = 0;
    let kind = '';
    for (const element of parent.children) {
      const ownKind = `${element.localName} ${element.className}`;
      alike = ownKind === kind ? alike + 1 : 0;
      kind = ownKind;
      const before = nodes.at(-1);
      if (alike >= ALIKE && before)
        nodes[nodes.length - 1] = { ...before, more: (before.more ?? 0) + 1 };
      else {
        const node = nodeOf(element, depth);
        if (node) nodes.push(node);
      }
    }
    return nodes;
  }

  const body = nodeOf(document.body, 0);
  return { goodturnReport: 1, page: body ? [body] : [] };
}

/** A custom element keeps its hyphen: two words of a page's own. */
function tagOf(name: string, mask: Mask): string {
  const masked = mask.name(name).toLowerCase();
  return /^[a-z][a-z0-9-]*$/.test(masked) ? masked : 'x-element';
}

function attributesOf(element: Element, mask: Mask): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { name, value } of [...element.attributes].slice(0, ATTRIBUTES)) {
    const kept = ATTRIBUTE.test(name) ? name : maskedAttribute(name, mask);
    if (kept !== null) attributes[kept] = valueOf(name, value, mask);
  }
  return attributes;
}

function maskedAttribute(name: string, mask: Mask): string | null {
  const masked = name.startsWith('data-') ? `data-${mask.name(name.slice(5))}` : mask.name(name);
  return /^[a-z_][\w-]*$/i.test(masked) ? masked : null;
}

function valueOf(name: string, value: string, mask: Mask): string {
  if (name === 'class') return value.split(/\s+/).slice(0, 20).map(mask.name).join(' ').trim();
  if (name === 'role') return ROLES.has(value) ? value : '';
  const listed = LISTED[name];
  if (listed) return listed.test(value) ? (name === 'type' ? mask.name(value) : value) : '';
  if (name.startsWith('aria-')) return ARIA_VALUE.test(value) ? value : '';
  const isName = name === 'id' || name === 'name' || name === 'part' || name.startsWith('data-');
  // A name is one word without a space; what is longer was written by somebody.
  return isName && /^[\w:./-]{1,60}$/.test(value) ? mask.name(value) : '';
}

function topsOf(top: Document, shadowRootOf: ShadowRootOf): ParentNode[] {
  const tops: ParentNode[] = [top];
  for (let at = 0; at < tops.length && tops.length < 60; at += 1) {
    for (const element of tops[at]?.querySelectorAll('*') ?? []) {
      const inside = isElement(element) ? (shadowRootOf(element) ?? frameOf(element)) : null;
      if (inside) tops.push(inside);
    }
  }
  return tops;
}

function frameOf(element: Element): Document | null {
  if (element.localName !== 'iframe') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    // Of another origin: nobody gets in from here.
    return null;
  }
}
