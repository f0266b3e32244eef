import type { Facts } from './chat-facts';
import type { Grammar } from './grammar';
import type { ConversationReading } from '../reading/read-customer';
import type { TextReading } from '../reading/read-text';

/** A draft in its conversation, both read: what conditions are judged on. */
export interface Scene {
  readonly conversation: ConversationReading;
  readonly draft: TextReading;
  /** What a tagger said of sentences so far. */
  readonly grammar: Grammar;
  /** What it is about, in the customer's own words, or null. */
  readonly thing: string | null;
  /** Milliseconds since the customer's oldest unanswered message, or null. */
  readonly waited: number | null;
  readonly tested: Tested;
  /** What hunches weigh of the draft, beside the facts of the chat; none until rules have been judged. */
  readonly facts: Facts;
}

/**
 * What tests came out as, by their ids, for the scene of this number only: one list serves scene
 * after scene (and conversation after conversation), because making one at every key would be most of
 * the work.
 */
export interface Tested {
  readonly scene: number;
  /** Twice the scene's number, plus one when the test holds. */
  readonly results: Float64Array;
}
