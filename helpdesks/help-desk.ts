import type { Speaker } from '@/coaching-rules/engine';

/**
 * CSS selectors, most trusted first: the first that finds anything is used and the rest are not tried. In
 * those of transcripts, reply boxes and places, `{id}` stands for the conversation's id and `{me}` for the
 * agent's own; a selector whose id is not known is passed over.
 */
export type Selectors = readonly [string, ...string[]];

/** How far the facts of a help desk can be trusted. Shown to the agent and in `README.md`. */
export type Standing =
  /** Seen on the running product. */
  | { readonly kind: 'verified'; readonly seen: string }
  /** From recent public evidence; nobody of us has seen the product itself. */
  | { readonly kind: 'documented'; readonly seen: string }
  /** Coaches on what it can read; `lacks` says what it cannot. */
  | { readonly kind: 'partial'; readonly seen: string; readonly lacks: string };

/** A short text on the page: a name, an id. */
export interface Place {
  readonly at: Selectors;
  /** Default `conversation`. On the `page`, hidden elements and other chats' are found too: name an `{id}`. */
  readonly within?: 'conversation' | 'page';
  /** Read this attribute instead of the element's text. */
  readonly attribute?: string;
  /** The first group is the text; no match, no text. */
  readonly pattern?: RegExp;
  /** Parts inside that do not belong to the text. */
  readonly drop?: readonly string[];
  /** Dropped parts can stand between two texts; which one counts. Default `first`. */
  readonly part?: 'first' | 'last';
}

/** One way to find the conversations that are mounted in the page, of which one is being answered. */
export interface ConversationRoot {
  /** Every mounted conversation, active or not. */
  readonly at: string;
  /** Only the active one matches. Without it, only visibility and the ids named elsewhere tell. */
  readonly active?: string;
  /** The attribute that holds the conversation's id, and its shape; roots of another shape are no chats. */
  readonly id?: { readonly attribute: string; readonly pattern: RegExp };
}

/** Who speaks when the message itself, or something in it that its writer cannot have written, matches. */
export interface SpeakerRule {
  readonly speaker: Exclude<Speaker, 'unknown'>;
  readonly when: string;
}

/**
 * How a time is written. `iso`: complete. `server-clock`: "14:05:09" today, else "2026-11-21 14:05:09", in a
 * time zone that may not be the agent's. `month-day`: "Nov 22, 7:28 AM" in the agent's own time zone.
 */
export type TimeFormat = 'iso' | 'server-clock' | 'month-day';

/** Where the messages of a conversation are, and what belongs to each. */
export interface Messages {
  /** The transcript, filled or empty. */
  readonly list: Selectors;
  /** One message. */
  readonly item: Selectors;
  /** The attribute that keeps a message apart from others; items without it are not (yet) messages. `content`: the page has none. */
  readonly key: { readonly attribute: string; readonly pattern: RegExp } | 'content';
  /** Order in the document. `by-time`: the agent's setting decides, so only the times can tell. */
  readonly order: 'oldest-first' | 'newest-first' | 'by-time';
  /** Shown while older messages are not loaded. */
  readonly more?: Selectors;
  /** How many messages one load brings, where nothing on the page says that there are more. */
  readonly perLoad?: number;
  /** Ordered: the first that matches speaks. When none does, or customer and agent both do, nobody is named. */
  readonly speakers: readonly SpeakerRule[];
  readonly body: {
    readonly at: Selectors;
    /** Which of several bodies is the message. */
    readonly take: 'last' | 'all';
    readonly drop?: readonly string[];
    /** True when line ends in the page's source are line ends on the screen. */
    readonly keepsLines?: boolean;
  };
  readonly author?: Place & { readonly shown: 'on-each' | 'on-first-of-run' | 'on-last-of-run' };
  readonly time?: {
    readonly at: Selectors;
    readonly attribute?: string;
    readonly format: TimeFormat;
    /** A message without a time was written at the time of its neighbour. */
    readonly from?: 'next' | 'previous';
  };
}

/** Where the agent types, and how the page tells a reply from an internal note. */
export interface ReplyBoxFacts {
  readonly at: Selectors;
  /** Found while the box writes an internal note. */
  readonly note: Selectors;
  /** Found while it surely writes to the customer; where given and not found, the box is not offered. */
  readonly reply?: Selectors;
}

/** All that Goodturn knows of one help desk: facts about its page, no code. */
export interface HelpDesk {
  /** Same as the file's name. */
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  /** Match patterns of the vendor's own addresses; empty when customers run it themselves. */
  readonly hosts: readonly string[];
  /** On any other address it is known by its path and by one find of each list. */
  readonly recognise: {
    readonly url?: RegExp;
    readonly page: readonly Selectors[];
    /** Inline script text that does as well as `page`. */
    readonly script?: RegExp;
  };
  /** Addresses for the tests: ours, and pages of the same product that are no chat. */
  readonly examples: { readonly here: readonly string[]; readonly elsewhere: readonly string[] };
  readonly conversation: {
    readonly roots: readonly [ConversationRoot, ...ConversationRoot[]];
    /** The first group is the id of the conversation that the address names. */
    readonly url?: RegExp;
    /** Elsewhere on the page that names the conversation being answered. */
    readonly named?: Place;
  };
  readonly messages: Messages;
  readonly customerName: readonly Place[];
  /** Names that the product makes up for people who gave none. */
  readonly nameless?: RegExp;
  readonly agentName: readonly Place[];
  /** The agent's own id: the first group in an inline script. */
  readonly me?: RegExp;
  readonly replyBox: ReplyBoxFacts;
}

/** Checks the shape of a help desk's facts at compile time. */
export const defineHelpDesk = (facts: HelpDesk): HelpDesk => facts;
