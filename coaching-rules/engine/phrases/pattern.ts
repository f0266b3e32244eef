import { bareShort } from './contractions';
import { tokenise } from './tokenise';

/** One step of a parsed pattern. */
type Piece =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'capture'; readonly name: string }
  | { readonly kind: 'cue'; readonly name: string }
  | { readonly kind: 'choice'; readonly of: readonly Pieces[]; readonly optional: boolean };

export type Pieces = readonly Piece[];

/** Why a pattern cannot be used, in plain words for whoever wrote it. */
export class PatternProblem extends Error {}

/** A pattern is a phrase, not a page; the longest of ours is half of this. */
export const longestPattern = 240;
/** Groups in groups beyond this are unreadable. */
const deepest = 3;
/** Keeps one pattern from costing as much as a pack. */
const mostPieces = 160;

interface Sign<Kind extends string> {
  readonly kind: Kind;
}
type Lexeme = Sign<'('> | Sign<')'> | Sign<'|'> | Sign<'?'> | Piece;

const name = /([<@])([a-z][a-zA-Z-]*)(>?)/y;
const blank = /\s/;
const notation = /[()|?*<>@#\s]/;
/** Marks that look like notation: "??" and ":)" standing alone. */
const standingMark = /(^|[\s(|])([!?]{2,}|[:;=]-?[()DPp])(?=$|[\s)|])/gu;

/** Most words in patterns: nothing about them needs spelling out. */
const everyday = /^[a-z]{1,30}$/;

function words(text: string): readonly Piece[] {
  if (everyday.test(text) && !bareShort.has(text) && text !== 'ill')
    return [{ kind: 'word', text }];
  const found = tokenise(text);
  if (found.length === 0 && /[^\s.,;:!"“”–—-]/u.test(text)) {
    throw new PatternProblem(`“${text}” holds nothing that can be looked for`);
  }
  return found.map((word) => ({ kind: 'word', text: word.text }));
}

/** `<asked>` or `@apology` at a place in a pattern. */
function named(text: string, at: number): readonly [piece: Piece, end: number] {
  name.lastIndex = at;
  const [whole = '', sign, called = '', close] = name.exec(text) ?? [];
  const isSound = sign === '<' ? close === '>' && !called.includes('-') : close === '';
  if (called === '' || !isSound) {
    throw new PatternProblem(`“${text[at] ?? ''}” is not part of the notation here`);
  }
  const kind = sign === '<' ? 'capture' : 'cue';
  return [{ kind, name: called }, at + whole.length];
}

const signs: Readonly<Record<string, Lexeme>> = {
  '(': { kind: '(' },
  ')': { kind: ')' },
  '|': { kind: '|' },
  '?': { kind: '?' },
  '*': { kind: 'gap' },
  '#': { kind: 'number' },
};

/** The words at a place in a pattern: a short form spelled out stays together. */
function run(text: string, start: number): readonly [piece: Piece | null, end: number] {
  let end = start;
  while (end < text.length && !notation.test(text.charAt(end))) end += 1;
  const pieces = words(text.slice(start, end));
  const [first] = pieces;
  if (!first || pieces.length === 1) return [first ?? null, end];
  return [{ kind: 'choice', of: [pieces], optional: false }, end];
}

function plainLexemes(text: string): Lexeme[] {
  const out: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const sign = signs[char];
    if (sign || blank.test(char)) {
      if (sign) out.push(sign);
      at += 1;
      continue;
    }
    const [piece, end] = notation.test(char) ? named(text, at) : run(text, at);
    if (piece) out.push(piece);
    at = end;
  }
  return out;
}

function lexemes(pattern: string): Lexeme[] {
  const out: Lexeme[] = [];
  if (!/[!?]{2}|[:;=]/.test(pattern)) return bounded(plainLexemes(pattern));
  let done = 0;
  for (const match of pattern.matchAll(standingMark)) {
    const [whole, before = '', mark = ''] = match;
    out.push(...plainLexemes(pattern.slice(done, match.index + before.length)), ...words(mark));
    done = match.index + whole.length;
  }
  out.push(...plainLexemes(pattern.slice(done)));
  return bounded(out);
}

function bounded(all: Lexeme[]): Lexeme[] {
  if (all.length > mostPieces) throw new PatternProblem(`it has more than ${mostPieces} parts`);
  return all;
}

/** Reads lexemes left to right; one per pattern. */
class Reader {
  #at = 0;
  constructor(readonly all: readonly Lexeme[]) {}

  alternatives(depth: number): Pieces[] {
    if (depth > deepest) throw new PatternProblem(`groups are nested deeper than ${deepest}`);
    const of = [this.#sequence(depth)];
    while (this.#take('|')) of.push(this.#sequence(depth));
    return of;
  }

  get finished(): boolean {
    return this.#at >= this.all.length;
  }

  #take(kind: Lexeme['kind']): boolean {
    const here = this.all[this.#at]?.kind === kind;
    if (here) this.#at += 1;
    return here;
  }

  #sequence(depth: number): Pieces {
    const pieces: Piece[] = [];
    for (let next = this.all[this.#at]; next; next = this.all[this.#at]) {
      if (next.kind === ')' || next.kind === '|') break;
      this.#at += 1;
      pieces.push(this.#maybeOptional(this.#one(next, depth)));
    }
    return pieces;
  }

  #one(next: Lexeme, depth: number): Piece {
    if (next.kind === '?') throw new PatternProblem('“?” must follow a word or a group');
    if (next.kind === '(') {
      const of = this.alternatives(depth + 1);
      if (!this.#take(')')) throw new PatternProblem('a “(” is never closed');
      if (of.some((pieces) => pieces.length === 0)) {
        throw new PatternProblem('a group has an empty alternative: write “(…)?” instead');
      }
      return { kind: 'choice', of, optional: false };
    }
    if (next.kind === ')' || next.kind === '|') throw new PatternProblem('a “)” has no “(”');
    return next;
  }

  #maybeOptional(piece: Piece): Piece {
    if (!this.#take('?')) return piece;
    if (piece.kind === 'choice') return { ...piece, optional: true };
    return { kind: 'choice', of: [[piece]], optional: true };
  }
}

type Edge = 'first' | 'last';

function touches(pieces: Pieces, edge: Edge, isLoose: (piece: Piece) => boolean): boolean {
  const order = edge === 'first' ? pieces : pieces.toReversed();
  for (const piece of order) {
    if (piece.kind !== 'choice') return isLoose(piece);
    if (piece.of.some((inner) => touches(inner, edge, isLoose))) return true;
    if (!piece.optional) return false;
  }
  return false;
}

function canBeEmpty(pieces: Pieces): boolean {
  return pieces.every(
    (piece) => piece.kind === 'choice' && (piece.optional || piece.of.some(canBeEmpty)),
  );
}

/**
 * Reads the notation described at `Pattern`.
 * @throws PatternProblem with the reason in plain words.
 */
export function parsePattern(pattern: string): Pieces {
  if (pattern.length > longestPattern) {
    throw new PatternProblem(`it is longer than ${longestPattern} characters`);
  }
  const reader = new Reader(lexemes(pattern));
  const of = reader.alternatives(0);
  if (!reader.finished) throw new PatternProblem('a “)” has no “(”');
  if (of.some((pieces) => pieces.length === 0)) throw new PatternProblem('it is empty');
  const pieces: Pieces =
    of.length === 1 ? (of[0] ?? []) : [{ kind: 'choice', of, optional: false }];
  if (canBeEmpty(pieces)) throw new PatternProblem('all of it may be left out');
  if (touches(pieces, 'first', (piece) => piece.kind === 'gap' || piece.kind === 'capture')) {
    throw new PatternProblem('it must begin with a word, not with “*” or a capture');
  }
  if (touches(pieces, 'last', (piece) => piece.kind === 'gap')) {
    throw new PatternProblem('it must not end in “*”');
  }
  return pieces;
}

/** The cues that a pattern refers to. */
export function cuesIn(pieces: Pieces): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'cue') return [piece.name];
    return piece.kind === 'choice' ? piece.of.flatMap(cuesIn) : [];
  });
}

/** The names that a pattern captures. */
export function capturesIn(pieces: Pieces): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'capture') return [piece.name];
    return piece.kind === 'choice' ? piece.of.flatMap(capturesIn) : [];
  });
}
