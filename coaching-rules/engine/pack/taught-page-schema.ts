import * as v from 'valibot';
import type { TaughtPage } from './taught-page';

/**
 * The caps, each with its reason. Taught pages come in strangers' packs and are searched for at every
 * change of a page: what that may cost is bounded here.
 */
const caps = {
  /** A name or two words of a design system fit several times. */
  selector: 240,
  /** The most trusted one and what stands in when the page changes. */
  fallbacks: 6,
  /** Two ways to tell customer and agent, and some kinds of rows that are neither. */
  speakers: 12,
  /** Nobody's tool has more kinds of pages with chats. */
  pages: 20,
  address: 200,
} as const;

const word = '[A-Za-z][\\w-]*';
const value = '"[\\w /:.-]{0,80}"';
const attribute = `\\[${word}(?:[*^]?=${value})?\\]`;
const simple = `(?:[.#]${word}|${attribute}|:nth-child\\(\\d{1,3}\\)|:not\\((?:[.]${word}|${attribute})\\))`;
const compound = `(?:(?:${word}|\\*)${simple}{0,4}|${simple}{1,5})`;
const complex = `${compound}(?: (?:> |>>> )?${compound}){0,9}`;

/**
 * The selectors that a taught page may use: names, classes, ids and attributes, inside one another; `>>>`
 * steps into a shadow root or a frame. No `:has`, whose search grows with the page, and nothing unknown.
 */
const selectorGrammar = new RegExp(`^${complex}(?:, ${complex}){0,2}$`);

const selector = v.pipe(
  v.string('must be text'),
  v.maxLength(caps.selector, `must not be longer than ${caps.selector} characters`),
  v.regex(selectorGrammar, 'is no selector that a taught page may use'),
);
const bodySelector = v.union([v.literal(':scope'), selector]);

const several = <Item extends v.GenericSchema<string>>(item: Item) =>
  v.pipe(v.tupleWithRest([item], item), v.maxLength(caps.fallbacks, 'has too many'));

const attributeName = v.pipe(
  v.string('must be text'),
  v.maxLength(60),
  v.regex(/^[a-z][a-z0-9-]*$/, 'must be the name of an attribute'),
);

const at = several(selector);

/** One taught page, as it comes from a page's script or a pack's file. */
export const taughtPageSchema: v.GenericSchema<unknown, TaughtPage> = v.strictObject({
  site: v.pipe(
    v.string('must be text'),
    v.maxLength(caps.address),
    v.regex(/^https?:\/\/[\w.-]+$/, 'must be scheme and host, such as https://desk.example.com'),
  ),
  path: v.pipe(
    v.string('must be text'),
    v.maxLength(caps.address),
    v.regex(/^\/[^\s?#]*$/, 'must be the path of an address'),
  ),
  conversation: at,
  id: v.nullable(attributeName),
  list: at,
  item: at,
  key: v.nullable(attributeName),
  speakers: v.pipe(
    v.array(
      v.union([
        v.strictObject({
          speaker: v.picklist(['customer', 'agent', 'system', 'note']),
          when: selector,
        }),
        v.strictObject({
          speaker: v.picklist(['customer', 'agent']),
          side: v.picklist(['start', 'end']),
        }),
      ]),
    ),
    v.minLength(2, 'must tell customer and agent'),
    v.maxLength(caps.speakers),
  ),
  body: several(bodySelector),
  drop: v.pipe(v.array(selector), v.maxLength(caps.fallbacks)),
  author: v.nullable(v.strictObject({ at, onEach: v.boolean() })),
  time: v.nullable(
    v.strictObject({
      at,
      attribute: v.nullable(attributeName),
      format: v.picklist(['iso', 'epoch', 'words']),
    }),
  ),
  replyBox: at,
  noteMode: v.exactOptional(at),
  agentName: v.exactOptional(at),
});

/** All the pages that one pack teaches. */
export const taughtPagesSchema = v.pipe(
  v.array(taughtPageSchema, 'must be a list'),
  v.maxLength(caps.pages, `must not have more than ${caps.pages}`),
);
