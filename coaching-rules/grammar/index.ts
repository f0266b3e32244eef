import type { SentenceGrammar } from '../engine/judging/grammar';
import { isImperative } from './imperative';
import { findAgentlessPassives } from './passive';
import { nounPhrases, tag } from './terms';

/**
 * Reads one sentence with a tagger, checked against what taggers get wrong: "Can you send me…" is no
 * order, "was lost" is passive, "is closed on Sundays" is a state. Pure; about half a millisecond, and
 * each part is read when first asked for.
 */
export function readGrammar(sentence: string): SentenceGrammar {
  const once = <T>(read: () => T): (() => T) => {
    let known: { readonly value: T } | null = null;
    return () => (known ??= { value: read() }).value;
  };
  const terms = once(() => tag(sentence));
  const imperative = once(() => isImperative(sentence));
  const agentlessPassives = once(() => findAgentlessPassives(terms()));
  const things = once(() => nounPhrases(sentence, terms()));
  return {
    get imperative() {
      return imperative();
    },
    get agentlessPassives() {
      return agentlessPassives();
    },
    get things() {
      return things();
    },
  };
}
