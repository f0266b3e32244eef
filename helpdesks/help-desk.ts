import type { Speaker } from '@/coaching-rules/engine';

/**
 * CSS selectors, most trusted first: the first that finds anything is used and the rest are not tried. Where
 * several kinds of elements count, put them into one, with a comma.
 *
 * `>>>` steps inside: `sn-chat >>> .sn-chat-input` looks in the shadow root of `sn-chat`, and
 * `iframe.gadget >>> [role="textbox"]` in the document of the frame, which must be of the page's own origin.
 * A selector may step inside several times.
 *
 * In selectors of transcripts, reply boxes and places, `{id}` stands for the conversation's id and `{me}` for
 * the agent's own; a selector whose id is not known is passed over.
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
  /**
   * Default `conversation`, without its transcript. On the `page`, hidden elements, transcripts and other
   * chats' are found too: name an `{id}`.
   */
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
  /** Every mounted conversation, active or not. `>>>` steps inside. */
  readonly at: string;
  /**
   * Only the active one matches. Without it, visibility and the ids named elsewhere tell: a pane that the
   * page has not yet taken away has another id than the address.
   */
  readonly active?: string;
  /**
   * The conversation's id and its shape: an attribute of the root, or of what `at` finds in it, or the text
   * of that. Roots of another shape are no chats.
   */
  readonly id?:
    | { readonly attribute: string; readonly pattern: RegExp }
    | { readonly at: Selectors; readonly attribute?: string; readonly pattern: RegExp };
  /** Several are answered side by side: of those that are active, the one with the focus. */
  readonly sideBySide?: boolean;
  /**
   * The page names no conversation and mounts each in an element of its own, which then stands for it until the
   * page is left. Only where messages have ids: what was counted is remembered longer than the element.
   */
  readonly isConversation?: boolean;
}

/**
 * One way to know who speaks. What a message's writer can have written never counts. `when`: the message, or
 * something in it, matches.
 *
 * The two others are asked only when no `when` matches. `author`: the name beside the message is the agent's
 * own, the customer's, or matches. `side`: the words stand at the start or the end of the line, on the screen.
 */
export type SpeakerRule = { readonly speaker: Exclude<Speaker, 'unknown'> } & (
  | { readonly when: string }
  | { readonly author: 'agent' | 'customer' | RegExp }
  | { readonly side: 'start' | 'end' }
);

/**
 * How a time is written. Times "2 minutes ago" say too little: leave `time` out.
 *
 * - `iso`: complete, "2026-11-22T07:31:05Z"; without a zone in the agent's own.
 * - `epoch`: seconds or milliseconds since 1970.
 * - `words`: an English month and a day in either order, with or without the year, and a clock, in the agent's
 *   own zone: "Nov 22, 7:28 AM", "22 November 2026, 07:28:05".
 * - `clock`: "07:28" or "7:28 AM" in the agent's own zone, on the day that `day` says.
 * - `words-and-ago`: as `words`, with the year, in a zone that may not be the agent's. The element's text says in
 *   English how long ago that was when the page was made, "5 min ago": together they tell the zone.
 * - `server-clock`: "14:05:09" today, else "2026-11-21 14:05:09", in a zone that may not be the agent's.
 */
export type TimeFormat = 'iso' | 'epoch' | 'words' | 'words-and-ago' | 'clock' | 'server-clock';

/** Where the messages of a conversation are, and what belongs to each. */
export interface Messages {
  /** The transcript, filled or empty. Reply box and names are outside of it. */
  readonly list: Selectors;
  /** One message. */
  readonly item: Selectors;
  /**
   * The attribute that keeps a message apart from others, of the item or of what `at` finds in it; items
   * without it are not (yet) messages. `content`: the page has none.
   */
  readonly key:
    | { readonly at?: Selectors; readonly attribute: string; readonly pattern: RegExp }
    | 'content';
  /**
   * Order in the document. Where a setting of the agent's decides, `by-time`: the times tell; `by-layout`: a
   * transcript drawn from the bottom up (`column-reverse`) holds the newest first, any other the oldest.
   */
  readonly order: 'oldest-first' | 'newest-first' | 'by-time' | 'by-layout';
  /** Shown while older messages are not loaded. */
  readonly more?: Selectors;
  /** How many messages one load brings, where nothing on the page says that there are more. */
  readonly perLoad?: number;
  /** Messages out of view are taken from the page: those once read are kept while the chat is open. */
  readonly virtual?: boolean;
  /** Ordered: the first that matches speaks. When none does, or customer and agent both do, nobody is named. */
  readonly speakers: readonly SpeakerRule[];
  /**
   * `when` is found in messages that go on with their neighbour's, by the same writer. Where a bot's look like an
   * agent's and only that neighbour bears the bot's mark, it speaks for them too.
   */
  readonly goesOn?: { readonly when: string; readonly from: 'next' | 'previous' };
  readonly body: {
    /** In the message, or the message itself where nothing but its words is in it. */
    readonly at: Selectors;
    /** Which of several bodies is the message. */
    readonly take: 'last' | 'all';
    readonly drop?: readonly string[];
    /** True when line ends in the page's source are line ends on the screen. */
    readonly keepsLines?: boolean;
  };
  /** Found in messages, or matching them, of which the page shows only the beginning: their words are not read. */
  readonly collapsed?: string;
  readonly author?: Place & { readonly shown: 'on-each' | 'on-first-of-run' | 'on-last-of-run' };
  readonly time?: {
    readonly at: Selectors;
    readonly attribute?: string;
    readonly format: TimeFormat;
    /** A message without a time was written at the time of its neighbour. */
    readonly from?: 'next' | 'previous';
    /**
     * What stands in the transcript before the messages of a day and names it: "2026-11-22",
     * "22 November 2026", "Sunday, Nov 22", "Today". For `clock`.
     */
    readonly day?: { readonly at: Selectors; readonly attribute?: string };
  };
}

/** Where the agent types, and how the page tells a reply from an internal note. */
export interface ReplyBoxFacts {
  /** The box for replies. It may come only when the agent opens it. */
  readonly at: Selectors;
  /** Found while that box writes an internal note. Empty where notes have a box of their own. */
  readonly note: readonly string[];
  /** Found while it surely writes to the customer; where given and not found, the box is not offered. */
  readonly reply?: Selectors;
  /** Boxes that only ever write internal notes, beside or instead of the one for replies. */
  readonly noteBox?: Selectors;
}

/** All that Goodturn knows of one help desk: facts about its page, no code. */
export interface HelpDesk {
  /** Same as the file's name. */
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  /** Match patterns of the vendor's own addresses; empty when customers run it themselves. */
  readonly hosts: readonly string[];
  /**
   * Match patterns of frames that show transcript and reply box together in a page of another address; there the
   * coach runs in the frame itself, and reads it as if it were a page. `*` as host stands for the page's own.
   * Frames whose inside the page can reach are entered by `>>>` instead, and are never named here too.
   */
  readonly frames?: readonly string[];
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
  /** The agent's own id: the first group in an inline script, or a place on the page. */
  readonly me?: RegExp | Place;
  readonly replyBox: ReplyBoxFacts;
}

/** Checks the shape of a help desk's facts at compile time. */
export const defineHelpDesk = (facts: HelpDesk): HelpDesk => facts;
