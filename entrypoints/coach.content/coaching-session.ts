import type { Advice, Coaching, Conversation, Reply } from '@/coaching-rules/engine';
import type { Found } from '@/helpdesks/read-page';
import type { Draft } from '@/page/watch';
import { ruleId } from '@/platform/settings';

/** The present is rounded to this many milliseconds, so that waiting times do not change at every key. */
const MINUTE = 60_000;

/** A draft that is to be judged, in its chat. */
export interface Drafted {
  readonly draft: Draft;
  /** The same from a draft's first key until it is sent or emptied. */
  readonly draftId: number;
  readonly conversationId: string;
  readonly conversation: Conversation;
}

/** What is known of the page now. Holds texts in memory only, for as long as the page shows them. */
export function createCoachingSession() {
  let found: Found | null = null;
  let draft: Draft | null = null;
  let draftId = 0;
  /** By conversation. */
  const silenced = new Map<string, Set<string>>();
  /** By rule: the reply of it that was put into this draft, up to what the agent fills in. */
  const takenReplies = new Map<string, string>();

  const chat = () => (found?.reading.state === 'chat' ? found.reading : null);

  /** Rules that the agent does not want to hear in a chat, or has heard in this draft. */
  function silencedIn(conversationId: string): readonly string[] {
    const standing = [...takenReplies].filter(
      ([, text]) => text !== '' && draft?.text.includes(text),
    );
    return [...(silenced.get(conversationId) ?? []), ...standing.map(([rule]) => rule)];
  }

  return {
    sawPage(next: Found | null): void {
      found = next;
    },

    sawDraft(next: Draft | null): void {
      const emptied = (draft?.text.trim() ?? '') !== '' && (next?.text.trim() ?? '') === '';
      if (emptied || next?.box !== draft?.box) {
        draftId += 1;
        takenReplies.clear();
      }
      draft = next;
    },

    get found(): Found | null {
      return found;
    },

    get draft(): Draft | null {
      return draft;
    },

    /** The draft in its chat; null while there is nothing to judge: no chat, no reply box, a note. */
    drafted(now: number): Drafted | null {
      const reading = chat();
      if (!reading || !draft || reading.noteMode) return null;
      const present = Math.floor(now / MINUTE) * MINUTE;
      const conversation = { ...reading.conversation, now: present };
      return { draft, draftId, conversationId: reading.conversationId, conversation };
    },

    /** The chat as it was before one of its messages, which is out. Null when the message is gone. */
    before(key: string): { readonly conversation: Conversation; readonly text: string } | null {
      const conversation = chat()?.conversation;
      const at = conversation?.messages.findIndex((message) => message.key === key) ?? -1;
      const message = conversation?.messages[at];
      if (!conversation || !message) return null;
      const messages = conversation.messages.slice(0, at);
      return { conversation: { ...conversation, messages, now: null }, text: message.text };
    },

    /** No word of this rule in this chat any more. */
    notNow(advice: Advice): void {
      const id = chat()?.conversationId;
      if (id === undefined) return;
      silenced.set(id, new Set(silenced.get(id)).add(ruleId(advice.pack, advice.rule)));
    },

    /** Whoever took a rule's reply has heard it: no word more of it while that stands in the draft. */
    took(advice: Advice, { text, slots }: Reply): void {
      takenReplies.set(ruleId(advice.pack, advice.rule), text.slice(0, slots[0]?.start).trim());
    },

    silencedIn,

    /** What the engine says, without what was silenced since it was asked. */
    heard(coaching: Coaching, conversationId: string): Coaching {
      const gone = new Set(silencedIn(conversationId));
      const advice = coaching.advice.filter(({ pack, rule }) => !gone.has(ruleId(pack, rule)));
      return { ...coaching, advice };
    },
  };
}
