import { beforeHash, isLook, isMeaningful } from './meaning';

/** How likely it is that a mark stays when the page is built anew; less is better. */
export const trusts = [
  'test-id',
  'data',
  'aria',
  'id',
  'class',
  'tag',
  'look',
  'place',
] as const satisfies readonly string[];

export type Trust = (typeof trusts)[number];

/** Something by which an element can be found again. */
export interface Mark {
  readonly selector: string;
  readonly trust: Trust;
}

const TEST_IDS = /^data-(?:test-?id|test|qa|cy|test-selector|automation-id|hook)$/;
const ARIA = new Set(['role', 'type', 'name', 'aria-label', 'aria-roledescription', 'part']);
/** Written by frameworks, or true for the moment only. */
const PASSING =
  /^data-(?:v-|react|radix|state|index|row-?index|selected|active|focus|key$|.*-?id$)/;
/** Elements that are what they are called. */
const TELLING_TAGS =
  /^(?:main|article|aside|section|header|footer|form|textarea|ol|ul|li|time|table|tbody|tr|td|blockquote|p|h[1-6]|address|iframe|.+-.+)$/;

/** All marks of an element, most trusted first. Nothing of it can have been written by a customer. */
export function marksOf(element: Element): Mark[] {
  const marks = [
    ...[...element.attributes].flatMap(({ name, value }) => attributeMarks(name, value)),
    ...idMarks(element.id),
    ...[...element.classList].flatMap(classMarks),
    { selector: element.localName, trust: isTelling(element) ? 'tag' : 'place' } as const,
  ];
  return marks.filter(({ selector }) => selector.length < 120).toSorted(byTrust);
}

export const byTrust = (a: Mark, b: Mark): number =>
  trusts.indexOf(a.trust) - trusts.indexOf(b.trust);

/** Whether this mark is likely to go when the page changes a little. */
export const isWeak = (selector: string): boolean => selector.includes(':nth-child(');

const isTelling = ({ localName }: Element): boolean => TELLING_TAGS.test(localName);

function attributeMarks(name: string, value: string): Mark[] {
  if (!/^[a-z][a-z-]*$/.test(name)) return [];
  if (TEST_IDS.test(name)) return valueMarks(name, value, 'test-id');
  if (ARIA.has(name)) return valueMarks(name, value, 'aria').slice(0, 1);
  if (name === 'contenteditable') return [{ selector: '[contenteditable]', trust: 'tag' }];
  if (!name.startsWith('data-') || PASSING.test(name)) return [];
  const bare = { selector: `[${name}]`, trust: 'data' } as const;
  return [...valueMarks(name, value, 'data'), bare];
}

/** A value as it is; of one that ends in a number, what stands before it. */
function valueMarks(name: string, value: string, trust: Trust): Mark[] {
  if (isMeaningful(value)) return [{ selector: `[${name}="${value}"]`, trust }];
  if (/^(?:true|false|[01])$/.test(value)) return [{ selector: `[${name}="${value}"]`, trust }];
  const before = /^([A-Za-z][A-Za-z_:-]*[_:-])[\w-]*\d[\w-]*$/.exec(value)?.[1];
  if (!before || !isMeaningful(before.replace(/[_:-]+$/, ''))) return [];
  return [{ selector: `[${name}^="${before}"]`, trust }];
}

function idMarks(id: string): Mark[] {
  if (isMeaningful(id) && !/\d/.test(id)) return [{ selector: `#${id}`, trust: 'id' }];
  return id === '' ? [] : valueMarks('id', id, 'id').filter(({ selector }) => /\^=/.test(selector));
}

function classMarks(name: string): Mark[] {
  if (isMeaningful(name)) return [{ selector: `.${name}`, trust: 'class' }];
  const before = beforeHash(name);
  if (before) return [{ selector: `[class*="${before}"]`, trust: 'class' }];
  return isLook(name) ? [{ selector: `.${name}`, trust: 'look' }] : [];
}
