import { describe, expect, it } from 'vitest';
import { helpDesks } from '@/helpdesks';
import type { HelpDesk } from '@/helpdesks/help-desk';
import { createReader, readPage } from '@/helpdesks/read-page';
import { outermost } from '@/helpdesks/reading/find';
import { fixture, openPage } from '@/tests/support/helpdesk-fixtures';
import { hearChanges } from '@/tests/support/page-news';
import { findEverywhere } from '@/tests/support/trees';

/** Numbers from 0 to 1, the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const rowsOf = (desk: HelpDesk, document: Document) =>
  outermost(findEverywhere(document, desk.messages.item)).filter((row) => row.isConnected);

let made = 0;

/** A copy of a row with an id of its own, as far as the help desk gives ids. */
function copyOf(desk: HelpDesk, row: Element): Element {
  const copy = row.cloneNode(true) as Element;
  const { key } = desk.messages;
  if (key === 'content') return copy;
  const bearer = key.at ? copy.querySelector(key.at.join()) : copy;
  made += 1;
  const value = bearer?.getAttribute(key.attribute) ?? '';
  bearer?.setAttribute(key.attribute, value.replace(/\d+/, `${7_000 + made}`));
  return copy;
}

/** What pages do to their transcripts, each to one row. */
const DEEDS: readonly ((desk: HelpDesk, row: Element, other: Element) => void)[] = [
  (desk, row, other) => other.after(copyOf(desk, row)),
  (desk, row) => row.parentElement?.append(copyOf(desk, row)),
  (desk, row) => row.parentElement?.prepend(copyOf(desk, row)),
  (_, row) => row.remove(),
  (_, row, other) => other.after(row),
  (_, row, other) => other.before(row),
  (_, row) => row.replaceWith(row.cloneNode(true)),
  (_, row) => row.setAttribute('class', `${row.className} `),
  (_, row) => row.toggleAttribute('hidden'),
  (_, row) => row.setAttribute('aria-hidden', String(row.getAttribute('aria-hidden') !== 'true')),
  (_, row) => row.parentElement?.toggleAttribute('data-stirred'),
  (_, row) => row.firstElementChild?.append('more'),
  (_, row) => row.firstElementChild?.remove(),
  (_, row) => row.before('text', row.ownerDocument.createElement('hr')),
  (desk, row) => {
    const holder = row.ownerDocument.createElement('section');
    row.before(holder);
    holder.append(row, copyOf(desk, row));
  },
];

/** Where messages out of view leave the page, those once read are kept: a first reading knows less. */
const complete = helpDesks.filter(({ messages }) => messages.virtual !== true);

/** What is remembered and told must come to the same as reading everything. */
describe.each(complete)('$name, read again and again', (desk) => {
  it.each([1, 2, 3])('reads after each change what a first reading reads (%i)', (seed) => {
    const { html, snapshot } = fixture(desk.id, 'plain');
    const document = openPage(html, snapshot.url);
    const next = chance(seed);
    const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)];
    const reader = createReader(document);
    reader.read(snapshot.url);
    let heard = hearChanges(document, reader);
    for (let step = 0; step < 15; step += 1) {
      for (let count = 0; count < 1 + next() * 3; count += 1) {
        const rows = rowsOf(desk, document);
        const [row, other, deed] = [pick(rows), pick(rows), pick(DEEDS)];
        if (row && other && row !== other) deed?.(desk, row, other);
      }
      const again = reader.read(snapshot.url, { changes: heard.take() });
      expect(again?.reading).toEqual(readPage(document, snapshot.url)?.reading);
      heard = hearChanges(document, reader);
    }
  });
});
