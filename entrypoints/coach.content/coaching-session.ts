import type { Advice, Coach, Coaching, Conversation, Grammar } from '@/coaching-rules/engine';
import type { Found } from '@/helpdesks/read-page';
import type { Draft } from '@/page/watch';

/** The present is rounded to this many milliseconds, so that waiting times do not change at every key. */
const MINUTE = 60_000;

/** What the engine says of the draft that the agent is typing now. */
export interface Judgement {
  readonly coaching: Coaching;
  readonly draft: Draft;
  readonly conversationId: string;
  /** The same from a draft's first key until it is sent or emptied. */
  readonly draftId: number;
}

/**
 * What is known of the page now, and what the engine says of it. Holds texts in memory only, for as
 * long as the page shows them.
 */
export function createCoachingSession() {
  let coach: Coach | null = null;
  let found: Found | null = null;
  let draft: Draft | null = null;
  let draftId = 0;
  const silenced = new Set<string>();

  const chat = () => (found?.reading.state === 'chat' ? found.reading : null);

  function conversation(now: number | null): Conversation | null {
    const reading = chat();
    return reading && { ...reading.conversation, now };
  }

  return {
    /** The chat as the engine takes it; `now` is null where waiting times do not matter. */
    conversation,

    /** A coach with the packs and switches as they are now. */
    coachWith(next: Coach): void {
      coach = next;
    },

    sawPage(next: Found | null): void {
      found = next;
    },

    sawDraft(next: Draft | null): void {
      const emptied = (draft?.text.trim() ?? '') !== '' && (next?.text.trim() ?? '') === '';
      if (emptied || next?.box !== draft?.box) draftId += 1;
      draft = next;
    },

    /** No word of this rule in this chat any more. */
    notNow(advice: Advice): void {
      const reading = chat();
      if (reading) silenced.add(silence(reading.conversationId, advice));
    },

    get found(): Found | null {
      return found;
    },

    get draft(): Draft | null {
      return draft;
    },

    /** Null while there is nothing to judge: no coach yet, no chat, no reply box, an internal note. */
    judge(now: number, grammar: Grammar): Judgement | null {
      const reading = chat();
      const present = conversation(Math.floor(now / MINUTE) * MINUTE);
      if (!coach || !reading || !present || !draft || reading.noteMode) return null;
      const coaching = coach.coach(present, draft.text, grammar);
      const { conversationId } = reading;
      const advice = coaching.advice.filter((one) => !silenced.has(silence(conversationId, one)));
      return { coaching: { ...coaching, advice }, draft, conversationId, draftId };
    },

    /** What the engine says of a message of this chat as it went out. */
    judgeSent(key: string, grammar: Grammar): Coaching | null {
      const present = conversation(null);
      const at = present?.messages.findIndex((message) => message.key === key) ?? -1;
      const message = present?.messages[at];
      if (!coach || !present || !message) return null;
      return coach.coach(
        { ...present, messages: present.messages.slice(0, at) },
        message.text,
        grammar,
      );
    },
  };
}

const silence = (conversationId: string, { pack, rule }: Advice): string =>
  JSON.stringify([conversationId, pack, rule]);
