import type { Message } from '@/coaching-rules/engine';

/** How many left drafts are remembered: an agent types ahead while a slow help desk still delivers. */
const DRAFTS_REMEMBERED = 5;
/** A shorter beginning of a message is no evidence that it was this draft. */
const SHARED_BEGINNING = 0.6;

/** A draft that was seen to become a message of the agent's in the transcript. */
export interface Sent {
  readonly conversationId: string;
  readonly message: Message;
  /** What the caller gave with the draft's last text. */
  readonly draftId: number;
}

/** Help desks trim, capitalise and re-wrap what they send; letters and digits stay. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function becameOf(draft: string, message: string): boolean {
  const typed = bare(draft);
  const sent = bare(message);
  if (typed === '' && sent === '') return draft.trim() !== '' && draft.trim() === message.trim();
  // The last keys before Enter may not have been seen, so the draft may be only the beginning.
  return sent.startsWith(typed) && typed.length >= sent.length * SHARED_BEGINNING;
}

/**
 * Notices when a draft was really sent: its words turn up as a new message of an agent in the same
 * conversation. Pressing Enter or a button proves nothing. Holds texts in memory only.
 */
export function createSentWatch() {
  const known = new Map<string, Set<string>>();
  let drafts: { conversationId: string; draftId: number; text: string }[] = [];

  return {
    /** The draft now reads `text`; drafts that belong together share a `draftId`. Empty texts are ignored. */
    drafted(conversationId: string, draftId: number, text: string): void {
      if (text.trim() === '') return;
      drafts = drafts.filter((draft) => draft.draftId !== draftId);
      drafts.push({ conversationId, draftId, text });
      drafts = drafts.slice(-DRAFTS_REMEMBERED);
    },

    /** The transcript now holds `messages`; returns those that a remembered draft became, each once. */
    read(conversationId: string, messages: readonly Message[]): Sent[] {
      const seen = known.get(conversationId);
      if (!seen) {
        known.set(conversationId, new Set(messages.map((message) => message.key)));
        return [];
      }
      const sent: Sent[] = [];
      for (const message of messages) {
        // Once seen stays seen: a virtualised transcript drops rows and brings them back.
        if (seen.has(message.key)) continue;
        seen.add(message.key);
        if (message.speaker !== 'agent') continue;
        const draft = drafts.findLast(
          (candidate) =>
            candidate.conversationId === conversationId && becameOf(candidate.text, message.text),
        );
        if (!draft) continue;
        drafts = drafts.filter((other) => other !== draft);
        sent.push({ conversationId, message, draftId: draft.draftId });
      }
      return sent;
    },
  };
}
