import type { ReadyRule, Ruleset } from '../compile';
import { oncePer } from '../memo';
import type { ConversationReading } from '../reading/read-customer';
import type { Sentence } from '../reading/read-text';
import type { Scene } from './scene';
import type { Test } from './test';

/** What opens the way to rules, and those rules. */
type Gates = readonly (readonly [Test, readonly ReadyRule[]])[];

/** The rules that a conversation leaves a say, behind their gates. */
type Live = Readonly<Record<'gated' | 'others', Gates>>;

function behindOpen(gates: Gates, scene: Scene): readonly ReadyRule[] {
  const rules: ReadyRule[] = [];
  for (const [gate, gated] of gates) {
    // A tagger may still open it: then the rest of each rule decides whether to ask one.
    const opens = gate.holds(scene) || (gate.needsGrammar && gate.wants(scene).length > 0);
    if (opens) rules.push(...gated);
  }
  return rules;
}

/**
 * Finds the few rules that are worth judging in a scene: live ones that something in the draft, or in
 * the chat, calls up. What words call up comes first; the others keep the order of the rules.
 */
export function dueIn({
  triggered,
  gated,
  others,
}: Ruleset): (scene: Scene) => ReadonlySet<ReadyRule> {
  const calledUpBy = oncePer(({ hits }: Sentence): readonly ReadyRule[] =>
    hits.finders.flatMap((finder) => triggered.get(finder) ?? []),
  );
  const known = new WeakMap<ConversationReading, Live>();

  function liveIn(scene: Scene): Live {
    const before = known.get(scene.conversation);
    if (before) return before;
    const only = (gates: Ruleset['gated']): Gates => {
      const open: [Test, readonly ReadyRule[]][] = [];
      for (const [gate, rules] of gates) {
        const live = rules.filter((ready) => ready.isLive(scene));
        if (live.length > 0) open.push([gate, live]);
      }
      return open;
    };
    const live = { gated: only(gated), others: only(others) };
    known.set(scene.conversation, live);
    return live;
  }

  return (scene) => {
    const rules = new Set<ReadyRule>();
    for (const { sentence } of scene.draft.sentences) {
      for (const ready of calledUpBy(sentence)) if (ready.isLive(scene)) rules.add(ready);
    }
    const live = liveIn(scene);
    for (const ready of behindOpen(live.gated, scene)) rules.add(ready);
    const rest = behindOpen(live.others, scene);
    for (const ready of rest.toSorted((a, b) => a.place - b.place)) rules.add(ready);
    return rules;
  };
}
