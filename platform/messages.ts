import type { Coaching, Conversation, Dimension, TaughtPage } from '@/coaching-rules/engine';
import type { Gap } from '@/helpdesks/page-reading';
import type { PackImport } from './packs';
import type { Saved } from './problems';
import type { Showing } from './stats';
import type { ItemName } from './stored';

/** What a message that was really sent adds to the statistics. Counts and ids only, never words. */
export interface SentMessage {
  /**
   * Which message it is, in the help desk's own ids: seen in two tabs, it counts once. Nothing of this
   * is stored but a hash, which the background makes: pages without TLS have no `crypto.subtle`.
   */
  readonly of: {
    /** The page's origin. */
    readonly site: string;
    readonly conversation: string;
    readonly message: string;
  };
  /** Local calendar day of the agent, `YYYY-MM-DD`. */
  readonly day: string;
  /** Relationship moves that the sent message makes. */
  readonly moves: readonly Dimension[];
  /** Nudges shown on its draft. */
  readonly caught: readonly Dimension[];
  /** Those of them that were gone when it was sent. */
  readonly changed: readonly Dimension[];
  /** Rules that had a word on its draft. */
  readonly showings: readonly Showing[];
}

/** A draft that is not sent yet, as far as its page has seen. No words of it. */
export interface LeftDraft {
  /** By which the message that it becomes is known. */
  readonly print: { readonly length: number; readonly hash: string };
  /** The nudges that it was shown: `pack/rule`, and what that is about. */
  readonly nudges: readonly (readonly [rule: string, dimension: Dimension])[];
}

/** What a page leaves to the next one that shows the same chat. */
export interface LeftChat {
  readonly of: { readonly site: string; readonly conversation: string };
  /** Ids of the messages that were there already. */
  readonly known: readonly string[];
  readonly drafts: readonly LeftDraft[];
}

/** A change to the settings, applied by the background, the only writer. */
export type SettingsChange =
  | { readonly kind: 'site'; readonly origin: string; readonly on: boolean }
  | { readonly kind: 'pack'; readonly pack: string; readonly on: boolean }
  | { readonly kind: 'rule'; readonly pack: string; readonly rule: string; readonly on: boolean }
  /** A rule that went quiet by itself speaks again. */
  | { readonly kind: 'wake'; readonly pack: string; readonly rule: string };

/** A draft in its conversation. Held in memory while it is judged, and stored nowhere. */
export interface Question {
  /** Names this state of this conversation in this tab; another state has another name. */
  readonly conversationKey: string;
  /** Null when the background was given it before: a key press need not carry sixty messages. */
  readonly conversation: Omit<Conversation, 'now'> | null;
  /** Milliseconds since the epoch, or null where waiting times do not matter. */
  readonly now: number | null;
  readonly draft: string;
  /** Rules, as "pack/rule", that the agent does not want to hear in this chat. */
  readonly silenced: readonly string[];
  /** False while no card is open: making replies costs more than all the rest of a key press. */
  readonly withReplies: boolean;
}

export type Judgement =
  | {
      readonly kind: 'coaching';
      readonly coaching: Coaching;
      /** True while the tagger still loads: asked again in a moment, the engine may say more. */
      readonly more: boolean;
    }
  /** The background has been restarted and forgot the conversation: ask again, and give it along. */
  | { readonly kind: 'which-conversation' };

/**
 * Asked of the background, each with its answer. Asking twice does what asking once does, so that a
 * request whose answer was lost with a killed background can simply be asked again.
 */
export interface Requests {
  /** `counted`: the statistics hold this message, by this request or an earlier one. */
  count: { ask: SentMessage; answer: { counted: boolean } };
  /** This page may go away: a later one will show whether its drafts were sent. */
  leave: { ask: LeftChat; answer: { kept: true } };
  /** What an earlier page left in this chat. */
  resume: { ask: LeftChat['of']; answer: { left: Omit<LeftChat, 'of'> | null } };
  change: { ask: SettingsChange; answer: Saved };
  /** Checks the text of a pack file, runs the pack's own examples, and only then saves it. */
  import: { ask: { text: string }; answer: PackImport };
  remove: { ask: { pack: string }; answer: Saved };
  /** The agent has seen the sentence about a damaged item; the damaged copy stays. */
  told: { ask: { item: ItemName }; answer: Saved };
  /** Forgets everything stored; the browser's grants stay. */
  wipe: { ask: null; answer: Saved };
  /** Whether the page at this address is coached now: granted by the browser and left on by the agent. */
  coached: { ask: { url: string }; answer: { coached: boolean } };
  /** The pages that Goodturn was taught on the site of this address. */
  taught: { ask: { url: string }; answer: { pages: readonly TaughtPage[] } };
  /** What the engine says of a draft in its conversation. */
  judge: { ask: Question; answer: Judgement };
  /**
   * Lets the agent teach the page in this tab: at once where the browser lets Goodturn in, else as soon as
   * the agent has said yes to the site.
   */
  teach: { ask: { tab: number; site: string }; answer: { teaching: boolean } };
  /** Saves what the agent taught of the page that asks; of no other site. */
  learnt: { ask: { page: TaughtPage }; answer: Saved };
  /** Forgets a taught page, whoever taught it. */
  forget: { ask: Pick<TaughtPage, 'site' | 'path'>; answer: Saved };
  /** Starts the background and readies the engine before it is needed. */
  wake: { ask: null; answer: { awake: true } };
}

export type Kind = keyof Requests;

/** A request as it travels. */
export interface Envelope<K extends Kind = Kind> {
  readonly goodturn: K;
  readonly payload: Requests[K]['ask'];
}

/** `taught`: there when an agent taught the page, and can teach it again. */
interface Taught {
  readonly taught?: true;
}

/** How coaching stands in one tab, in words that the popup can show. */
export type TabState =
  | ({
      readonly state: 'coaching';
      readonly helpDesk: string;
      readonly missing: readonly Gap[];
      readonly noteMode: boolean;
    } & Taught)
  | ({ readonly state: 'no-chat'; readonly helpDesk: string } & Taught)
  | ({
      readonly state: 'unreadable';
      readonly helpDesk: string;
      readonly missing: readonly Gap[];
    } & Taught)
  | { readonly state: 'unknown-page' };

/** Something that Goodturn looks for on a page. */
export type PagePart = 'help-desk' | Exclude<Gap, 'one-active-conversation'>;

/** What Goodturn finds on one page, and since when; counts and kinds, never anybody's words. */
export interface PageHealth {
  readonly helpDesk: {
    readonly name: string;
    readonly standing: 'verified' | 'documented' | 'partial' | 'taught';
  } | null;
  /** `since`: when it was found, or missed, in milliseconds since the epoch. */
  readonly parts: readonly {
    readonly part: PagePart;
    readonly found: boolean;
    readonly since: number;
  }[];
  /** Null while no chat is read. */
  readonly chat: {
    readonly customer: number;
    readonly agent: number;
    readonly others: number;
    readonly unknown: number;
    readonly named: number;
    readonly timed: number;
    readonly replyBox: 'text-field' | 'editor' | null;
    readonly noteMode: boolean;
  } | null;
}
