import type { Finder } from '../../phrases/hits';
import type { Scene } from '../scene';
import { always, type Evidence, type Judgement, type Matcher, type Test } from '../test';

function merged(parts: readonly Test[], scene: Scene): Evidence | null {
  const all = parts.flatMap((part) => {
    const evidence = part.holds(scene) ? part.evidence(scene) : null;
    return evidence ? [evidence] : [];
  });
  if (all.length === 0) return null;
  return {
    span: all.find(({ span }) => span !== null)?.span ?? null,
    captures: Object.assign({}, ...all.toReversed().map(({ captures }) => captures)),
  };
}

function common(parts: readonly Test[]): Pick<Judgement, 'sight'> & {
  readonly needsGrammar: boolean;
  readonly wants: Test['wants'];
} {
  return {
    sight: parts.every(({ sight }) => sight === 'conversation') ? 'conversation' : 'draft',
    needsGrammar: parts.some(({ needsGrammar }) => needsGrammar),
    wants: (scene) => parts.flatMap((part) => part.wants(scene)),
  };
}

/** All of them hold. */
export const all: Matcher<'all'> = ({ of }, tools) => {
  const written = of
    .map((condition) => tools.test(condition))
    .flatMap(({ conjuncts }) => conjuncts);
  // What a tagger must say comes last, so that it is asked only when all else holds.
  const parts = written.toSorted((a, b) => Number(a.needsGrammar) - Number(b.needsGrammar));
  return {
    ...common(parts),
    triggers: parts.find(({ triggers }) => triggers !== null)?.triggers ?? null,
    possible: parts.every(({ possible }) => possible === always)
      ? always
      : (conversation) => parts.every((part) => part.possible(conversation)),
    holds: (scene) => parts.every((part) => part.holds(scene)),
    // The first to point at words marks them, in the order in which the rule was written.
    evidence: (scene) => merged(written, scene),
    conjuncts: parts,
  };
};

/** At least one of them holds. */
export const any: Matcher<'any'> = ({ of }, tools) => {
  const parts = of.map((condition) => tools.test(condition));
  const triggers = parts.map((part) => part.triggers);
  return {
    ...common(parts),
    triggers: triggers.every((one): one is readonly Finder[] => one !== null)
      ? triggers.flat()
      : null,
    possible: parts.some(({ possible }) => possible === always)
      ? always
      : (conversation) => parts.some((part) => part.possible(conversation)),
    holds: (scene) => parts.some((part) => part.holds(scene)),
    evidence: (scene) => merged(parts, scene),
    alternatives: parts.flatMap(({ alternatives }) => alternatives),
  };
};

/** None of them holds. */
export const none: Matcher<'none'> = ({ of }, tools) => {
  const parts = of.map((condition) => tools.test(condition));
  return {
    // A tagger could only turn this from true to false, so it is not waited for.
    sight: common(parts).sight,
    holds: (scene) => !parts.some((part) => part.holds(scene)),
  };
};
