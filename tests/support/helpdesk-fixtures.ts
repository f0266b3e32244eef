import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import type { Snapshot } from './helpdesk-snapshot';
import { openInsides } from './trees';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/helpdesks');

/** One fixture page with what must be read of it. */
export interface Fixture {
  readonly desk: string;
  readonly name: string;
  readonly html: string;
  readonly snapshot: Snapshot;
}

/** Every `tests/fixtures/helpdesks/<desk>/<name>/`. */
export const fixtures: readonly Fixture[] = readdirSync(FOLDER).flatMap((desk) =>
  foldersIn(path.join(FOLDER, desk)).map((name) => ({
    desk,
    name,
    html: readFileSync(path.join(FOLDER, desk, name, 'page.html'), 'utf8'),
    snapshot: JSON.parse(
      readFileSync(path.join(FOLDER, desk, name, 'snapshot.json'), 'utf8'),
    ) as Snapshot,
  })),
);

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/**
 * Attribute and class names that are a page's only sign of a note, or of the note mode, from
 * `<desk>/only-marks.json`. When one of them is renamed, a note looks like a message to the customer, and
 * nothing on the page tells: `helpdesks/README.md` names them.
 */
export function onlyMarksOf(desk: string): readonly string[] {
  const file = path.join(FOLDER, desk, 'only-marks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}

/** The fixture with this name, which must exist. */
export function fixture(desk: string, name: string): Fixture {
  const found = fixtures.find((each) => each.desk === desk && each.name === name);
  if (!found) throw new Error(`No fixture ${desk}/${name}`);
  return found;
}

/** A document of its own for each page, with styles but without layout. Scripts do not run. */
export function openPage(html: string, url: string): Document {
  const window = new Window({ url });
  window.document.write(html);
  const document = window.document as unknown as Document;
  openInsides(document);
  return document;
}

/** In browsers `a b` finds a `b` in an element that is itself inside `a`; happy-dom looks for both in the element. */
function searchLikeBrowsers(prototype: Element): void {
  type Search<T> = (this: Element, selector: string) => T;
  const all: Search<NodeListOf<Element>> = Reflect.get(prototype, 'querySelectorAll');
  const first: Search<Element | null> = Reflect.get(prototype, 'querySelector');
  const inside: Search<Element[]> = function (selector) {
    if (!/[\s>~+]/.test(selector)) return [];
    return [...this.ownerDocument.querySelectorAll(selector)].filter(
      (each) => each !== this && this.contains(each),
    );
  };
  prototype.querySelectorAll = function (this: Element, selector: string) {
    const found = all.call(this, selector);
    return found.length > 0 ? found : (inside.call(this, selector) as never);
  };
  prototype.querySelector = function (this: Element, selector: string) {
    return first.call(this, selector) ?? inside.call(this, selector)[0] ?? null;
  };
}

searchLikeBrowsers(new Window().Element.prototype as unknown as Element);
