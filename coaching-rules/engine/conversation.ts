/** Who wrote a message. `unknown` is legal everywhere: the engine never treats it as a person's words. */
export type Speaker = 'customer' | 'agent' | 'bot' | 'system' | 'note' | 'unknown';

/** One turn of a chat, oldest first in a conversation. */
export interface Message {
  /** Stable within its conversation for as long as the page shows it. */
  readonly key: string;
  readonly speaker: Speaker;
  /** Plain text, paragraphs separated by `\n`. */
  readonly text: string;
  /** The name the help desk shows beside it, or null. */
  readonly name: string | null;
  /** When it was written, in milliseconds since the epoch, or null when the page does not say. */
  readonly at: number | null;
}

/** A chat as plain data: all that the engine knows of the page. */
export interface Conversation {
  readonly messages: readonly Message[];
  /** Full name as shown by the help desk, or null. */
  readonly customerName: string | null;
  /** The coached agent's own name, or null. */
  readonly agentName: string | null;
  /** True when older messages exist that the page has not loaded. */
  readonly partial: boolean;
  /** The present, in milliseconds since the epoch, or null when waiting times must not be judged. */
  readonly now: number | null;
}
