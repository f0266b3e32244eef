import * as v from 'valibot';
import type { Language } from '../language';
import { capturesIn, cuesIn, PatternProblem, parsePattern } from '../phrases/pattern';
import { caps, packSchema, ruleSchema } from './pack-schema';
import type { Condition, Pack, Recipe, Rule } from './rule';
import { Phrasebook } from '../phrases/phrasebook';
import { strayBrace, valuesIn } from './template';
import { templateValues } from '../replies/values';

/** Something that keeps a rule, or the whole pack when `rule` is null, from being used. */
export interface PackProblem {
  readonly rule: string | null;
  /** Where in it, dots and numbers from 0: "when.any.2". */
  readonly field: string;
  /** Plain words for whoever wrote it. */
  readonly message: string;
}

/** `pack` holds the rules that are sound; it is null when nothing of it can be used. */
export interface ParsedPack {
  readonly pack: Pack | null;
  readonly problems: readonly PackProblem[];
}

type Report = (field: string, message: string) => void;

function fieldOf(issue: v.BaseIssue<unknown>): string {
  return issue.path?.map(({ key }) => String(key)).join('.') ?? '';
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind !== 'schema' || !issue.message.startsWith('Invalid')) return issue.message;
  if (issue.received === 'undefined') return 'is missing';
  if (issue.expected === 'never') return 'is not a field that Goodturn knows';
  return `must be ${issue.expected ?? 'something else'}, not ${issue.received}`;
}

function patternsIn(condition: Condition, path: string): readonly (readonly [string, string])[] {
  if (condition.kind === 'says') {
    return [
      ...condition.any.map((text, index) => [`${path}.any.${index}`, text] as const),
      ...(condition.unless ?? []).map((text, index) => [`${path}.unless.${index}`, text] as const),
    ];
  }
  if (!('of' in condition) || condition.kind === 'count') return [];
  return condition.of.flatMap((part, index) => patternsIn(part, `${path}.of.${index}`));
}

function topicsIn(condition: Condition): readonly Extract<Condition, { about?: unknown }>[] {
  if (condition.kind === 'trouble' || condition.kind === 'detail') return [condition];
  if (!('of' in condition) || condition.kind === 'count') return [];
  return condition.of.flatMap(topicsIn);
}

function checkPatterns(rule: Rule, phrasebook: Phrasebook, report: Report): ReadonlySet<string> {
  const captures = new Set<string>();
  const patterns = patternsIn(rule.when, 'when');
  if (patterns.length > caps.patternsInRule) {
    report('when', `has more than ${caps.patternsInRule} patterns`);
    return captures;
  }
  for (const [field, text] of patterns) {
    try {
      const pieces = parsePattern(text);
      const unknown = cuesIn(pieces).find((cue) => phrasebook.cue(cue) === null);
      if (unknown !== undefined) throw new PatternProblem(`there is no cue @${unknown}`);
      for (const name of capturesIn(pieces)) captures.add(name);
    } catch (error) {
      if (!(error instanceof PatternProblem)) throw error;
      report(field, `“${text}”: ${error.message}`);
    }
  }
  return captures;
}

function checkTopics(rule: Rule, language: Language, report: Report): void {
  for (const { kind, about = [] } of topicsIn(rule.when)) {
    const known = kind === 'trouble' ? language.troubles : language.details;
    for (const id of about) {
      if (!known.some((one) => one.id === id)) report('when', `there is no ${kind} “${id}”`);
    }
  }
}

function checkRecipe(recipe: Recipe, field: string, names: ReadonlySet<string>, report: Report) {
  for (const part of ['lead', 'swap', 'swapSentence', 'close'] as const) {
    const template = recipe[part];
    if (template === undefined) continue;
    const unknown = valuesIn(template).find((name) => !names.has(name));
    if (unknown !== undefined) report(`${field}.${part}`, `there is no value {${unknown}}`);
    const brace = strayBrace(template);
    if (brace !== null) report(`${field}.${part}`, `a “${brace}” has no partner`);
  }
  if (recipe.swap !== undefined && recipe.swapSentence !== undefined) {
    report(field, 'says both swap and swapSentence: keep one');
  }
}

/** Why a value is no pack file at all, or null. */
function misshapen(value: unknown): string | null {
  try {
    const { length } = JSON.stringify(value) ?? '';
    return length > caps.packCharacters ? `is longer than ${caps.packCharacters} characters` : null;
  } catch {
    return 'goes round in circles, or is nested too deeply to be a file';
  }
}

function checkRule(rule: Rule, { language, phrasebook }: Words, report: Report): void {
  const captures = checkPatterns(rule, phrasebook, report);
  checkTopics(rule, language, report);
  if (rule.kind === 'move') return;
  const names = new Set<string>([...templateValues, ...captures]);
  rule.try.forEach((recipe, index) => checkRecipe(recipe, `try.${index}`, names, report));
}

/** What a pack's words are checked against. */
interface Words {
  readonly language: Language;
  readonly phrasebook: Phrasebook;
}

function nameOf(rule: unknown, index: number): string {
  const id: unknown = typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : null;
  return typeof id === 'string' && id.length <= 80 ? id : `rule ${index + 1}`;
}

function parseRule(
  value: unknown,
  name: string,
  words: Words,
  problems: PackProblem[],
): Rule | null {
  const before = problems.length;
  const report: Report = (field, message) => problems.push({ rule: name, field, message });
  const parsed = v.safeParse(ruleSchema, value);
  if (!parsed.success) {
    for (const issue of parsed.issues.slice(0, 5)) report(fieldOf(issue), messageOf(issue));
    return null;
  }
  checkRule(parsed.output, words, report);
  return problems.length === before ? parsed.output : null;
}

/**
 * Reads a pack from plain data, as it comes out of a file. Never throws: rules that cannot be used
 * are left out and named; a pack whose own fields are broken is refused whole.
 */
export function parsePack(value: unknown, language: Language): ParsedPack {
  const problems: PackProblem[] = [];
  const shape = misshapen(value);
  if (shape !== null) return { pack: null, problems: [{ rule: null, field: '', message: shape }] };
  const frame = v.safeParse(packSchema, value);
  if (!frame.success) {
    for (const issue of frame.issues.slice(0, 10)) {
      problems.push({ rule: null, field: fieldOf(issue), message: messageOf(issue) });
    }
    return { pack: null, problems };
  }
  const { rules: values, $schema: _schema, ...rest } = frame.output;
  if (rest.language.split('-')[0] !== language.id.split('-')[0]) {
    const message = `is “${rest.language}”; this Goodturn reads “${language.id}”`;
    return { pack: null, problems: [{ rule: null, field: 'language', message }] };
  }
  const words: Words = { language, phrasebook: new Phrasebook(language.cues) };
  const rules = new Map<string, Rule>();
  values.forEach((one, index) => {
    const name = nameOf(one, index);
    const rule = parseRule(one, name, words, problems);
    if (!rule) return;
    if (rules.has(rule.id)) {
      problems.push({ rule: rule.id, field: 'id', message: 'is the id of another rule, too' });
      return;
    }
    rules.set(rule.id, rule);
  });
  const sorted = [...rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { pack: { ...rest, rules: sorted }, problems };
}

/** The order in which fields are written; others follow in the order of the alphabet. */
const fieldOrder =
  `format id title name version author licence language description pages kind dimension
  severity rules when who any unless where turns of is about say why source try lead swap
  swapSentence close examples flags allows draft after marks offers`.split(/\s+/);

function rank(field: string): number {
  const place = fieldOrder.indexOf(field);
  return place < 0 ? fieldOrder.length : place;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([field, one]) => [field, canonical(one)]));
}

/** The pack as a file: always the same text for the same pack. */
export function formatPack(pack: Pack): string {
  const rules = pack.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify(canonical({ ...pack, rules }), null, 2)}\n`;
}
