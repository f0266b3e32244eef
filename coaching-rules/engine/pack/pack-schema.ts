import * as v from 'valibot';
import { feelings } from '../advice';
import { dimensions } from '../dimension';
import { hunchIds } from '../judging/hunch';
import { longestPattern } from '../phrases/pattern';
import type { Condition } from './rule';
import { taughtPagesSchema } from './taught-page-schema';

/**
 * The caps, each with its reason. A pack comes from a stranger's file: what it may cost is bounded
 * before anything is compiled.
 */
export const caps = {
  /** Ten times our own pack with all its examples; more would make an import, and each start, slow. */
  packCharacters: 3_000_000,
  /** Ours has some hundred; ten times that still compiles in a blink. */
  rules: 1_000,
  /** Long lists of phrases are fine; dictionaries are not. */
  patternsInCondition: 200,
  patternsInRule: 400,
  /** Enough for every story in product.md; more examples slow an import down. */
  examples: 40,
  /** A chat quoted to make a point, not a transcript. */
  turnsInExample: 20,
  recipes: 8,
  /** Conditions in conditions beyond this cannot be understood by the next author. */
  nesting: 6,
  parts: 30,
  id: 60,
  title: 60,
  say: 90,
  why: 600,
  source: 400,
  template: 400,
  exampleText: 2_000,
  pattern: longestPattern,
  short: 120,
  description: 600,
} as const;

const text = (most: number) =>
  v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(most, `must not be longer than ${most} characters`),
  );

const id = v.pipe(
  text(caps.id),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by "-"'),
);

const oneOf = <const Names extends readonly string[]>(names: Names) =>
  v.picklist(names, `must be one of: ${names.join(', ')}`);

const list = <Item extends v.GenericSchema>(item: Item, least: number, most: number) =>
  v.pipe(
    v.array(item, 'must be a list'),
    v.minLength(least, least === 1 ? 'must not be empty' : `must have at least ${least}`),
    v.maxLength(most, `must not have more than ${most}`),
  );

const patterns = list(text(caps.pattern), 1, caps.patternsInCondition);
const turns = v.exactOptional(oneOf(['last', 'lately', 'ever']));
const whole = (least: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be whole'),
    v.minValue(least),
    v.maxValue(100_000),
  );
const about = v.exactOptional(list(id, 1, 50));

/** Deeper conditions are refused: `left` counts down. */
function conditionSchema(left: number): v.GenericSchema<Condition> {
  const parts =
    left > 0
      ? list(
          v.lazy(() => conditionSchema(left - 1)),
          1,
          caps.parts,
        )
      : v.custom<readonly Condition[]>(() => false, `is nested deeper than ${caps.nesting}`);
  return v.variant(
    'kind',
    [
      v.strictObject({
        kind: v.literal('says'),
        who: oneOf(['draft', 'customer', 'agent']),
        any: patterns,
        unless: v.exactOptional(patterns),
        where: v.exactOptional(oneOf(['first', 'last', 'sentence', 'whole'])),
        turns,
      }),
      v.strictObject({
        kind: v.literal('phase'),
        is: list(oneOf(['opening', 'working', 'closing']), 1, 3),
      }),
      v.strictObject({
        kind: v.literal('trouble'),
        is: oneOf(['unacknowledged', 'told', 'none']),
        about,
        turns,
      }),
      v.strictObject({
        kind: v.literal('detail'),
        is: oneOf(['open', 'picked-up', 'none']),
        about,
        turns,
      }),
      v.strictObject({
        kind: v.literal('feels'),
        any: list(oneOf(feelings), 1, feelings.length),
        turns,
      }),
      v.strictObject({ kind: v.literal('waited'), minutes: whole(1) }),
      v.strictObject({
        kind: v.literal('named'),
        who: oneOf(['customer', 'agent']),
        by: oneOf(['draft', 'earlier', 'either']),
        is: v.boolean('must be true or false'),
      }),
      v.strictObject({
        kind: v.literal('knows'),
        what: oneOf(['customer-name', 'agent-name', 'thing']),
        is: v.boolean('must be true or false'),
      }),
      v.strictObject({ kind: v.literal('questions'), min: whole(1) }),
      v.strictObject({
        kind: v.literal('count'),
        of: oneOf([
          'draft-words',
          'draft-sentences',
          'draft-questions',
          'agent-messages',
          'customer-messages',
        ]),
        min: v.exactOptional(whole(0)),
        max: v.exactOptional(whole(0)),
      }),
      v.strictObject({
        kind: v.literal('hunch'),
        is: oneOf(hunchIds),
        least: v.pipe(
          v.number('must be a number'),
          v.minValue(0, 'must not be below 0'),
          v.maxValue(1, 'must not be above 1'),
        ),
      }),
      v.strictObject({ kind: v.literal('initials') }),
      v.strictObject({ kind: v.literal('fragment') }),
      v.strictObject({ kind: v.literal('impersonal') }),
      v.strictObject({
        kind: v.literal('grammar'),
        is: oneOf(['imperative', 'agentless-passive']),
      }),
      v.strictObject({ kind: v.literal('all'), of: parts }),
      v.strictObject({ kind: v.literal('any'), of: parts }),
      v.strictObject({ kind: v.literal('none'), of: parts }),
    ],
    'is no kind of condition that Goodturn knows',
  );
}

const template = v.exactOptional(text(caps.template));
const recipe = v.pipe(
  v.strictObject({ lead: template, swap: template, swapSentence: template, close: template }),
  v.check((parts) => Object.keys(parts).length > 0, 'must have at least one part'),
);

const example = {
  draft: v.pipe(
    v.string('must be text'),
    v.maxLength(caps.exampleText, `must not be longer than ${caps.exampleText} characters`),
  ),
  after: v.exactOptional(
    list(
      v.pipe(
        text(caps.exampleText),
        v.regex(/^(?:customer|agent): /, 'must begin with "customer: " or "agent: "'),
      ),
      1,
      caps.turnsInExample,
    ),
  ),
  customerName: v.exactOptional(text(caps.short)),
  agentName: v.exactOptional(text(caps.short)),
  waited: v.exactOptional(whole(0)),
};

const allowed = v.strictObject({ ...example, nearMiss: v.exactOptional(v.literal(true)) });

const basics = {
  id,
  title: text(caps.title),
  dimension: oneOf(dimensions),
  when: conditionSchema(caps.nesting),
  say: text(caps.say),
  why: text(caps.why),
  source: v.nullable(text(caps.source)),
  examples: v.strictObject({
    flags: list(
      v.strictObject({
        ...example,
        marks: v.exactOptional(text(caps.exampleText)),
        offers: v.exactOptional(text(caps.exampleText)),
      }),
      3,
      caps.examples,
    ),
    allows: v.pipe(
      list(allowed, 3, caps.examples),
      v.check(
        (all) => all.some(({ nearMiss }) => nearMiss === true),
        'must have at least one near miss ("nearMiss": true)',
      ),
    ),
  }),
};

const severity = v.picklist([1, 2, 3], 'must be 1, 2 or 3');
const recipes = list(recipe, 0, caps.recipes);

/** One rule, as its file holds it. */
export const ruleSchema = v.variant(
  'kind',
  [
    v.strictObject({ ...basics, kind: v.literal('words'), severity, try: recipes }),
    v.strictObject({ ...basics, kind: v.literal('missing'), severity, try: recipes }),
    v.strictObject({ ...basics, kind: v.literal('move') }),
  ],
  'must be one of: words, missing, move',
);

/** What stands around the rules; the rules are read one by one, so that one slip does not cost the rest. */
export const packSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(1, 'must be 1: this Goodturn reads pack format 1'),
  id,
  name: text(caps.title),
  version: v.pipe(text(caps.short), v.regex(/^\d+\.\d+\.\d+$/, 'must look like 1.0.0')),
  author: text(caps.short),
  licence: text(caps.short),
  language: v.pipe(text(20), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must look like "en"')),
  description: text(caps.description),
  rules: v.pipe(
    v.array(v.unknown(), 'must be a list'),
    v.maxLength(caps.rules, `must not have more than ${caps.rules}`),
  ),
  pages: v.exactOptional(taughtPagesSchema),
});
