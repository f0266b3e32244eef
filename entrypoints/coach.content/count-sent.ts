import type { Advice, Coaching, Message } from '@/coaching-rules/engine';
import { createSentWatch } from '@/page/sent';
import { ask, isGone } from '@/platform/ask';
import { dayOf } from '@/platform/day';
import type { SentMessage } from '@/platform/messages';
import type { Drafted } from './coaching-session';
import { createTally } from './tally';

/** Counts that wait for a background that does not answer; a day's work fits. */
const MOST_WAITING = 500;

/** Counts what was really sent, when it turns up in the transcript. `site`: the page's origin. */
export function createSentCounter(site: string, onGone: () => void) {
  const watch = createSentWatch();
  const tally = createTally();
  let waiting: readonly SentMessage[] = [];
  let delivering = false;

  async function deliver(): Promise<void> {
    if (delivering) return;
    delivering = true;
    try {
      for (let next = waiting[0]; next; next = waiting[0]) {
        const { counted } = await ask('count', next);
        // Storage is full or unreadable: keep it, and try again with the next message.
        if (!counted) break;
        waiting = waiting.slice(1);
      }
    } catch (error) {
      if (isGone(error)) onGone();
    } finally {
      delivering = false;
    }
  }

  return {
    /** The draft now reads so. */
    drafted({ conversationId, draftId, draft }: Drafted): void {
      watch.drafted(conversationId, draftId, draft.text);
    },

    /** The agent was shown this about a draft. */
    showed({ draftId }: Drafted, coaching: Coaching): void {
      tally.saw(draftId, coaching);
    },

    /** The agent said "Not now" to this about a draft. */
    notNow({ draftId }: Drafted, advice: Advice): void {
      tally.notNow(draftId, advice);
    },

    /** The transcript was read. `judge`: what the engine says of one of its messages as it went out. */
    sawTranscript(
      conversationId: string,
      messages: readonly Message[],
      judge: (key: string) => Promise<Coaching | null>,
    ): void {
      for (const { message, draftId } of watch.read(conversationId, messages)) {
        const of = { site, conversation: conversationId, message: message.key };
        void judge(message.key).then((asSent) => {
          if (!asSent) return undefined;
          const sent: SentMessage = { of, day: dayOf(new Date()), ...tally.sent(draftId, asSent) };
          waiting = [...waiting, sent].slice(-MOST_WAITING);
          return deliver();
        });
      }
      if (waiting.length > 0) void deliver();
    },
  };
}
