import type { Advice, Coaching, Dimension } from '@/coaching-rules/engine';
import type { LeftDraft, SentMessage } from '@/platform/messages';
import { ruleId } from '@/platform/settings';
import { speaksUp } from '@/stores/coach-store';

/** Drafts whose nudges are remembered; more are never open at once. */
const DRAFTS_REMEMBERED = 8;

/** What one sent message is counted as, before it has an id and a day. */
export type Count = Pick<SentMessage, 'moves' | 'caught' | 'changed' | 'showings'>;

type Nudges = LeftDraft['nudges'];

/**
 * Remembers which nudges each draft was shown, until it is sent or forgotten. Rule ids and dimensions
 * only: no words.
 */
export function createTally() {
  const shown = new Map<number, Map<string, Dimension>>();
  const dismissed = new Map<number, Set<string>>();

  function forget(draftId: number): void {
    shown.delete(draftId);
    dismissed.delete(draftId);
  }

  return {
    /** The agent was shown this about a draft. */
    saw(draftId: number, coaching: Coaching): void {
      const nudges = shown.get(draftId) ?? new Map<string, Dimension>();
      for (const advice of coaching.advice.filter(speaksUp))
        nudges.set(ruleId(advice.pack, advice.rule), advice.dimension);
      shown.set(draftId, nudges);
      for (const old of [...shown.keys()].slice(0, -DRAFTS_REMEMBERED)) forget(old);
    },

    /** The agent said "Not now" to this. */
    notNow(draftId: number, { pack, rule }: Advice): void {
      dismissed.set(draftId, new Set(dismissed.get(draftId)).add(ruleId(pack, rule)));
    },

    /** The nudges that a draft was shown so far. */
    nudgesOf: (draftId: number): Nudges => [...(shown.get(draftId) ?? [])],

    /** The draft was shown these by an earlier page. */
    resume(draftId: number, nudges: Nudges): void {
      shown.set(draftId, new Map(nudges));
    },

    /** A draft that was left is back, and goes on under another id. */
    back(draftId: number, left: number): void {
      const nudges = shown.get(left);
      const gone = dismissed.get(left);
      forget(left);
      if (nudges) shown.set(draftId, nudges);
      if (gone) dismissed.set(draftId, gone);
    },

    /** The draft was sent; `asSent` is what the engine says of the message as it went out. */
    sent(draftId: number, asSent: Coaching): Count {
      const nudges = shown.get(draftId) ?? new Map<string, Dimension>();
      const gone = dismissed.get(draftId);
      forget(draftId);
      const left = new Set(asSent.advice.map(({ pack, rule }) => ruleId(pack, rule)));
      return {
        moves: [...new Set(asSent.moves.map((move) => move.dimension))],
        caught: [...nudges.values()],
        changed: [...nudges].filter(([rule]) => !left.has(rule)).map(([, dimension]) => dimension),
        showings: [...nudges.keys()].map((rule) => ({ rule, dismissed: gone?.has(rule) ?? false })),
      };
    },
  };
}
