import type { Dimension, SentenceGrammar } from '@/coaching-rules/engine';
import type { Gap } from '@/helpdesks/page-reading';

/** What a message that was really sent adds to the statistics. Counts and ids only, never words. */
export interface SentMessage {
  /** Hash of site, conversation and message key: the same message seen in two tabs counts once. */
  readonly id: string;
  /** Local calendar day of the agent, `YYYY-MM-DD`. */
  readonly day: string;
  /** Relationship moves that the sent message makes. */
  readonly moves: readonly Dimension[];
  /** Nudges shown on its draft. */
  readonly caught: readonly Dimension[];
  /** Those of them that were gone when it was sent. */
  readonly changed: readonly Dimension[];
}

/** A change to the settings, applied by the background, the only writer. */
export type SettingsChange =
  | { readonly kind: 'site'; readonly origin: string; readonly on: boolean }
  | { readonly kind: 'pack'; readonly pack: string; readonly on: boolean }
  | { readonly kind: 'rule'; readonly pack: string; readonly rule: string; readonly on: boolean };

/** Asked of the background, each with its answer. */
export interface Requests {
  count: { ask: SentMessage; answer: { counted: boolean } };
  change: { ask: SettingsChange; answer: { saved: boolean } };
  read: { ask: { sentences: readonly string[] }; answer: { grammar: readonly SentenceGrammar[] } };
  wake: { ask: null; answer: { awake: true } };
}

/** How coaching stands in one tab, in words that the popup can show. */
export type TabState =
  | {
      readonly state: 'coaching';
      readonly helpDesk: string;
      readonly missing: readonly Gap[];
      readonly noteMode: boolean;
    }
  | { readonly state: 'no-chat'; readonly helpDesk: string }
  | { readonly state: 'unreadable'; readonly helpDesk: string; readonly missing: readonly Gap[] }
  | { readonly state: 'unknown-page' };
