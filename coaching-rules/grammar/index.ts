import type { SentenceGrammar } from '../engine/grammar';
import { isImperative } from './imperative';
import { findAgentlessPassives } from './passive';
import { nounPhrases } from './terms';

const determiner =
  /^(?:the|a|an|my|our|your|his|her|their|its|this|that|these|those|some|any|no|one)\s+/i;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const pronoun =
  /^(?:i|me|you|he|him|she|her|it|we|us|they|them|this|that|these|those|here|there|what|who|which|everything|something|anything|nothing|someone|anyone|nobody)(?:['’].*)?$/i;

function things(sentence: string): readonly string[] {
  return nounPhrases(sentence)
    .map((phrase) => phrase.replace(edges, '').replace(determiner, ''))
    .filter((phrase) => phrase !== '' && phrase.length <= 60 && !pronoun.test(phrase));
}

/**
 * Reads one sentence with a tagger, checked against what taggers get wrong: "Can you send me…" is no
 * order, "was lost" is passive, "is closed on Sundays" is a state. Pure; about a millisecond.
 */
export function readGrammar(sentence: string): SentenceGrammar {
  return {
    imperative: isImperative(sentence),
    agentlessPassives: findAgentlessPassives(sentence),
    things: things(sentence),
  };
}
