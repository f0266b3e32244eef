import type { Pieces } from './pattern';
import type { Vocabulary } from './word-keys';

/** A place in one or more patterns. Most have one word behind them: `word` and `behind`; `words` holds the others. */
export interface Node {
  readonly id: number;
  /** A number of the vocabulary; counts only where something is behind it. */
  word: number;
  behind: Node | null;
  words: Map<number, Node> | null;
  /** Reached without reading a word. */
  free: Node[] | null;
  anyWord: Node | null;
  number: Node | null;
  captured: CaptureEdge | null;
  cues: Map<string, Node> | null;
  /** Patterns that end here. */
  ends: number[] | null;
  /** All that is reached from here without a word and leads on, itself too; null until asked for. */
  onward: readonly Node[] | null;
  /** The last time it was gathered: a number that only grows. */
  gathered: number;
}

/** Takes one word into a capture; `isMore` when it is not the capture's first. */
interface CaptureEdge {
  readonly name: string;
  readonly isMore: boolean;
  readonly node: Node;
}

const widestGap = 3;
const longestCapture = 8;

/** The node behind a word, or undefined. */
export function behind(from: Node, word: number): Node | undefined {
  return from.behind !== null && from.word === word ? from.behind : from.words?.get(word);
}

/** False for places that only joined others. */
function leadsOn(node: Node): boolean {
  return (
    node.ends !== null ||
    node.behind !== null ||
    node.anyWord !== null ||
    node.number !== null ||
    node.captured !== null ||
    node.cues !== null
  );
}

/** All places that are reached from one without a word and lead on. For graphs that are finished. */
export function onwardFrom(node: Node): readonly Node[] {
  if (node.onward) return node.onward;
  const places = new Set([node]);
  // A set hands out what is added to it while it is walked.
  for (const { free } of places) for (const next of free ?? []) places.add(next);
  node.onward = [...places].filter(leadsOn);
  return node.onward;
}

function link(from: Node, to: Node): void {
  (from.free ??= []).push(to);
}

/** Patterns as a graph of places; patterns that begin alike share their beginning. */
export class PatternGraph {
  #count = 0;
  readonly #vocabulary: Vocabulary;
  readonly root = this.#node();

  /** @param vocabulary is given a number for every word that is new to it. */
  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** `id` is what a match of the pattern is told by. */
  add(pieces: Pieces, id: number): void {
    for (const variant of withoutLeadingOptional(pieces)) {
      (this.#sequence(this.root, variant).ends ??= []).push(id);
    }
  }

  #node(): Node {
    const id = this.#count;
    this.#count += 1;
    return {
      id,
      word: 0,
      behind: null,
      words: null,
      free: null,
      anyWord: null,
      number: null,
      captured: null,
      cues: null,
      ends: null,
      onward: null,
      gathered: 0,
    };
  }

  #sequence(start: Node, pieces: Pieces): Node {
    let at = start;
    for (const piece of pieces) {
      switch (piece.kind) {
        case 'word':
          at = this.#word(at, piece.text);
          break;
        case 'number':
          at = at.number ??= this.#node();
          break;
        case 'cue': {
          at.cues ??= new Map();
          const next = at.cues.get(piece.name) ?? this.#node();
          at.cues.set(piece.name, next);
          at = next;
          break;
        }
        case 'gap':
          at = this.#gap(at);
          break;
        case 'capture':
          at = this.#capture(at, piece.name);
          break;
        case 'choice': {
          const join = this.#node();
          for (const inner of piece.of) link(this.#sequence(at, inner), join);
          if (piece.optional) link(at, join);
          at = join;
        }
      }
    }
    return at;
  }

  #word(at: Node, text: string): Node {
    const word = this.#vocabulary.get(text) ?? this.#vocabulary.size;
    if (word === this.#vocabulary.size) this.#vocabulary.set(text, word);
    const known = behind(at, word);
    if (known) return known;
    const next = this.#node();
    if (at.behind === null) {
      at.word = word;
      at.behind = next;
    } else (at.words ??= new Map()).set(word, next);
    return next;
  }

  #gap(at: Node): Node {
    const out = this.#node();
    // A place of its own: a gap must not widen what else goes on from here.
    let here = this.#node();
    link(at, here);
    link(here, out);
    for (let words = 0; words < widestGap; words += 1) {
      const next = this.#node();
      here.anyWord = next;
      link(next, out);
      here = next;
    }
    return out;
  }

  #capture(at: Node, name: string): Node {
    const out = this.#node();
    let here = this.#node();
    link(at, here);
    for (let words = 0; words < longestCapture; words += 1) {
      const next = this.#node();
      here.captured = { name, isMore: words > 0, node: next };
      link(next, out);
      here = next;
    }
    return out;
  }
}

/** A pattern that may begin in several ways, as patterns that each begin in one: the root stays lean. */
function withoutLeadingOptional(pieces: Pieces): readonly Pieces[] {
  const [first, ...rest] = pieces;
  if (first?.kind !== 'choice') return [pieces];
  const inner = first.of.flatMap(withoutLeadingOptional);
  const of = inner.filter((variant) => variant.length > 0);
  const begun: readonly Pieces[] =
    of.length > 0 ? [[{ kind: 'choice', of, optional: false }, ...rest]] : [];
  const mayBeLeftOut = first.optional || of.length < inner.length;
  return mayBeLeftOut ? [...begun, ...withoutLeadingOptional(rest)] : begun;
}
