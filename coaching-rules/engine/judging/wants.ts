import type { Nudge, Raised } from './brake';
import type { ReadyRule } from '../compile';
import type { Scene } from './scene';
import type { Evidence, Test } from './test';

/** A rule that only a tagger keeps from speaking. */
export interface Waiting {
  readonly ready: ReadyRule;
  readonly test: Test;
}

const unknown: Evidence = { span: null, captures: {} };

/** Sentences that a tagger should read: only those on which it hangs what the agent is told. */
export function wantedBy(
  waiting: readonly Waiting[],
  raised: readonly Raised[],
  scene: Scene,
  hold: (all: readonly Raised[]) => readonly Nudge[],
): readonly string[] {
  const wants = new Set<string>();
  const asked = new Set<Test>();
  for (const { ready, test } of waiting) {
    if (asked.has(test)) continue;
    const supposed: Raised = { ready, evidence: unknown };
    const isHeard =
      ready.rule.kind === 'move' ||
      hold([supposed, ...raised]).some((nudge) => nudge.raised === supposed);
    if (!isHeard) continue;
    asked.add(test);
    for (const sentence of test.wants(scene)) wants.add(sentence);
  }
  return [...wants];
}

/** The sentence in which a tagger might find the thing that a reply would name. */
export function wantedForThing(nudges: readonly Nudge[], scene: Scene): readonly string[] {
  const sentence = scene.conversation.thingSentence;
  if (scene.thing !== null || sentence === null || scene.grammar.has(sentence)) return [];
  return nudges.some(({ raised }) => raised.ready.namesThing) ? [sentence] : [];
}
