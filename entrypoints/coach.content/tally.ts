import type { Coaching, Dimension } from '@/coaching-rules/engine';
import type { LeftDraft, SentMessage } from '@/platform/messages';
import { speaksUp } from '@/stores/coach-store';

/** Drafts whose nudges are remembered; more are never open at once. */
const DRAFTS_REMEMBERED = 8;

/** What one sent message is counted as, before it has an id and a day. */
export type Count = Pick<SentMessage, 'moves' | 'caught' | 'changed'>;

type Nudges = LeftDraft['nudges'];

/**
 * Remembers which nudges each draft was shown, until it is sent or forgotten. Rule ids and dimensions
 * only: no words.
 */
export function createTally() {
  const shown = new Map<number, Map<string, Dimension>>();

  return {
    /** The agent was shown this about a draft. */
    saw(draftId: number, coaching: Coaching): void {
      const nudges = shown.get(draftId) ?? new Map<string, Dimension>();
      for (const advice of coaching.advice.filter(speaksUp))
        nudges.set(`${advice.pack}/${advice.rule}`, advice.dimension);
      shown.set(draftId, nudges);
      for (const old of [...shown.keys()].slice(0, -DRAFTS_REMEMBERED)) shown.delete(old);
    },

    /** The nudges that a draft was shown so far. */
    nudgesOf: (draftId: number): Nudges => [...(shown.get(draftId) ?? [])],

    /** The draft was shown these by an earlier page. */
    resume(draftId: number, nudges: Nudges): void {
      shown.set(draftId, new Map(nudges));
    },

    /** The draft was sent; `asSent` is what the engine says of the message as it went out. */
    sent(draftId: number, asSent: Coaching): Count {
      const nudges = shown.get(draftId) ?? new Map<string, Dimension>();
      shown.delete(draftId);
      const left = new Set(asSent.advice.map((advice) => `${advice.pack}/${advice.rule}`));
      return {
        moves: [...new Set(asSent.moves.map((move) => move.dimension))],
        caught: [...nudges.values()],
        changed: [...nudges].filter(([rule]) => !left.has(rule)).map(([, dimension]) => dimension),
      };
    },
  };
}
