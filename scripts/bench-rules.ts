import type { Condition, Cue, Language, Pack, Rule } from '../coaching-rules/engine';

/** Words that so many phrases begin with that new rules would begin with them, too. */
const common = new Set(
  `i you we it he she they me us my your our the a an this that is are am was were be been do does did
   have has had can will would could should may not no and or but for to of in on at with from by as if
   so what when where who how please just any all there here`.split(/\s+/),
);

/** What a copy calls its own cues, troubles and details. */
const renamed = (name: string, copy: number): string => `${name}-${letter(copy)}`;
const letter = (copy: number): string => String.fromCharCode(97 + copy);

/** Another word for a word, as long as it: each letter moved along the alphabet, further for each copy. */
function otherWord(word: string, copy: number): string {
  return word.toLowerCase().replace(/[a-z]/g, (one) => {
    return String.fromCharCode(97 + ((one.charCodeAt(0) - 97 + 2 * copy + 1) % 26));
  });
}

function otherPattern(pattern: string, copy: number): string {
  return pattern
    .replace(/[’']/g, '')
    .replace(/@([a-z-]+)|<[a-zA-Z]+>|[\p{L}\p{M}]+/gu, (...match) => {
      const [word, cue, at, whole] = match as [string, string | undefined, number, string];
      if (cue !== undefined) return `@${renamed(cue, copy)}`;
      const goesOn = /^ [\p{L}(]/u.test(whole.slice(at + word.length));
      const isShared = goesOn && common.has(word.toLowerCase());
      return isShared || word.startsWith('<') ? word : otherWord(word, copy);
    });
}

function otherCue<C extends Cue>(cue: C, copy: number): C {
  const any = cue.any.map((pattern) => otherPattern(pattern, copy));
  const unless = cue.unless?.map((pattern) => otherPattern(pattern, copy));
  return unless ? { ...cue, any, unless } : { ...cue, any };
}

function otherCondition(condition: Condition, copy: number, language: Language): Condition {
  if (condition.kind === 'says') return otherCue(condition, copy);
  if (condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'none') {
    return { ...condition, of: condition.of.map((part) => otherCondition(part, copy, language)) };
  }
  if (condition.kind !== 'trouble' && condition.kind !== 'detail') return condition;
  const known = condition.kind === 'trouble' ? language.troubles : language.details;
  const about = condition.about ?? known.map(({ id }) => id);
  return { ...condition, about: about.map((id) => renamed(id, copy)) };
}

function copies<T>(times: number, make: (copy: number) => readonly T[]): readonly T[] {
  return Array.from({ length: times - 1 }, (_, copy) => make(copy + 1)).flat();
}

function topics<T extends Cue & { readonly id: string }>(all: readonly T[], times: number) {
  return [
    ...all,
    ...copies(times, (copy) =>
      all.map((one) => ({ ...otherCue(one, copy), id: renamed(one.id, copy) })),
    ),
  ];
}

/**
 * `times` as many rules as a pack has, and the language that they need: conditions of the same
 * shapes about other words, cues, troubles and details.
 */
export function multiplied(
  pack: Pack,
  language: Language,
  times: number,
): { readonly pack: Pack; readonly language: Language } {
  const rules = copies(times, (copy) =>
    pack.rules.map((rule): Rule => {
      const when = otherCondition(rule.when, copy, language);
      return { ...rule, id: renamed(rule.id, copy), when };
    }),
  );
  const cues = copies(times, (copy) =>
    Object.entries(language.cues).map(
      ([name, cue]) => [renamed(name, copy), otherCue(cue, copy)] as const,
    ),
  );
  return {
    pack: { ...pack, rules: [...pack.rules, ...rules] },
    language: {
      ...language,
      cues: { ...language.cues, ...Object.fromEntries(cues) },
      troubles: topics(language.troubles, times),
      details: topics(language.details, times),
    },
  };
}
