import { behind, type Node, PatternGraph } from './nfa';
import type { Pieces } from './pattern';
import type { CuesFound } from './cues-found';
import type { Stretch } from './hits';
import type { Word } from './tokenise';
import { mayCapture, otherWord, type Vocabulary } from './word-keys';

/** What a pattern captured: words `from`…`to` by name. */
export type Captures = ReadonlyMap<string, Stretch>;

interface Thread {
  readonly node: Node;
  readonly captures: Captures;
}

const nothing: Captures = new Map();
const none: readonly never[] = [];

/**
 * Finds what one pattern captured in a stretch that it is known to match. Where words could belong
 * to one capture or to what follows it, the capture that comes first takes them.
 */
export class Capturer {
  readonly #vocabulary: Vocabulary = new Map();
  readonly #graph = new PatternGraph(this.#vocabulary);

  constructor(pieces: Pieces) {
    this.#graph.add(pieces, 0);
  }

  /** What `capture` would find, worked out when asked. */
  later(words: readonly Word[], stretch: Stretch, cues: CuesFound): () => Captures {
    return () => this.capture(words, stretch, cues);
  }

  capture(words: readonly Word[], { from, to }: Stretch, cues: CuesFound): Captures {
    const waiting = new Map<number, Thread[]>([
      [from, [{ node: this.#graph.root, captures: nothing }]],
    ]);
    for (let at = from; at <= to; at += 1) {
      for (const thread of entered(waiting.get(at) ?? none)) {
        if (at === to) {
          if (thread.node.ends) return thread.captures;
          continue;
        }
        for (const [next, where] of this.#onward(thread, words, at, cues)) {
          const list = waiting.get(where);
          if (list) list.push(next);
          else waiting.set(where, [next]);
        }
      }
    }
    return nothing;
  }

  *#onward(
    { node, captures }: Thread,
    words: readonly Word[],
    at: number,
    cues: CuesFound,
  ): Generator<readonly [next: Thread, where: number]> {
    const word = words[at];
    if (!word) return;
    const { captured } = node;
    if (captured && mayCapture(word, words[at - 1], captured.isMore)) {
      const from = captured.isMore ? (captures.get(captured.name)?.from ?? at) : at;
      const taken = new Map(captures).set(captured.name, { from, to: at + 1 });
      yield [{ node: captured.node, captures: taken }, at + 1];
    }
    const next = behind(node, this.#vocabulary.get(word.text) ?? otherWord);
    if (next) yield [{ node: next, captures }, at + 1];
    if (node.anyWord) yield [{ node: node.anyWord, captures }, at + 1];
    if (node.number && word.isNumber) yield [{ node: node.number, captures }, at + 1];
    if (!node.cues) return;
    for (const { cue, to } of cues.at(at)) {
      const landing = node.cues.get(cue);
      if (landing) yield [{ node: landing, captures }, to];
    }
  }
}

/** The threads and all they reach without a word; of two at one place, the first goes on. */
function entered(threads: readonly Thread[]): readonly Thread[] {
  const seen = new Set<Node>();
  const all: Thread[] = [];
  const stack = threads.toReversed();
  for (let thread = stack.pop(); thread; thread = stack.pop()) {
    if (seen.has(thread.node)) continue;
    seen.add(thread.node);
    all.push(thread);
    const { captures } = thread;
    for (const node of (thread.node.free ?? none).toReversed()) stack.push({ node, captures });
  }
  return all;
}
