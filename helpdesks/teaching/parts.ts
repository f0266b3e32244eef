import type { TaughtPage } from '@/coaching-rules/engine';
import { readTime } from '../reading/time';
import { byTrust, type Mark, marksOf } from './marks';
import { foundIn, several } from './selectors';
import { isNobodysName, type Place, placesIn } from './written';

/** What belongs to each message. */
export interface Parts {
  readonly body: TaughtPage['body'];
  readonly drop: readonly string[];
  readonly author: TaughtPage['author'];
  readonly time: TaughtPage['time'];
  /** The element with the words of a row, as seen now. */
  readonly bodyOf: (row: Element) => readonly Element[];
}

/** The messages, and the selector that finds them. */
interface Rows {
  readonly item: string;
  readonly all: readonly Element[];
}

/** A part may be missing in some messages: pictures have no words, runs show one name. */
const SHARE_WITH_WORDS = 0.6;

/** Works out where words, names and times stand in the messages of a transcript. */
export function findParts(rows: Rows, sameSpeaker: SameSpeaker): Parts | null {
  const places = placesIn(rows.all);
  const words = places.filter(({ kind }) => kind === 'words');
  const rest = places.filter(({ kind }) => kind !== 'words');
  const [main] = words.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  if (!main) return null;
  const bodies = bodiesOf(rows.all, main, rest);
  const found = bodySelectors(rows, bodies, main);
  const body = several(found);
  if (!body) return null;
  const isRow = body[0] === ':scope';
  const drop = isRow ? rest.flatMap((place) => partSelectors(rows, place).slice(0, 1)) : [];
  const bodyOf = (row: Element) => [...(bodies.get(row) ?? [])];
  return {
    body,
    drop: [...new Set(drop)].slice(0, 4),
    author: isRow ? null : authorIn(rows, rest, sameSpeaker),
    time: isRow ? null : timeIn(rows, rest),
    bodyOf,
  };
}

/** Whether two rows are known to have one writer, or two; null when that is not known. */
export type SameSpeaker = (one: Element, other: Element) => boolean | null;

const lengthOf = ({ texts }: Place): number =>
  [...texts.values()].reduce((sum, text) => sum + text.length, 0);

/** For each row the elements that may be its body, outermost first: none of them holds a name or a time. */
function bodiesOf(
  rows: readonly Element[],
  main: Place,
  rest: readonly Place[],
): ReadonlyMap<Element, readonly Element[]> {
  const bodies = new Map<Element, Element[]>();
  for (const row of rows) {
    const words = main.elements.get(row);
    const others = rest.flatMap(({ elements }) => elements.get(row) ?? []);
    const way: Element[] = [];
    for (let at: Element | null = words ?? null; at; at = at.parentElement) {
      const here = at;
      if (here !== words && others.some((other) => here.contains(other))) break;
      way.unshift(here);
      if (here === row) break;
    }
    if (way.length > 0) bodies.set(row, way);
  }
  return bodies;
}

function bodySelectors(
  rows: Rows,
  bodies: ReadonlyMap<Element, readonly Element[]>,
  main: Place,
): string[] {
  const [row] = [...bodies.keys()].toSorted(
    (a, b) => (bodies.get(b)?.length ?? 0) - (bodies.get(a)?.length ?? 0),
  );
  if (!row) return [];
  const levels = (bodies.get(row) ?? []).filter((body) => body !== row);
  // Words that stand in the message itself, in each of them.
  if ([...bodies].every(([each, way]) => way.every((body) => body === each))) return [':scope'];
  const holds = ({ selector }: Pick<Mark, 'selector'>) => findsBodies(selector, rows, bodies, main);
  const named = levels
    .flatMap(marksOf)
    .filter(({ trust }) => trust !== 'place')
    .filter(holds)
    .toSorted(byTrust)
    .map(({ selector }) => selector);
  if (named.length > 0) return named;
  return levels.map((level) => placeIn(rows, row, level)).filter((selector) => holds({ selector }));
}

/** Whether a selector finds the words of most messages, and nothing else in any of them. */
function findsBodies(
  selector: string,
  { all }: Rows,
  bodies: ReadonlyMap<Element, readonly Element[]>,
  main: Place,
): boolean {
  let right = 0;
  for (const [row, way] of bodies) {
    const found = foundIn(row, selector);
    const body = way.find((each) => each !== row);
    const words = found.filter((part) => !found.some((o) => o !== part && o.contains(part)));
    const text = words.map(({ textContent }) => textContent).join('');
    if (found.length === 0) continue;
    // Paragraphs may stand in the message itself, without anything around all of them.
    const wanted = [body?.textContent, main.texts.get(row)].map((each) => squeezed(each ?? ''));
    if (!wanted.includes(squeezed(text))) return false;
    right += 1;
  }
  return right >= bodies.size * SHARE_WITH_WORDS && right >= all.length * 0.4;
}

const squeezed = (text: string | null): string => (text ?? '').replace(/\s+/g, '');

/** By the number of the child, from the message down: nothing else tells it from its neighbours. */
function placeIn({ item }: Rows, row: Element, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    const number = [...(at.parentElement?.children ?? [])].indexOf(at) + 1;
    steps.unshift(`${at.localName}:nth-child(${number})`);
  }
  // From the message on: inside of it, a number alone also counts what is around it.
  return [...(item.includes(',') ? [] : [item]), ...steps].join(' > ');
}

/** Selectors that find this part in the rows that have it, and nothing in the others. */
function partSelectors(rows: Rows, place: Pick<Place, 'elements'>): string[] {
  const [[row, element] = []] = place.elements;
  if (!row || !element || row === element) return [];
  const holds = ({ selector }: Pick<Mark, 'selector'>): boolean =>
    rows.all.every((each) => {
      const found = foundIn(each, selector);
      const part = place.elements.get(each);
      return part ? found[0] === part && found.length === 1 : found.length === 0;
    });
  const marks = marksOf(element)
    .filter(({ trust }) => trust !== 'place')
    .filter(holds)
    .map(({ selector }) => selector);
  const closest = element.closest('time');
  const around = closest && closest !== element && row.contains(closest) ? ['time'] : [];
  const byPlace = [placeIn(rows, row, element)].filter((selector) => holds({ selector }));
  return [...marks, ...around, ...(marks.length + around.length === 0 ? byPlace : [])];
}

function authorIn(rows: Rows, places: readonly Place[], same: SameSpeaker): TaughtPage['author'] {
  const isName = ({ kind, texts }: Place): boolean => {
    const entries = [...texts];
    if (kind !== 'label' || entries.every(([, text]) => isNobodysName(text))) return false;
    return entries.every(([row, text]) =>
      entries.every(([other, otherText]) => same(row, other) !== false || text !== otherText),
    );
  };
  for (const place of places.filter(isName)) {
    const at = several(partSelectors(rows, place));
    if (at) return { at, onEach: place.texts.size === rows.all.length };
  }
  return null;
}

function timeIn(rows: Rows, places: readonly Place[]): TaughtPage['time'] {
  const clock = { now: Date.UTC(2100, 0), offset: null };
  const formats = ['iso', 'words'] as const;
  for (const place of places.filter(({ kind }) => kind === 'time')) {
    const at = several(partSelectors(rows, place));
    const [[row, element] = []] = place.elements;
    if (!at || !row || !element) continue;
    const bearer = foundIn(row, at[0])[0] ?? element;
    for (const name of ['datetime', 'data-timestamp', 'data-time', 'title']) {
      const written = bearer.getAttribute(name) ?? '';
      const format = (['iso', 'epoch', 'words'] as const).find(
        (each) => readTime(written, each, clock) !== null,
      );
      if (format) return { at, attribute: name, format };
    }
    const format = formats.find(
      (each) => readTime(place.texts.get(row) ?? '', each, clock) !== null,
    );
    if (format) return { at, attribute: null, format };
  }
  return null;
}
