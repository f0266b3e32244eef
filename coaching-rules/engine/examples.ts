import { createOpenCoach, type OpenCoach } from './coach';
import { compile } from './compile';
import type { Conversation, Message } from './conversation';
import type { Grammar, SentenceGrammar } from './judging/grammar';
import type { Language } from './language';
import { everyReply } from './replies/replies';
import type { AllowedExample, Example, FlaggedExample, NudgeRule, Pack, Rule } from './pack/rule';
import type { Choose } from './choose';

/** How one example of a rule came out. */
export interface ExampleResult {
  readonly rule: string;
  readonly kind: 'flags' | 'allows';
  /** From 0, within its kind. */
  readonly index: number;
  readonly example: FlaggedExample | AllowedExample;
  readonly passed: boolean;
  /** In plain words; what the example asks for, and what the rule did. */
  readonly expected: string;
  readonly got: string;
}

/** Reads the grammar of a sentence at once, where loading a tagger is allowed. */
export type ReadGrammar = (sentence: string) => SentenceGrammar;

const minute = 60_000;
/** Any moment will do: only the difference counts. */
const now = 1_000 * minute;
/** No trouble or detail has more wordings than this; each may be the one that an example shows. */
const mostWordings = 12;

/** An example as the conversation that it abbreviates. */
export function conversationOf(example: Example): Conversation {
  const at = example.waited === undefined ? null : now - example.waited * minute;
  const messages: readonly Message[] = (example.after ?? []).map((turn, index) => ({
    key: String(index),
    speaker: turn.startsWith('customer:') ? 'customer' : 'agent',
    text: turn.slice(turn.indexOf(':') + 1).trim(),
    name: null,
    at,
  }));
  return {
    messages,
    customerName: example.customerName ?? null,
    agentName: example.agentName ?? null,
    partial: false,
    now: at === null ? null : now,
  };
}

function judged(coach: OpenCoach, example: Example, readGrammar: ReadGrammar | undefined) {
  const conversation = conversationOf(example);
  const first = coach.judge(conversation, example.draft);
  if (!readGrammar || first.waiting.length === 0) return first;
  const wants = first.waiting.flatMap(({ test }) => test.wants(first.scene));
  const grammar: Grammar = new Map(wants.map((text) => [text, readGrammar(text)]));
  return coach.judge(conversation, example.draft, grammar);
}

type Raised = ReturnType<typeof judged>['raised'][number];

function repliesOf(
  coach: OpenCoach,
  rule: NudgeRule,
  raised: Raised,
  scene: ReturnType<typeof judged>['scene'],
): readonly string[] {
  const texts = new Set<string>();
  for (let turn = 0; turn < mostWordings; turn += 1) {
    const choose: Choose = (from) => {
      const first = from.length === 0 ? 0 : turn % from.length;
      return [...from.slice(first), ...from.slice(0, first)];
    };
    for (const { text } of everyReply(rule, raised.evidence, scene, coach.reader, choose)) {
      texts.add(text);
    }
  }
  return [...texts];
}

interface Outcome {
  readonly passed: boolean;
  readonly expected: string;
  readonly got: string;
}

/** Apostrophes follow the draft's. */
const straight = (text: string): string => text.replaceAll('’', "'");
const quoted = (text: string): string => `“${text}”`;

function runFlagged(
  coach: OpenCoach,
  rule: Rule,
  example: FlaggedExample,
  readGrammar: ReadGrammar | undefined,
): Outcome {
  const { raised: all, scene } = judged(coach, example, readGrammar);
  const raised = all.find(({ ready }) => ready.rule.id === rule.id);
  if (!raised) return { passed: false, expected: 'to be flagged', got: 'nothing' };
  const { span } = raised.evidence;
  if (example.marks !== undefined) {
    const marked = span ? example.draft.slice(span.start, span.end) : null;
    if (marked !== example.marks) {
      const got = marked === null ? 'no words marked' : `marks ${quoted(marked)}`;
      return { passed: false, expected: `marks ${quoted(example.marks)}`, got };
    }
  }
  if (example.offers === undefined) return { passed: true, expected: 'flagged', got: 'flagged' };
  const expected = `offers ${quoted(example.offers)}`;
  if (rule.kind === 'move') return { passed: false, expected, got: 'a move offers nothing' };
  const replies = repliesOf(coach, rule, raised, scene);
  const got = replies.length > 0 ? `offers ${replies.map(quoted).join(' or ')}` : 'offers nothing';
  const offered = replies.map(straight).includes(straight(example.offers));
  return { passed: offered, expected, got };
}

function runAllowed(
  coach: OpenCoach,
  rule: Rule,
  example: AllowedExample,
  readGrammar: ReadGrammar | undefined,
): Outcome {
  const { raised } = judged(coach, example, readGrammar);
  const flagged = raised.find(({ ready }) => ready.rule.id === rule.id);
  const expected = 'to be let pass';
  if (!flagged) return { passed: true, expected, got: 'let pass' };
  const { span } = flagged.evidence;
  const got = span ? `flagged for ${quoted(example.draft.slice(span.start, span.end))}` : 'flagged';
  return { passed: false, expected, got };
}

/**
 * Runs every example of a pack, each for its own rule alone and before the brake.
 * @param readGrammar without it, what needs a tagger counts as not found.
 */
export function runExamples(
  language: Language,
  pack: Pack,
  readGrammar?: ReadGrammar,
): readonly ExampleResult[] {
  const ruleset = compile(language, [pack]);
  const coach = createOpenCoach(ruleset);
  return pack.rules.flatMap((rule) => {
    const result = (
      kind: 'flags' | 'allows',
      example: FlaggedExample | AllowedExample,
      index: number,
      outcome: Outcome,
    ): ExampleResult => ({ rule: rule.id, kind, index, example, ...outcome });
    return [
      ...rule.examples.flags.map((example, index) =>
        result('flags', example, index, runFlagged(coach, rule, example, readGrammar)),
      ),
      ...rule.examples.allows.map((example, index) =>
        result('allows', example, index, runAllowed(coach, rule, example, readGrammar)),
      ),
    ];
  });
}
