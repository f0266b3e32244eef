import type { Conversation } from '@/coaching-rules/engine';

/** Something that a help desk's page should show and does not, by its name in the help desk's file. */
export type Gap =
  | 'conversation'
  | 'messages'
  | 'speakers'
  | 'customer-name'
  | 'agent-name'
  | 'times'
  | 'reply-box'
  | 'one-active-conversation';

/** What can be read of a help desk's page now. Plain data but for the reply box. */
export type PageReading =
  /** This help desk, but no chat is open in it. */
  | { readonly state: 'no-chat' }
  /** A chat seems open and cannot be read; nothing is coached. */
  | { readonly state: 'unreadable'; readonly missing: readonly [Gap, ...Gap[]] }
  | {
      readonly state: 'chat';
      /** Unique within the help desk's site. */
      readonly conversationId: string;
      readonly conversation: Omit<Conversation, 'now'>;
      /** The element that the agent types in, or null while none is open. */
      readonly replyBox: HTMLElement | null;
      /** True when the reply box writes an internal note: no coaching, no insertion. */
      readonly noteMode: boolean;
      /** What is missing without preventing coaching. */
      readonly missing: readonly Gap[];
    };
