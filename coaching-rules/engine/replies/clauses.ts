import type { Cue, Retelling } from '../language';
import type { Template } from '../pack/rule';
import type { Finder } from '../phrases/hits';
import type { Phrasebook } from '../phrases/phrasebook';
import { find, type TextReader } from '../reading/read-text';

/** How clauses are told back, ready to be looked for. */
export interface ReadyRetelling {
  /** Between clauses; what stands behind "when" or "because" may go. */
  readonly between: RegExp;
  readonly openings: Finder;
  readonly happened: readonly { readonly finder: Finder; readonly said: Template | null }[];
  readonly needs: Finder;
  readonly unfit: Finder;
}

/** What tells back: a language's ways to do so, and what reads a clause for them. */
export interface Teller {
  readonly retelling: ReadyRetelling;
  readonly reader: TextReader;
}

/** A joint is a word or two, whatever the list says. */
const notLetters = /[^\p{L} ]/gu;

/** Enters the words by which clauses are told back into the phrasebook. */
export function readyRetelling(words: Retelling, phrasebook: Phrasebook): ReadyRetelling {
  const finder = (set: Cue, about: string): Finder =>
    phrasebook.finderOfSound(set, `retelling “${about}”`);
  const joints = words.joints.map((joint) => joint.replace(notLetters, '')).join('|');
  return {
    // "It is so slow" goes on.
    between: new RegExp(
      String.raw`\s*[,;:–—()\n]+\s*|(?<!\b(?:is|are|was|were|am|be|been))\s+(?:${joints})\s+`,
      'giu',
    ),
    openings: finder({ any: words.openings }, 'openings'),
    happened: words.happened.map((kind) => ({
      finder: finder(kind, kind.about),
      said: kind.said ?? null,
    })),
    needs: finder(words.needs, 'needs'),
    unfit: finder(words.unfit, 'unfit'),
  };
}

/** A clause in its place, with the "I" or "we" that an earlier one lends it. */
export interface Clause {
  readonly text: string;
  readonly start: number;
}

/** "I returned it and still have no refund": the second clause is theirs, too. */
const withSubject = (clause: string, subject: string): string =>
  subject !== '' &&
  /^(?:still|have|has|never|can|could|did|was|am|got|had|lost|waited)\b/iu.test(clause)
    ? `${subject} ${clause}`
    : clause;

/** Without the words before a clause that are no part of it. */
function opened(clause: string, { reader, retelling }: Teller): string {
  let rest = clause.trim();
  for (;;) {
    const found = find(reader.draft(rest), retelling.openings, 'first');
    if (!found || found.span.start > 0) return rest;
    rest = rest.slice(found.span.end).replace(/^[\s.!]+/u, '');
  }
}

/** Words that only lead on or say please, at the end of a clause. */
const trailing =
  /(?:\s+(?:and|but|so|or|please|pls|though|tho|again please|thanks|thank you))*[\s.!…]*$/iu;

/** The clauses of a sentence, without what opens and trails them. */
export function clausesOf(sentence: string, teller: Teller): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let subject = '';
  const add = (end: number): void => {
    const text = opened(sentence.slice(start, end), teller);
    clauses.push({ text: withSubject(text, subject).replace(trailing, ''), start });
    subject = /^(?:I|we)(?=\b)/iu.exec(text)?.[0] ?? '';
  };
  for (const { 0: gap, index } of sentence.matchAll(teller.retelling.between)) {
    add(index);
    start = index + gap.length;
  }
  add(sentence.length);
  return clauses;
}
