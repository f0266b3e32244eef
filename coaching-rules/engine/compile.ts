import { isOfScene } from './judging/hunch';
import { PatternProblem } from './phrases/pattern';
import type { Language } from './language';
import { compileLanguage, type Lexicon } from './lexicon';
import { judge } from './judging/matchers';
import type { Finder } from './phrases/hits';
import { Phrasebook } from './phrases/phrasebook';
import type { Condition, Pack, Recipe, Rule } from './pack/rule';
import { valuesIn } from './pack/template';
import type { Scene } from './judging/scene';
import { always, type Judgement, type Test, type Tools } from './judging/test';

/** What the agent or the team has switched off. */
export interface Switches {
  /** Ids of packs. */
  readonly packsOff: readonly string[];
  /** `pack/rule`. */
  readonly rulesOff: readonly string[];
}

/** A rule, ready to be judged. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly pack: string;
  /** Where it stands among the rules. */
  readonly place: number;
  /** Whether the conversation allows it to speak; decided once a conversation. */
  readonly isLive: (scene: Scene) => boolean;
  /** What the draft decides as well. */
  readonly draft: readonly Test[];
  readonly test: Test;
  /** Its replies name the thing that it is about. */
  readonly namesThing: boolean;
  /** Speaks when a hunch about the whole scene says so, and so is judged after all others. */
  readonly sensed: boolean;
  /** Worth saying before the agent has typed anything. */
  readonly opens: boolean;
}

/** Rules and language, with everything expensive done. */
export interface Ruleset {
  readonly phrasebook: Phrasebook;
  readonly lexicon: Lexicon;
  readonly rules: readonly ReadyRule[];
  /** Rules that can only speak when one of these is found in the draft. */
  readonly triggered: ReadonlyMap<Finder, readonly ReadyRule[]>;
  /** Rules that can also speak when one of these holds, which many rules share. */
  readonly gated: ReadonlyMap<Test, readonly ReadyRule[]>;
  /** The others, by a test that must hold, the one that most of them share. */
  readonly others: ReadonlyMap<Test, readonly ReadyRule[]>;
  /** Judged last, by what the others make of the scene. */
  readonly sensed: readonly ReadyRule[];
  /** How many results of tests there are to remember. */
  readonly tests: number;
  /** What was left out because it cannot be read: "cue “thanks”: reason", "pack/rule: reason". */
  readonly problems: readonly string[];
}

const nothingOff: Switches = { packsOff: [], rulesOff: [] };

/** A judgement that is made once a scene, or once a conversation when only that decides. */
function remembered(id: number, { sight, holds }: Judgement): Test['holds'] {
  return (scene) => {
    const { scene: number, results } =
      sight === 'conversation' ? scene.conversation.tested : scene.tested;
    const known = results[id];
    if (known === 2 * number + 1) return true;
    if (known === 2 * number) return false;
    const result = holds(scene);
    results[id] = 2 * number + Number(result);
    return result;
  };
}

interface TestMaker extends Tools {
  /** For a judgement that is no condition of its own. */
  remembered(judgement: Judgement): Test['holds'];
  /** How many results there are to remember. */
  count(): number;
}

/** Makes tests of conditions, the same test for equal conditions. */
function testMaker(lexicon: Lexicon, phrasebook: Phrasebook): TestMaker {
  const known = new Map<string, Test>();
  let count = 0;
  const numbered = (judgement: Judgement): Pick<Test, 'id' | 'holds'> => {
    const id = count;
    count += 1;
    return { id, holds: remembered(id, judgement) };
  };
  const tools: Tools = {
    lexicon,
    finder: (patterns, where) => phrasebook.finder(patterns, where),
    test(condition) {
      const key = JSON.stringify(condition);
      const same = known.get(key);
      if (same) return same;
      const judgement = judge(condition, tools);
      const test: Test = {
        needsGrammar: false,
        triggers: null,
        possible: always,
        evidence: () => null,
        wants: () => [],
        get conjuncts() {
          return [test];
        },
        get alternatives() {
          return [test];
        },
        ...judgement,
        ...numbered(judgement),
      };
      known.set(key, test);
      return test;
    },
  };
  return { ...tools, remembered: (judgement) => numbered(judgement).holds, count: () => count };
}

/** Whether a rule is about something that the customer brought up, so that it has a say in an empty box. */
function isOpener(condition: Condition): boolean {
  if (condition.kind === 'trouble') return condition.is !== 'none';
  if (condition.kind === 'detail') return condition.is === 'open';
  if (condition.kind === 'feels') return !condition.any.includes('neutral');
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(isOpener);
  return condition.kind === 'waited';
}

/** Whether a hunch about the whole scene has a say in it. */
function asksScene(condition: Condition): boolean {
  if (condition.kind === 'hunch') return isOfScene(condition.is);
  return 'of' in condition && Array.isArray(condition.of) && condition.of.some(asksScene);
}

function namesThing(recipe: Recipe): boolean {
  return Object.values(recipe).some((template) => valuesIn(template).includes('thing'));
}

function ready(rule: Rule, pack: string, place: number, tools: TestMaker): ReadyRule {
  const test = tools.test(rule.when);
  const draft = test.conjuncts.filter(({ sight }) => sight === 'draft');
  const setting = test.conjuncts.filter(({ sight }) => sight === 'conversation');
  const doubtful = draft.filter(({ possible }) => possible !== always);
  const isLive = tools.remembered({
    sight: 'conversation',
    holds: (scene) =>
      setting.every(({ holds }) => holds(scene)) &&
      doubtful.every(({ possible }) => possible(scene.conversation)),
  });
  return {
    rule,
    pack,
    place,
    test,
    isLive,
    draft,
    namesThing: rule.kind !== 'move' && rule.try.some(namesThing),
    sensed: asksScene(rule.when),
    opens: rule.kind === 'missing' && isOpener(rule.when),
  };
}

/**
 * Does everything expensive, once, and never throws for what is written in a language or a pack:
 * words of the language that cannot be read are left out and listed; so is a rule that has such
 * words, never half used.
 */
export function compile(
  language: Language,
  packs: readonly Pack[],
  switches: Switches = nothingOff,
): Ruleset {
  const phrasebook = new Phrasebook(language.cues);
  const lexicon = compileLanguage(language, phrasebook);
  const tools = testMaker(lexicon, phrasebook);
  const rules: ReadyRule[] = [];
  const problems: string[] = [];
  const packsOff = new Set(switches.packsOff);
  const rulesOff = new Set(switches.rulesOff);
  for (const pack of packs.filter(({ id }) => !packsOff.has(id))) {
    for (const rule of pack.rules) {
      const name = `${pack.id}/${rule.id}`;
      if (rulesOff.has(name)) continue;
      try {
        rules.push(ready(rule, pack.id, rules.length, tools));
      } catch (error) {
        if (!(error instanceof PatternProblem)) throw error;
        problems.push(`${name}: ${error.message}`);
      }
    }
  }
  return {
    phrasebook,
    lexicon,
    rules,
    ...byWhatItTakes(rules),
    tests: tools.count(),
    problems: [...phrasebook.problems, ...problems],
  };
}

/** Sorts rules by what must be there before they need to be judged. */
function byWhatItTakes(
  rules: readonly ReadyRule[],
): Pick<Ruleset, 'triggered' | 'gated' | 'others' | 'sensed'> {
  const triggered = new Map<Finder, ReadyRule[]>();
  const gated = new Map<Test, ReadyRule[]>();
  const others = new Map<Test, ReadyRule[]>();
  const sensed = rules.filter((rule) => rule.sensed);
  for (const rule of rules) {
    if (rule.sensed) continue;
    const gates = rule.test.triggers ? [rule.test] : gatesOf(rule);
    for (const gate of gates) {
      if (gate.triggers) for (const finder of gate.triggers) enter(triggered, finder, rule);
      else enter(gated, gate, rule);
    }
    if (gates.length > 0) continue;
    enter(others, rule.draft.length > 0 ? firstMade(rule.draft) : rule.test, rule);
  }
  return { triggered, gated, others, sensed };
}

/** Tests of which one must hold for the rule to hold: the parts of an "any", or one part of each. */
function gatesOf({ draft }: ReadyRule): readonly Test[] {
  const parts = draft.find(({ alternatives }) => alternatives.length > 1)?.alternatives ?? [];
  return parts.map((part) => (part.triggers ? part : firstMade(part.conjuncts)));
}

/** The test that was made first is the one that most rules share, and is judged once for all of them. */
const firstMade = ([first, ...rest]: readonly Test[]): Test =>
  rest.reduce((a, b) => (b.id < a.id ? b : a), first as Test);

function enter<K>(lists: Map<K, ReadyRule[]>, key: K, rule: ReadyRule): void {
  const list = lists.get(key);
  if (list) list.push(rule);
  else lists.set(key, [rule]);
}
