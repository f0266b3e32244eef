import { around } from '../reading/around';
import { marksOf } from './marks';
import { wordsOf } from './meaning';
import { several, type SeveralSelectors } from './selectors';

/** Elements around a transcript that are looked at; a composer and a few bars have fewer. */
const ELEMENTS_LOOKED_AT = 600;
const KEPT = 2;
/** What people call a message that stays in the house. */
const NOTE_WORDS = new Set('note notes internal private whisper comment team'.split(' '));
/** How pages mark the one of several that is chosen. */
const CHOSEN = [
  '[aria-selected="true"]',
  '[aria-pressed="true"]',
  '[aria-checked="true"]',
  '[aria-current="true"]',
  '.active',
  '.is-active',
  '.selected',
  '.is-selected',
  '.current',
];

/** Every mark that is found around a transcript at one moment. */
export type Marks = ReadonlySet<string>;

/** Takes down what stands around a transcript: names of its parts, and which of them is chosen. No words. */
export function marksAround(root: Element, list: Element): Marks {
  const { holders, beside } = around(root, list);
  const parts = beside.flatMap((each) => [each, ...each.querySelectorAll('*')]);
  return new Set([...holders, ...parts].slice(0, ELEMENTS_LOOKED_AT).flatMap(marksNow));
}

/**
 * What tells that the reply box writes a note: marks that were not there while it wrote a reply, those that say
 * so in their name first. Null when there are none.
 */
export function noteModeBetween(reply: Marks, note: Marks): SeveralSelectors | null {
  const added = [...note].filter((mark) => !reply.has(mark));
  const saying = added.filter((mark) => wordsOf(mark).some((word) => isNoteWord(word)));
  return several((saying.length > 0 ? saying : added).slice(0, KEPT));
}

const isNoteWord = (word: string): boolean => NOTE_WORDS.has(word.toLowerCase());

function marksNow(element: Element): string[] {
  const named = marksOf(element)
    .filter(({ trust }) => !['tag', 'look', 'place'].includes(trust))
    .map(({ selector }) => selector);
  const chosen = CHOSEN.filter((mark) => element.matches(mark));
  return [...named, ...named.flatMap((name) => chosen.map((mark) => `${name}${mark}`))];
}
