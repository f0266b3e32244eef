import { isElement, isText } from '../reading/nodes';
import { readTime } from '../reading/time';
import { isBuildingWord, wordsOf } from './meaning';

/** Elements that never hold what a person wrote. */
const NEVER = 'button, svg, select, input, textarea, script, style, [aria-hidden="true"], [hidden]';
/** Longest name, time or state; sentences are longer, or differ. */
const LONGEST_LABEL = 60;
const CLOCK = /\b\d{1,2}[:.]\d{2}\b/;

/** Words that stand at the same place in several messages. */
export interface Place {
  readonly texts: ReadonlyMap<Element, string>;
  /** The elements around the words, by row. */
  readonly elements: ReadonlyMap<Element, Element>;
  readonly kind: 'words' | 'label' | 'time';
}

/** Sorts what stands in messages by where it stands: the words themselves, labels such as names, and times. */
export function placesIn(rows: readonly Element[]): Place[] {
  const places = new Map<
    string,
    { texts: Map<Element, string>; elements: Map<Element, Element> }
  >();
  for (const row of rows) {
    for (const [element, text] of textsIn(row)) {
      const key = placeKey(row, element);
      const place = places.get(key) ?? { texts: new Map(), elements: new Map() };
      place.texts.set(row, `${place.texts.get(row) ?? ''} ${text}`.trim());
      if (!place.elements.has(row)) place.elements.set(row, element);
      places.set(key, place);
    }
  }
  const longest = [...places.values()].toSorted((a, b) => lengthOf(b.texts) - lengthOf(a.texts))[0];
  return [...places.values()].map((place) => ({
    ...place,
    kind: kindOf(place, place === longest),
  }));
}

function textsIn(row: Element): [Element, string][] {
  const found: [Element, string][] = [];
  const visit = (element: Element): void => {
    for (const child of element.childNodes) {
      if (isText(child) && child.data.trim() !== '') found.push([element, child.data.trim()]);
      else if (isElement(child) && !child.matches(NEVER)) visit(child);
    }
  };
  visit(row);
  return found;
}

/** Tags and classes from the row down. Hashed classes serve too: this key lives no longer than the page. */
function placeKey(row: Element, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    steps.unshift(
      at.className === '' ? `${at.localName}${numberOf(at)}` : `${at.localName}.${at.className}`,
    );
  }
  return steps.join(' > ');
}

const numberOf = (element: Element): number => {
  const sameTag = [...(element.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  // Paragraphs of one message are one place.
  return element.localName === 'p' ? 0 : sameTag.indexOf(element);
};

const lengthOf = (texts: ReadonlyMap<Element, string>): number =>
  [...texts.values()].reduce((sum, text) => sum + text.length, 0);

const LABEL_WORDS = new Set(
  'author name sender user from by avatar initial initials badge role status state seen meta label'.split(
    ' ',
  ),
);

function kindOf({ texts, elements }: Omit<Place, 'kind'>, isLongest: boolean): Place['kind'] {
  const all = [...texts.values()];
  const [element] = elements.values();
  if (
    all.every((text) => text.length < LONGEST_LABEL && isTime(text)) ||
    element?.closest('time')
  ) {
    return 'time';
  }
  if (isLongest || all.some((text) => text.length > LONGEST_LABEL)) return 'words';
  const hinted =
    element && wordsOf(element.className).some((word) => LABEL_WORDS.has(word.toLowerCase()));
  const isRepeated = new Set(all).size < all.length || all.length === 1;
  const isName = all.every((text) => !/[.?!,;]$/.test(text) && text.split(/\s+/).length <= 5);
  return isName && (hinted || isRepeated) ? 'label' : 'words';
}

/** Whether a short text is nothing but a time. */
function isTime(text: string): boolean {
  if (readTime(text, 'iso', { now: null, offset: null }) !== null) return true;
  const rest = text.replace(CLOCK, '').replace(/\b(?:[ap]\.?m\.?|today|yesterday)\b/gi, '');
  return CLOCK.test(text) && rest.replace(/[^A-Za-z]/g, '').length < 16;
}

/** What pages write in a name's place when it is nobody's name. */
export const isNobodysName = (text: string): boolean =>
  text.replace(/[^\p{L}]/gu, '').length < 3 || wordsOf(text).every(isBuildingWord);
