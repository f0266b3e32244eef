import type { Span } from '../advice';
import type { Lexicon } from '../lexicon';
import type { Finder } from '../phrases/hits';
import type { Where } from '../phrases/phrasebook';
import type { Cue } from '../language';
import type { Condition } from '../pack/rule';
import type { ConversationReading } from '../reading/read-customer';
import type { Scene } from './scene';

/** What made a condition hold: the words in the draft, and what patterns captured. */
export interface Evidence {
  readonly span: Span | null;
  readonly captures: Readonly<Record<string, string>>;
}

/** A condition, ready to be judged. Equal conditions are one test. */
export interface Test {
  readonly id: number;
  /** `conversation`: holds or not whatever is typed, so it is judged once per conversation. */
  readonly sight: 'conversation' | 'draft';
  /** True when a tagger could turn it from false to true. */
  readonly needsGrammar: boolean;
  /** The draft must hit one of these for the test to hold; null when it may hold on any draft. */
  readonly triggers: readonly Finder[] | null;
  readonly holds: (scene: Scene) => boolean;
  /** False when the conversation alone rules it out, whatever the draft says. */
  readonly possible: (conversation: ConversationReading) => boolean;
  /** Asked only when it holds. */
  readonly evidence: (scene: Scene) => Evidence | null;
  /** Sentences of the draft that a tagger should read before this can be judged. */
  readonly wants: (scene: Scene) => readonly string[];
  /** The parts that must all hold; itself when it has no parts. */
  readonly conjuncts: readonly Test[];
  /** The parts of which one must hold; itself when it has no parts. */
  readonly alternatives: readonly Test[];
}

/** A test that no conversation rules out. */
export const always: Test['possible'] = () => true;

/** What a matcher says of a condition; the rest of the test is filled in. */
export type Judgement = Pick<Test, 'sight' | 'holds'> &
  Partial<
    Pick<
      Test,
      'needsGrammar' | 'triggers' | 'possible' | 'evidence' | 'wants' | 'conjuncts' | 'alternatives'
    >
  >;

/** What matchers need to get ready. */
export interface Tools {
  readonly lexicon: Lexicon;
  finder(patterns: Cue, where: Where): Finder;
  test(condition: Condition): Test;
}

/** Turns conditions of one kind into something that can be judged. */
export type Matcher<Kind extends Condition['kind']> = (
  condition: Extract<Condition, { readonly kind: Kind }>,
  tools: Tools,
) => Judgement;

/** One matcher per kind. */
export type Matchers = { readonly [Kind in Condition['kind']]: Matcher<Kind> };
