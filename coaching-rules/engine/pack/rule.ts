import type { TaughtPage } from './taught-page';
import type { Feeling, Phase, Severity } from '../advice';
import type { Dimension } from '../dimension';
import type { HunchId } from '../judging/hunch';

/**
 * Words to look for, in a small closed notation with a bounded cost:
 *
 * - plain words match whole words, whatever their case, apostrophes or accents typed or left out
 * - `(a|b c)` one of several, `(a)?` or `word?` may be left out
 * - `*` up to three words in between, never across a sentence end
 * - `<asked>` captures one to eight words up to the end of the clause, for use in replies as `{asked}`
 * - `@apology` whatever the cue of that name recognises (see `language/`)
 * - `#` one word with a digit in it: a number, a code
 * - `https` any link
 * - `??`, `!!` and emoji standing alone are looked for as they are; other punctuation is ignored
 *
 * Short forms are spelled out first, in patterns and texts alike: "can't", "cannot", "cant" and
 * "can not" are one. A match never ends between a helper verb and its "not": `I can` is not found
 * in "I can't". A pattern begins with a word, a group or a cue, and does not end in `*`.
 */
export type Pattern = string;

/** Whose words a condition looks at. `agent` is every earlier message of any agent, never the draft. */
export type Who = 'draft' | 'customer' | 'agent';

/** Which of their turns: the last run of messages, the last three runs, or all of them. */
export type Turns = 'last' | 'lately' | 'ever';

/** When a rule speaks. A closed set: every kind has one matcher, and adding a kind without one does not compile. */
export type Condition =
  | SaysCondition
  | { readonly kind: 'phase'; readonly is: readonly Phase[] }
  /** The customer has told of a trouble; `unacknowledged`: no agent message and not the draft has named it or said sorry for it. */
  | {
      readonly kind: 'trouble';
      readonly is: 'unacknowledged' | 'told' | 'none';
      readonly about?: readonly string[];
      readonly turns?: Turns;
    }
  /**
   * The customer has told something personal (a kind of detail from `language/details.json`) that
   * no agent message has picked up, and neither does the draft (`open`) or it does (`picked-up`).
   */
  | {
      readonly kind: 'detail';
      readonly is: 'open' | 'picked-up' | 'none';
      readonly about?: readonly string[];
      readonly turns?: Turns;
    }
  | { readonly kind: 'feels'; readonly any: readonly Feeling[]; readonly turns?: Turns }
  /** The customer's oldest unanswered message is at least this old; never true when times are unknown. */
  | { readonly kind: 'waited'; readonly minutes: number }
  /** Whether an earlier agent message or the draft has given this name. */
  | {
      readonly kind: 'named';
      readonly who: 'customer' | 'agent';
      readonly by: 'draft' | 'earlier' | 'either';
      readonly is: boolean;
    }
  /** Whether the customer's name is known at all, from the page or from what they wrote. */
  | {
      readonly kind: 'knows';
      readonly what: 'customer-name' | 'agent-name' | 'thing';
      readonly is: boolean;
    }
  /** Questions of the customer that no agent message has answered. */
  | { readonly kind: 'questions'; readonly min: number }
  | CountCondition
  /** Letters that stand for words and that the customer has not written: "ERC", "PPPoE". Marks them. */
  | { readonly kind: 'initials' }
  /** A sentence of the draft that asks without a verb: "Policy number?", "Date and place please." Marks it. */
  | { readonly kind: 'fragment' }
  /** A statement of the draft that speaks of nobody, as rules do: "Re-entry requires a ticket." Marks it. */
  | { readonly kind: 'impersonal' }
  /** Needs a tagger; false until the grammar of the draft's sentences is known. Marks what it finds. */
  | { readonly kind: 'grammar'; readonly is: 'imperative' | 'agentless-passive' }
  /**
   * What no list of phrases says outright: that the customer is upset, that a colleague would speak up
   * about the draft, that a sentence of it builds the relationship (which it marks). `least`: how sure, from 0 to 1.
   */
  | { readonly kind: 'hunch'; readonly is: HunchId; readonly least: number }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'none'; readonly of: readonly Condition[] };

/** Words, sentences or questions in the draft, or messages before it. */
export interface CountCondition {
  readonly kind: 'count';
  readonly of:
    | 'draft-words'
    | 'draft-sentences'
    | 'draft-questions'
    | 'agent-messages'
    | 'customer-messages';
  readonly min?: number;
  readonly max?: number;
}

/** Somebody says something. The first `says` about the draft inside a rule's `when` marks the words. */
export interface SaysCondition {
  readonly kind: 'says';
  readonly who: Who;
  readonly any: readonly Pattern[];
  /** A match that overlaps one of these does not count. */
  readonly unless?: readonly Pattern[];
  /**
   * Where in the message: in its first or last sentence, as the whole of any one sentence, or as the
   * whole message and nothing else. Default: anywhere.
   */
  readonly where?: 'first' | 'last' | 'sentence' | 'whole';
  /** Ignored for the draft. Default `last`. */
  readonly turns?: Turns;
}

/**
 * Text with holes. `{customer}` needs a value, or the recipe is not offered; `{, customer}` is left
 * out with its punctuation when there is none; `[when]` is a slot that only the agent can fill.
 *
 * Values: `customer` and `agent` (first names; `{agent}` becomes the slot "[your name]" when
 * unknown), `thing` (the customer's own noun), `asked` or any capture of the rule, `sorry` (a
 * sentence that names the open trouble), `pickup` (a sentence about the open personal detail),
 * `gladly` (a sentence that shares their good news), `waited` ("ten minutes"), `order` (what an
 * imperative that `grammar` found orders, or a `fragment` asks for, as after "could you": "send me the form"),
 * `sothat` (why a datum is asked for, where the draft begins by asking for one: "so I can look into it"), `another`
 * (what else could be had, as after "shall I look for": "another time"), `firstperson` (the marked sentence, a report in
 * the passive, as its doer tells it), `plainly` (the marked sentence without words of the house), `help` (what they
 * ask help with, as after "I’m happy to": "help you check your balance"; never of a trouble), `heard` (a sentence that
 * takes up their last turn, whatever it is about: "I know that’s a lot."), `onward` (an offer behind a fact that leads
 * nowhere; null where the draft asks or goes on itself), `more` (a question behind an answer: "Does that sound good?"),
 * `for` (as `sothat`, inside a sentence of ours: "So I can find your order,"), `instead` (such an offer beside a no), `ask` (a question
 * that leads on from this very no: "Shall I find out who does?"), `stillask` and `stillother` (the same and `another`,
 * from the no that the agent said last), `todo` (what they asked to be allowed to do, as after "for you to"), `proposed`
 * (a place put forward and still open), `arranged` (what was booked for them: "party"), `knower` (who can tell: "the
 * airline"; `helper` where the draft does not speak of it), `paper` (what they lack: "receipt"), `recap` (what they asked
 * for: "for 5 people on Friday"), `wellwish` (a wish that fits what was done). In the `sorry` lines of
 * a language also `howlong` ("Three weeks", as they say that they have waited).
 *
 * Write it plainly, with short forms and full stops: it is put in the agent's own register.
 */
export type Template = string;

/** How to turn the draft into a better one. At least one part; parts combine. */
export interface Recipe {
  /**
   * A sentence before the draft, after its greeting if it has one; one that ends in a comma goes on into the draft's own
   * first sentence ("I’m sorry{, customer},"), and where that says sorry itself only puts the name in.
   */
  readonly lead?: Template;
  /** In place of the marked words, or of the whole sentence they stand in. */
  readonly swap?: Template;
  readonly swapSentence?: Template;
  /** A sentence after the draft, before its last question if it ends in one. */
  readonly close?: Template;
}

/** A draft in its conversation, short enough to read in a rule file. */
export interface Example {
  readonly draft: string;
  /** Earlier turns, oldest first, each "customer: …" or "agent: …". */
  readonly after?: readonly string[];
  readonly customerName?: string;
  readonly agentName?: string;
  /** Minutes since the customer's last message. */
  readonly waited?: number;
}

/** An example that the rule must flag. */
export interface FlaggedExample extends Example {
  /** The words it marks; absent when something is missing. */
  readonly marks?: string;
  /** One of the replies that it must offer, exactly. */
  readonly offers?: string;
}

/** An example that the rule must let pass. */
export interface AllowedExample extends Example {
  /** Looks like a case for the rule, and is not. At least one per rule. */
  readonly nearMiss?: true;
}

interface RuleBasics {
  /** The same as its file name, kebab-case, unique in its pack. */
  readonly id: string;
  /** At most 60 characters; how lists name it. */
  readonly title: string;
  readonly dimension: Dimension;
  readonly when: Condition;
  /** One imperative line for the agent, at most 90 characters. */
  readonly say: string;
  /** The principle in plain words, for the agent who asks why. */
  readonly why: string;
  /** Where the why comes from; null says honestly that it is our own judgement. */
  readonly source: string | null;
  readonly examples: {
    readonly flags: readonly FlaggedExample[];
    readonly allows: readonly AllowedExample[];
  };
}

/** Corrects: marks words in the draft, or says what it lacks. */
export interface NudgeRule extends RuleBasics {
  readonly kind: 'words' | 'missing';
  readonly severity: Severity;
  readonly try: readonly Recipe[];
}

/** Credits a relationship move. */
export interface MoveRule extends RuleBasics {
  readonly kind: 'move';
}

export type Rule = NudgeRule | MoveRule;

/** What a team lead shares: one JSON file. */
export interface Pack {
  readonly format: 1;
  readonly id: string;
  readonly name: string;
  /** Semantic version of the pack. */
  readonly version: string;
  readonly author: string;
  readonly licence: string;
  /** BCP 47 language of the words that it looks for. */
  readonly language: string;
  readonly description: string;
  /** Sorted by id. */
  readonly rules: readonly Rule[];
  /** Pages of in-house tools, as somebody taught them: whoever takes the pack need not. */
  readonly pages?: readonly TaughtPage[];
}
