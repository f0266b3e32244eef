import type {
  Coach,
  Coaching,
  Conversation,
  Grammar,
  SentenceGrammar,
} from '@/coaching-rules/engine';
import type { Judgement, Question } from './messages';

/** Conversations remembered between keystrokes: an agent has a handful open. Memory only. */
const remembered = 16;
/** Sentences whose grammar is remembered, in memory only: those of a day's open chats. */
const rememberedSentences = 400;

/** Reads one sentence with a tagger. */
export type ReadSentence = (sentence: string) => SentenceGrammar;

export interface Judge {
  readonly judge: (question: Question) => Promise<Judgement>;
  /** Readies the engine, and the tagger after it. */
  readonly warm: () => Promise<void>;
  /** Packs or switches have changed: the next question is judged by them. */
  readonly renew: () => void;
}

/**
 * Judges drafts for every coached page. Loads the engine on the first question, and the tagger only
 * once a judgement hangs on grammar; until it is there, answers without it and says that more may come.
 */
export function createJudge(
  loadCoach: () => Promise<Coach>,
  loadTagger: () => Promise<ReadSentence>,
): Judge {
  const conversations = new Map<string, Omit<Conversation, 'now'>>();
  let coach: Promise<Coach> | null = null;
  let tagger: ReadSentence | null = null;
  let loading: Promise<ReadSentence> | null = null;
  let grammar: Grammar = new Map();

  function coached(): Promise<Coach> {
    coach ??= loadCoach().catch((error: unknown) => {
      coach = null;
      throw error;
    });
    return coach;
  }

  async function startTagger(): Promise<void> {
    try {
      loading ??= loadTagger();
      tagger = await loading;
    } catch {
      // Judged without grammar; the next question tries again.
      loading = null;
    }
  }

  function remember({ conversationKey, conversation }: Question) {
    const known = conversation ?? conversations.get(conversationKey);
    if (!known) return null;
    // Deleting first makes it the newest: a Map remembers the order of insertion.
    conversations.delete(conversationKey);
    conversations.set(conversationKey, known);
    const [oldest] = conversations.keys();
    if (conversations.size > remembered && oldest !== undefined) conversations.delete(oldest);
    return known;
  }

  /** Once more with the grammar that the first judgement lacked. */
  function withGrammar(first: Coaching, again: (grammar: Grammar) => Coaching): Coaching {
    if (tagger === null || first.wants.length === 0) return first;
    const read = tagger;
    const learned = first.wants.map((sentence) => [sentence, read(sentence)] as const);
    grammar = new Map([...grammar, ...learned].slice(-rememberedSentences));
    return again(grammar);
  }

  return {
    judge: async (question) => {
      const conversation = remember(question);
      if (!conversation) return { kind: 'which-conversation' };
      const engine = await coached();
      const again = (known: Grammar) =>
        engine.coach(
          { ...conversation, now: question.now },
          question.draft,
          known,
          new Set(question.silenced),
        );
      const first = again(grammar);
      const more = first.wants.length > 0 && tagger === null;
      if (more) void startTagger();
      const coaching = plain(withGrammar(first, again), question.withReplies);
      return { kind: 'coaching', coaching, more };
    },
    warm: async () => {
      await coached();
    },
    renew: () => {
      coach = null;
    },
  };
}

/**
 * What travels. The engine makes replies when they are first looked at: here, and only if asked, since
 * making them costs more than all the rest, and Firefox leaves such properties out of what it sends.
 */
const plain = (coaching: Coaching, withReplies: boolean): Coaching => ({
  ...coaching,
  advice: coaching.advice.map((advice) => {
    const { rule, pack, dimension, severity, span, say, why, source } = advice;
    const replies = withReplies ? advice.replies : [];
    return { rule, pack, dimension, severity, span, say, why, source, replies };
  }),
});
