import type { Coaching, Conversation } from '@/coaching-rules/engine';
import { isSameConversation } from '@/coaching-rules/engine/same-conversation';
import { ask, isGone } from './ask';
import type { Question } from './messages';

/** Milliseconds after which the engine is asked once more, when its tagger was still loading. */
const taggerLoads = 600;

export interface JudgeEvents {
  /** True when the background does not answer, so that coaching rests; false when it does again. */
  readonly onPaused: (paused: boolean) => void;
  /** The extension was updated or removed under the page: nothing more will come. */
  readonly onGone: () => void;
  /** The engine may have more to say by now of what it was last asked. */
  readonly onMore: () => void;
}

/** Who asks what the engine thinks. */
export interface JudgeClient {
  /**
   * What the engine says of a draft; null when a later draft overtook it, or nobody answered. One
   * question is under way at a time, and only the latest waits. `silenced`: rules, as "pack/rule",
   * that the agent does not want to hear in this chat.
   */
  readonly judge: (
    conversation: Conversation,
    draft: string,
    withReplies: boolean,
    silenced?: readonly string[],
  ) => Promise<Coaching | null>;
  /** The same of a message that is out; never overtaken. */
  readonly judgeSent: (conversation: Conversation, text: string) => Promise<Coaching | null>;
  /** Starts the background before it is needed: when the agent enters the reply box. */
  readonly wake: () => void;
  /** No call back comes after this. */
  readonly stop: () => void;
}

/** `askFor` is `ask`, but for tests. */
export function createJudgeClient(events: JudgeEvents, askFor: typeof ask = ask): JudgeClient {
  const tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let stopped = false;
  let paused = false;
  let states = 0;
  let given: Conversation | null = null;
  let underWay: Promise<unknown> = Promise.resolve();
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function pause(now: boolean): void {
    if (paused === now || stopped) return;
    paused = now;
    events.onPaused(now);
  }

  function failed(error: unknown): null {
    if (stopped) return null;
    if (isGone(error)) {
      stopped = true;
      events.onGone();
    } else pause(true);
    return null;
  }

  async function put(
    conversation: Conversation,
    draft: string,
    withReplies: boolean,
    silenced: readonly string[],
  ): Promise<Coaching | null> {
    const known = given !== null && isSameConversation(given, conversation);
    if (!known) states += 1;
    const { now, ...content } = conversation;
    const question: Question = {
      conversationKey: `${tab}/${states}`,
      conversation: known ? null : content,
      now,
      draft,
      silenced,
      withReplies,
    };
    let judgement = await askFor('judge', question);
    if (judgement.kind === 'which-conversation') {
      judgement = await askFor('judge', { ...question, conversation: content });
    }
    if (judgement.kind === 'which-conversation') return null;
    given = conversation;
    pause(false);
    clearTimeout(timer);
    if (judgement.more && !stopped) timer = setTimeout(events.onMore, taggerLoads);
    return judgement.coaching;
  }

  return {
    async judge(conversation, draft, withReplies, silenced = []) {
      latest += 1;
      const turn = latest;
      await underWay;
      if (stopped || turn !== latest) return null;
      const answer = put(conversation, draft, withReplies, silenced).catch(failed);
      underWay = answer;
      const coaching = await answer;
      return stopped || turn !== latest ? null : coaching;
    },
    async judgeSent(conversation, text) {
      const { now, ...content } = conversation;
      const question: Question = {
        conversationKey: `${tab}/sent`,
        conversation: content,
        now,
        draft: text,
        silenced: [],
        withReplies: false,
      };
      const judgement = await askFor('judge', question).catch(failed);
      return judgement?.kind === 'coaching' ? judgement.coaching : null;
    },
    wake: () => {
      if (!stopped) askFor('wake', null).catch(failed);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
