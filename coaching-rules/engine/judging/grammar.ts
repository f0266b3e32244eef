import type { Span } from '../advice';

/**
 * What a tagger knows of one sentence. The engine asks for it by listing sentences in
 * `Coaching.wants` and judges without it until it comes: loading a tagger in a page would
 * block it for a fifth of a second.
 */
export interface SentenceGrammar {
  /** It orders: "Send me the form." */
  readonly imperative: boolean;
  /** Passive verbs that name no doer: "was declined". Offsets into the sentence. */
  readonly agentlessPassives: readonly Span[];
  /** Noun phrases in order, without determiners or punctuation: "blue kettle". */
  readonly things: readonly string[];
}

/** Keyed by the exact sentence text listed in `Coaching.wants`. */
export type Grammar = ReadonlyMap<string, SentenceGrammar>;
