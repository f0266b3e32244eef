import type { Message } from '@/coaching-rules/engine';
import { becameOf, type Fingerprint, fingerprintOf, isSame } from './fingerprint';

/** How many left drafts are remembered: an agent types ahead while a slow help desk still delivers. */
const DRAFTS_REMEMBERED = 5;

/** A draft that was seen to become a message of the agent's in the transcript. */
export interface Sent {
  readonly conversationId: string;
  readonly message: Message;
  /** What the caller gave with the draft's last text. */
  readonly draftId: number;
}

/** A draft that may yet turn up as a message. */
interface Drafted {
  readonly conversationId: string;
  readonly draftId: number;
  readonly print: Fingerprint;
}

/**
 * Notices when a draft was really sent: its words turn up as a new message of an agent in the same
 * conversation. Pressing Enter or a button proves nothing. Holds no texts.
 */
export function createSentWatch() {
  const known = new Map<string, Set<string>>();
  let drafts: readonly Drafted[] = [];

  /**
   * A page that changes conversations may still show the last one's transcript under the address of the next: it
   * shows nothing that was seen of the next, but what was seen of another.
   */
  function isOfAnother(conversationId: string, messages: readonly Message[]): boolean {
    const isKnownIn = (keys: ReadonlySet<string>) => messages.some(({ key }) => keys.has(key));
    const own = known.get(conversationId);
    if (!own || own.size === 0 || isKnownIn(own)) return false;
    return [...known].some(([id, keys]) => id !== conversationId && isKnownIn(keys));
  }

  function remember(draft: Drafted): void {
    // A page that changes conversations may still show the box of the last one.
    const others = drafts.filter(
      ({ conversationId, draftId }) =>
        conversationId !== draft.conversationId || draftId !== draft.draftId,
    );
    drafts = [...others, draft].slice(-DRAFTS_REMEMBERED);
  }

  return {
    /**
     * The draft now reads `text`; drafts that belong together share a `draftId`. Empty texts are ignored.
     * Returns the `draftId` of a draft that was left in this conversation and is back, word for word:
     * help desks empty the box for another conversation and fill it again. It goes on as this one.
     */
    drafted(conversationId: string, draftId: number, text: string): number | null {
      if (text.trim() === '') return null;
      const print = fingerprintOf(text);
      const here = drafts.filter((draft) => draft.conversationId === conversationId);
      const back = here.some((draft) => draft.draftId === draftId)
        ? undefined
        : here.findLast((draft) => isSame(draft.print, print));
      drafts = drafts.filter((draft) => draft !== back);
      remember({ conversationId, draftId, print });
      return back?.draftId ?? null;
    },

    /** The transcript now holds `messages`; returns those that a remembered draft became, each once. */
    read(conversationId: string, messages: readonly Message[]): Sent[] {
      const seen = known.get(conversationId);
      if (!seen) {
        known.set(conversationId, new Set(messages.map((message) => message.key)));
        return [];
      }
      if (isOfAnother(conversationId, messages)) return [];
      const sent: Sent[] = [];
      for (const message of messages) {
        // Once seen stays seen: a virtualised transcript drops rows and brings them back.
        if (seen.has(message.key)) continue;
        seen.add(message.key);
        if (message.speaker !== 'agent') continue;
        const draft = drafts.findLast(
          (candidate) =>
            candidate.conversationId === conversationId && becameOf(candidate.print, message.text),
        );
        if (!draft) continue;
        drafts = drafts.filter((other) => other !== draft);
        sent.push({ conversationId, message, draftId: draft.draftId });
      }
      return sent;
    },

    /** Whether the conversation was read, here or on a page before this one. */
    knows: (conversationId: string): boolean => known.has(conversationId),

    /** What another page needs to notice what this one does not live to see. */
    left: () =>
      [...known].map(([conversationId, keys]) => ({
        conversationId,
        known: [...keys],
        drafts: drafts.filter((draft) => draft.conversationId === conversationId),
      })),

    /** Goes on from what another page left. Before the conversation is first read here. */
    resume(
      conversationId: string,
      messages: readonly string[],
      left: readonly Omit<Drafted, 'conversationId'>[],
    ): void {
      known.set(conversationId, new Set(messages));
      for (const draft of left) remember({ conversationId, ...draft });
    },
  };
}
