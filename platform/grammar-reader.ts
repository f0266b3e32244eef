import type { SentenceGrammar } from '@/coaching-rules/engine';

/** Reads one sentence with a tagger. */
export type ReadSentence = (sentence: string) => SentenceGrammar;

export interface GrammarReader {
  /** Grammar of each sentence, in order. */
  readonly read: (sentences: readonly string[]) => Promise<readonly SentenceGrammar[]>;
  /** Loads the tagger and reads a first sentence: loading takes 0.3 s, and the first reading is slow. */
  readonly warm: () => Promise<void>;
}

/** Sentences remembered, in memory only: those of a day's open chats. They die with the background. */
const remembered = 400;
/** A draft has fewer sentences, and no sentence is longer; more would only be a way to keep us busy. */
const mostSentences = 60;
const longestSentence = 600;

const nothingRead: SentenceGrammar = { imperative: false, agentlessPassives: [], things: [] };

/** `load` is called on first need, and again only if it failed. */
export function createGrammarReader(load: () => Promise<ReadSentence>): GrammarReader {
  const known = new Map<string, SentenceGrammar>();
  let loading: Promise<ReadSentence> | null = null;

  const tagger = (): Promise<ReadSentence> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };

  const remember = (sentence: string, grammar: SentenceGrammar): SentenceGrammar => {
    // Deleting first makes it the newest: a Map remembers the order of insertion.
    known.delete(sentence);
    known.set(sentence, grammar);
    const [oldest] = known.keys();
    if (known.size > remembered && oldest !== undefined) known.delete(oldest);
    return grammar;
  };

  return {
    read: async (sentences) => {
      const readSentence = await tagger();
      return sentences.map((sentence, index) => {
        if (index >= mostSentences || sentence.length > longestSentence) return nothingRead;
        return remember(sentence, known.get(sentence) ?? readSentence(sentence));
      });
    },
    warm: async () => {
      const readSentence = await tagger();
      readSentence('Your order was shipped yesterday, so please check the tracking page.');
    },
  };
}
