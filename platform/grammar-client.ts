import type { Grammar, SentenceGrammar } from '@/coaching-rules/engine';
import { ask, isGone } from './ask';

/** Sentences remembered in the page, enough for the drafts of one chat. */
const remembered = 200;

export interface GrammarEvents {
  /** New sentences were read: everything known so far. */
  readonly onGrammar: (grammar: Grammar) => void;
  /** True when the background does not answer, so that deep checks rest; false when it does again. */
  readonly onPaused: (paused: boolean) => void;
  /** The extension was updated or removed under the page: nothing more will come. */
  readonly onGone: () => void;
}

export interface GrammarClient {
  /** Everything read so far, for the engine. */
  readonly known: Grammar;
  /** Asks for the grammar of sentences (`Coaching.wants`). While one request is under way, the latest wins. */
  readonly want: (sentences: readonly string[]) => void;
  /** Starts the background before it is needed: when the agent enters the reply box. */
  readonly wake: () => void;
  /** No call back comes after this. */
  readonly stop: () => void;
}

/** The content script's side of reading grammar. `askFor` is `ask`, but for tests. */
export function createGrammarClient(
  events: GrammarEvents,
  askFor: typeof ask = ask,
): GrammarClient {
  let known: Grammar = new Map();
  let latest: readonly string[] | null = null;
  let reading = false;
  let paused = false;
  let stopped = false;

  const pause = (now: boolean): void => {
    if (paused === now) return;
    paused = now;
    events.onPaused(now);
  };

  const learn = (sentences: readonly string[], grammar: readonly SentenceGrammar[]): void => {
    const read = sentences.flatMap((sentence, index): [string, SentenceGrammar][] => {
      const one = grammar[index];
      return one ? [[sentence, one]] : [];
    });
    // A new map each time: whoever holds the last one may rely on it not changing.
    known = new Map([...known, ...read].slice(-remembered));
    events.onGrammar(known);
  };

  /** Whether an error means that the extension is gone; says so once. */
  const endedBy = (error: unknown): boolean => {
    if (!isGone(error)) return false;
    if (!stopped) events.onGone();
    stopped = true;
    latest = null;
    return true;
  };

  const readOnce = async (wanted: readonly string[]): Promise<void> => {
    const sentences = wanted.filter((sentence) => !known.has(sentence));
    if (sentences.length === 0) return;
    try {
      const { grammar } = await askFor('read', { sentences });
      if (stopped) return;
      pause(false);
      learn(sentences, grammar);
    } catch (error) {
      if (!endedBy(error) && !stopped) pause(true);
    }
  };

  const readOn = async (): Promise<void> => {
    reading = true;
    while (latest !== null) {
      const wanted = latest;
      latest = null;
      await readOnce(wanted);
    }
    reading = false;
  };

  return {
    get known() {
      return known;
    },
    want: (sentences) => {
      if (stopped || sentences.length === 0) return;
      latest = sentences;
      if (!reading) void readOn();
    },
    wake: () => {
      if (!stopped) askFor('wake', null).catch(endedBy);
    },
    stop: () => {
      stopped = true;
      latest = null;
    },
  };
}
