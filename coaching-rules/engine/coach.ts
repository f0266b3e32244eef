import type { Advice, Coaching, CustomerReading, Reply, Span } from './advice';
import { type Bearing, brake, type Nudge, type Raised, type Silenced } from './judging/brake';
import type { ReadyRule, Ruleset } from './compile';
import { chooser } from './choose';
import type { Conversation } from './conversation';
import { dueIn } from './judging/due';
import { factsOf } from './judging/facts';
import { markedWords } from './judging/marked-words';
import { movesIn } from './judging/moves';
import { personalIn } from './judging/personal';
import { isSameConversation } from './same-conversation';
import type { Grammar } from './judging/grammar';
import { type ConversationReading, phaseWith, readConversation } from './reading/read-customer';
import { TextReader } from './reading/read-text';
import { chooseReplies, everyReply } from './replies/replies';
import type { Scene } from './judging/scene';
import { senseOf } from './judging/senses';
import type { Evidence } from './judging/test';
import { thingByGrammar } from './reading/thing';
import { wantedBy, wantedForThing, type Waiting } from './judging/wants';

export { compile, type Ruleset } from './compile';

/** Judges drafts in their conversations. The same input always gives the same output. */
export interface Coach {
  /**
   * @param grammar what a tagger said of sentences that an earlier answer listed in `wants`.
   * @param silenced rules, as `pack/rule`, that the agent does not want to hear in this chat.
   */
  coach(
    conversation: Conversation,
    draft: string,
    grammar?: Grammar,
    silenced?: Silenced,
  ): Coaching;
}

/** Everything that rules say about a draft, before anything is held back. */
interface Judged {
  readonly scene: Scene;
  readonly raised: readonly Raised[];
  /** Rules that would speak if a tagger said so, each with what it waits for. */
  readonly waiting: readonly Waiting[];
}

/** A coach that also shows its working; for running examples. */
export interface OpenCoach extends Coach {
  readonly reader: TextReader;
  judge(conversation: Conversation, draft: string, grammar?: Grammar): Judged;
}

/** Agents answer several chats at once. */
const mostConversations = 8;
const noGrammar: Grammar = new Map();

const noneSilenced: Silenced = new Set();
const noFacts: Scene['facts'] = [];

/** Most of what is raised is held back, so where and why is worked out when asked. */
function raise(ready: ReadyRule, scene: Scene): Raised {
  let evidence: Evidence | null = null;
  return {
    ready,
    get evidence() {
      evidence ??= ready.test.evidence(scene) ?? { span: null, captures: {} };
      return evidence;
    },
  };
}

class RulesetCoach implements OpenCoach {
  readonly reader: TextReader;
  readonly #ruleset: Ruleset;
  readonly #due: (scene: Scene) => ReadonlySet<ReadyRule>;
  readonly #results: Float64Array;
  #numbers = 0;
  #conversations: readonly ConversationReading[] = [];
  /** Lists of results of conversations that were forgotten: making one is dear. */
  readonly #spare: Float64Array[] = [];

  constructor(ruleset: Ruleset, sentences?: number) {
    this.#ruleset = ruleset;
    this.#due = dueIn(ruleset);
    this.reader = new TextReader(ruleset.phrasebook, sentences);
    this.#results = new Float64Array(ruleset.tests);
  }

  coach(
    conversation: Conversation,
    draft: string,
    grammar?: Grammar,
    silenced: Silenced = noneSilenced,
  ): Coaching {
    const { scene, raised, waiting } = this.judge(conversation, draft, grammar);
    const phase = phaseWith(scene.conversation, scene.draft);
    const bearingIn = (whole: Scene): Bearing => ({
      phase,
      silenced,
      worth: () => senseOf(whole, 'worth-a-word'),
      builds: () => senseOf(whole, 'builds'),
      lacks: (dimension) => senseOf(whole, `lacks-${dimension}`),
      learnedWith: scene.conversation.lexicon.learnedWith,
    });
    const hold = (all: readonly Raised[]): readonly Nudge[] =>
      brake(all, bearingIn({ ...scene, facts: factsOf(scene, all) }));
    const bearing = bearingIn(scene);
    const nudges = raised.length > 0 ? brake(raised, bearing) : [];
    return {
      advice: nudges.map((nudge) => {
        const span = markedWords(nudge, { nudges, raised }, scene, bearing);
        return this.#advice(nudge, span, scene);
      }),
      moves: movesIn(raised, scene),
      customer: customerIn(scene),
      wants: [...wantedBy(waiting, raised, scene, hold), ...wantedForThing(nudges, scene)],
    };
  }

  judge(conversation: Conversation, draft: string, grammar = noGrammar): Judged {
    const reading = this.#remember(conversation);
    const since = reading.waitingSince;
    const waited = since === null || conversation.now === null ? null : conversation.now - since;
    const scene = this.#scene(reading, draft, grammar, waited);
    const isEmpty = draft.trim() === '';
    const raised: Raised[] = [];
    const waiting: Waiting[] = [];
    const judgeOne = (ready: ReadyRule): void => {
      if (isEmpty && !ready.opens) return;
      for (const test of ready.draft) {
        if (test.holds(scene)) continue;
        if (test.needsGrammar) waiting.push({ ready, test });
        return;
      }
      raised.push(raise(ready, scene));
    };
    for (const ready of this.#due(scene)) judgeOne(ready);
    const whole: Scene = { ...scene, facts: factsOf(scene, raised) };
    if (isEmpty) return { scene: whole, raised, waiting };
    const sensed = this.#ruleset.sensed
      .filter((ready) => ready.isLive(scene) && ready.test.holds(whole))
      .map((ready) => raise(ready, whole));
    return { scene: whole, raised: [...raised, ...sensed], waiting };
  }

  #scene(
    conversation: ConversationReading,
    draft: string,
    grammar: Grammar,
    waited: number | null,
  ): Scene {
    const { thing, thingSentence } = conversation;
    return {
      conversation,
      draft: this.reader.draft(draft),
      grammar,
      thing: thing ?? (thingSentence === null ? null : thingByGrammar(thingSentence, grammar)),
      waited,
      facts: noFacts,
      tested: { scene: this.#number(), results: this.#results },
    };
  }

  #remember(conversation: Conversation): ConversationReading {
    const known = this.#conversations.find((reading) =>
      isSameConversation(reading.conversation, conversation),
    );
    const others = this.#conversations.filter((one) => one !== known);
    const remembered = known ?? this.#read(conversation);
    const forgotten = others.splice(mostConversations - 1);
    this.#spare.push(...forgotten.map(({ tested }) => tested.results));
    this.#conversations = [remembered, ...others];
    return remembered;
  }

  #read(conversation: Conversation): ConversationReading {
    const { lexicon, tests } = this.#ruleset;
    return readConversation(conversation, this.reader, lexicon, {
      scene: this.#number(),
      results: this.#spare.pop() ?? new Float64Array(tests),
    });
  }

  /** For what is tested next, so that results of before are known to be old. */
  #number(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  #advice({ rule, raised: { ready, evidence } }: Nudge, span: Span | null, scene: Scene): Advice {
    const make = (): readonly Reply[] => {
      const choose = chooser(scene.conversation.conversation, rule.id);
      return chooseReplies(everyReply(rule, evidence, scene, this.reader, choose), choose);
    };
    let replies: readonly Reply[] | null = null;
    return {
      rule: rule.id,
      pack: ready.pack,
      dimension: rule.dimension,
      severity: rule.severity,
      span,
      say: rule.say,
      why: rule.why,
      source: rule.source,
      get replies() {
        replies ??= make();
        return replies;
      },
    };
  }
}

/** What the card shows of the customer's side. */
function customerIn({ conversation, draft, thing, waited }: Scene): CustomerReading {
  const { customerName, feeling, openQuestions } = conversation;
  return {
    phase: phaseWith(conversation, draft),
    firstName: customerName,
    feeling,
    hook: personalIn(conversation),
    thing,
    openQuestions,
    waited,
  };
}

/**
 * A coach for a set of rules. It remembers what it has read, so that a key costs one sentence.
 * @param sentences how many it remembers; without it, those of an agent's open chats.
 */
export function createCoach(ruleset: Ruleset, sentences?: number): Coach {
  return new RulesetCoach(ruleset, sentences);
}

/** As `createCoach`, showing what was raised before the brake. */
export function createOpenCoach(ruleset: Ruleset): OpenCoach {
  return new RulesetCoach(ruleset);
}
