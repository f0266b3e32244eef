import type { Dimension } from './dimension';

/** 1: a coach would stay silent; 2: a colleague beside the agent would speak up; 3: the customer is likely to feel dismissed. */
export type Severity = 1 | 2 | 3;

/** A stretch of text in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A whole new draft that the agent may take. */
export interface Reply {
  /** Lightest first: `add` adds a clause to the draft, `recast` says its words differently, `open` puts an opening line before it. */
  readonly touch: 'add' | 'recast' | 'open';
  readonly text: string;
  /** Places in `text`, brackets included, that only the agent can fill: "[when]". */
  readonly slots: readonly Span[];
}

/** One thing worth saying to the agent about the draft. */
export interface Advice {
  readonly rule: string;
  readonly pack: string;
  readonly dimension: Dimension;
  readonly severity: Severity;
  /** The words it is about, in the draft: said badly, or going past what is missing; null when no words do either. */
  readonly span: Span | null;
  /** One imperative line: what to do. */
  readonly say: string;
  /** Plain words: why it matters to the customer. */
  readonly why: string;
  /** Where the why comes from, or null. */
  readonly source: string | null;
  /** Up to three: those that can be sent as they stand first, of these the lightest touch. Made when first looked at: at most keys nobody does. */
  readonly replies: readonly Reply[];
}

/** A relationship move that the draft makes: credit, not correction. */
export interface Move {
  readonly rule: string;
  readonly dimension: Dimension;
  readonly span: Span;
  /** One short line of specific praise. */
  readonly say: string;
}

export const feelings = [
  'frustrated',
  'angry',
  'anxious',
  'sad',
  'confused',
  'excited',
  'grateful',
  'neutral',
] as const;

/** What the customer's words sound like: a hint about words on the screen, never stored. */
export type Feeling = (typeof feelings)[number];

/** Where the chat stands. */
export type Phase = 'opening' | 'working' | 'closing';

/** What the engine read of the customer's side. */
export interface CustomerReading {
  readonly phase: Phase;
  /** First name to address them by, or null. */
  readonly firstName: string | null;
  readonly feeling: Feeling;
  /**
   * What the customer told of that nobody has picked up yet, in their own words: a personal detail,
   * else a trouble that is about their life; null when there is nothing.
   */
  readonly hook: string | null;
  /** The thing it is about, in the customer's own words ("blue kettle"), or null. */
  readonly thing: string | null;
  /** Questions of theirs that no agent message has answered yet. */
  readonly openQuestions: readonly string[];
  /** Milliseconds since the customer's oldest unanswered message, or null when unknown. */
  readonly waited: number | null;
}

/** Everything the engine has to say about one draft in its conversation. */
export interface Coaching {
  /** What deserves attention, most important first, already held back by the brake. */
  readonly advice: readonly Advice[];
  readonly moves: readonly Move[];
  readonly customer: CustomerReading;
  /** Sentences whose grammar would let the engine judge further; empty when nothing waits for grammar. */
  readonly wants: readonly string[];
}
