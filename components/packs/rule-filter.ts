import type { Dimension, Rule } from '@/coaching-rules/engine';

/** Which rules to show. */
export interface RuleFilter {
  /** Every word of it must occur in the rule; letter case does not matter. */
  readonly words: string;
  readonly dimension: Dimension | null;
}

export const everyRule: RuleFilter = { words: '', dimension: null };

/** Whether the filter leaves anything out at all. */
export function isFiltering(filter: RuleFilter): boolean {
  return filter.words.trim() !== '' || filter.dimension !== null;
}

/** The rules that fit, in their order. */
export function fittingRules(rules: readonly Rule[], filter: RuleFilter): readonly Rule[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter(
    (rule) =>
      (filter.dimension === null || rule.dimension === filter.dimension) &&
      containsAll(rule, words),
  );
}

function containsAll(rule: Rule, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = [
    rule.id,
    rule.title,
    rule.say,
    rule.why,
    rule.source ?? '',
    ...rule.examples.flags.map((example) => example.draft),
    ...rule.examples.allows.map((example) => example.draft),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
