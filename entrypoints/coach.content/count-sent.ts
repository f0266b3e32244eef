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
  /** Conversations with drafts that the background remembers for a page to come. */
  const handedOver = new Set<string>();
  /** Readings of conversations of which it is not yet known what an earlier page left in them. */
  const early = new Map<string, (() => void)[]>();
  let waiting: readonly SentMessage[] = [];
  let delivering = false;
  let counting = 0;

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

  /** Goes on from what an earlier page left in this conversation, if any did. */
  async function resume(conversation: string): Promise<void> {
    try {
      const { left } = await ask('resume', { site, conversation });
      if (!left) return;
      // Ids below zero: this page's own drafts count from one.
      const drafts = left.drafts.map((draft, index) => ({ ...draft, draftId: -1 - index }));
      watch.resume(conversation, left.known, drafts);
      for (const { draftId, nudges } of drafts) tally.resume(draftId, nudges);
      handedOver.add(conversation);
    } catch (error) {
      if (isGone(error)) onGone();
    }
  }

  async function begin(conversation: string): Promise<void> {
    await resume(conversation);
    const looks = early.get(conversation) ?? [];
    early.delete(conversation);
    for (const look of looks) look();
  }

  /** Judges a message as it went out, and counts it. */
  async function count(
    conversation: string,
    message: string,
    draftId: number,
    judge: (key: string) => Promise<Coaching | null>,
  ): Promise<void> {
    counting += 1;
    const asSent = await judge(message);
    if (asSent) {
      const of = { site, conversation, message };
      const sent = { of, day: dayOf(new Date()), ...tally.sent(draftId, asSent) };
      waiting = [...waiting, sent].slice(-MOST_WAITING);
      await deliver();
    }
    counting -= 1;
    leave();
  }

  /** Leaves what was seen of drafts that are not sent yet to the page that may follow. */
  function leave(): void {
    // A page that goes away now has not counted yet: the next one does.
    if (counting > 0) return;
    for (const { conversationId, known, drafts } of watch.left()) {
      if (drafts.length === 0 && !handedOver.delete(conversationId)) continue;
      if (drafts.length > 0) handedOver.add(conversationId);
      const chat = {
        of: { site, conversation: conversationId },
        known,
        drafts: drafts.map(({ draftId, print }) => ({ print, nudges: tally.nudgesOf(draftId) })),
      };
      ask('leave', chat).catch((error: unknown) => {
        if (isGone(error)) onGone();
      });
    }
  }

  return {
    /** The draft now reads so. */
    drafted({ conversationId, draftId, draft }: Drafted): void {
      const left = watch.drafted(conversationId, draftId, draft.text);
      if (left !== null) tally.back(draftId, left);
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
      const look = (): void => {
        for (const { message, draftId } of watch.read(conversationId, messages)) {
          void count(conversationId, message.key, draftId, judge);
        }
        if (waiting.length > 0) void deliver();
      };
      if (watch.knows(conversationId)) return look();
      const asked = early.get(conversationId);
      if (asked) return void asked.push(look);
      early.set(conversationId, [look]);
      void begin(conversationId);
    },

    leave,
  };
}
