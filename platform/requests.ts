import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
// Not through the engine's door: every wake of the background would run all of it.
import { dimensions } from '@/coaching-rules/engine/dimension';
import { taughtPageSchema } from '@/coaching-rules/engine/pack/taught-page-schema';
import { closedWhy, PORT, type Reply } from './ask';
import type { Envelope, Kind, Requests } from './messages';
import { siteOf } from './site-patterns';
import { dayPattern } from './stats';

/** Who asks. */
export interface Asker {
  /** For a frame, the address of the page in its tab, or "" where the browser does not say; else null. */
  readonly around: string | null;
}

/** Answers to every kind of request. */
export type Answers = {
  readonly [K in Kind]: (
    payload: Requests[K]['ask'],
    asker: Asker,
  ) => Promise<Requests[K]['answer']>;
};

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const ruleName = v.pipe(v.string(), v.regex(/^[^/]{1,100}\/[^/]{1,100}$/));
const name = v.nullable(v.string());
const message = v.strictObject({
  key: v.string(),
  speaker: v.picklist(['customer', 'agent', 'bot', 'system', 'note', 'unknown']),
  text: v.string(),
  name,
  at: v.nullable(v.number()),
});
const address = v.pipe(v.string(), v.maxLength(4000));

const leftDraft = v.strictObject({
  print: v.strictObject({ length: v.number(), hash: v.pipe(v.string(), v.maxLength(40)) }),
  nudges: v.pipe(
    v.array(v.tuple([v.pipe(v.string(), v.maxLength(201)), v.picklist(dimensions)])),
    v.maxLength(500),
  ),
});

/**
 * What a request must look like. A content script shares its process with the page, so what comes
 * from one is checked like anything else from outside.
 */
const schemas: { readonly [K in Kind]: v.GenericSchema<unknown, Requests[K]['ask']> } = {
  count: v.strictObject({
    of: v.strictObject({ site: address, conversation: address, message: address }),
    day: v.pipe(v.string(), v.regex(dayPattern)),
    moves: v.array(v.picklist(dimensions)),
    caught: v.array(v.picklist(dimensions)),
    changed: v.array(v.picklist(dimensions)),
    showings: v.array(v.strictObject({ rule: ruleName, dismissed: v.boolean() })),
  }),
  leave: v.strictObject({
    of: v.strictObject({ site: address, conversation: address }),
    known: v.pipe(v.array(address), v.maxLength(5000)),
    drafts: v.pipe(v.array(leftDraft), v.maxLength(20)),
  }),
  resume: v.strictObject({ site: address, conversation: address }),
  change: v.variant('kind', [
    v.strictObject({ kind: v.literal('site'), origin: address, on: v.boolean() }),
    v.strictObject({ kind: v.literal('pack'), pack: id, on: v.boolean() }),
    v.strictObject({ kind: v.literal('rule'), pack: id, rule: id, on: v.boolean() }),
    v.strictObject({ kind: v.literal('wake'), pack: id, rule: id }),
  ]),
  import: v.strictObject({ text: v.string() }),
  remove: v.strictObject({ pack: id }),
  told: v.strictObject({ item: v.picklist(['settings', 'packs', 'stats', 'pages']) }),
  wipe: v.null(),
  coached: v.strictObject({ url: address }),
  taught: v.strictObject({ url: address }),
  judge: v.strictObject({
    conversationKey: v.pipe(v.string(), v.maxLength(200)),
    conversation: v.nullable(
      v.strictObject({
        messages: v.array(message),
        customerName: name,
        agentName: name,
        partial: v.boolean(),
      }),
    ),
    now: v.nullable(v.number()),
    draft: v.pipe(v.string(), v.maxLength(20_000)),
    silenced: v.array(ruleName),
    withReplies: v.boolean(),
  }),
  teach: v.strictObject({ tab: v.number(), site: address }),
  learnt: v.strictObject({ page: taughtPageSchema }),
  forget: v.strictObject({ site: address, path: address }),
  wake: v.null(),
};

/** Asked only by Goodturn's own pages, never by a script in somebody else's. */
const ownPagesOnly: ReadonlySet<Kind> = new Set<Kind>([
  'import',
  'remove',
  'told',
  'wipe',
  'teach',
  'forget',
]);

/**
 * Answers every request that reaches this context. For the background alone: with two listeners a
 * request would go to whichever is awake, and be lost (`docs/decisions/001-where-the-engine-runs.md`).
 */
export function answerRequests(answers: Answers): void {
  browser.runtime.onConnect.addListener((port) => {
    const { name, sender = {} } = port;
    if (name !== PORT) return;
    port.onDisconnect.addListener(() => void closedWhy());
    port.onMessage.addListener((message: unknown) => {
      if (!isEnvelope(message) || !mayAsk(message, sender.url)) return port.disconnect();
      const around = sender.frameId ? (sender.tab?.url ?? '') : null;
      void answer(answers, message, { around }).then((reply) => post(port, reply));
      return undefined;
    });
  });
}

function post(port: Browser.runtime.Port, reply: Reply<Kind>): void {
  try {
    port.postMessage(reply);
  } catch {
    // Whoever asked has gone away.
  }
}

async function answer<K extends Kind>(
  answers: Answers,
  message: Envelope<K>,
  asker: Asker,
): Promise<Reply<K>> {
  const { goodturn: kind } = message;
  const payload = v.safeParse(schemas[kind], message.payload);
  if (!payload.success) return { failed: `"${kind}" was asked with something else than it takes.` };
  try {
    return { answer: await answers[kind](payload.output, asker) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return v.is(v.object({ goodturn: v.picklist(Object.keys(schemas)) }), message);
}

/** Whether who asks, from a page at this address, may ask that. */
function mayAsk({ goodturn: kind, payload }: Envelope, url: string | undefined): boolean {
  if (isOwnPage(url)) return true;
  if (ownPagesOnly.has(kind)) return false;
  if (kind !== 'learnt') return true;
  // A script in a page teaches its own site and no other.
  const site = siteOf(url ?? '');
  return site !== null && v.is(v.object({ page: v.object({ site: v.literal(site) }) }), payload);
}

/** Content scripts give the address of their page, our own pages an address of the extension. */
function isOwnPage(url: string | undefined): boolean {
  return url === undefined || url.startsWith(browser.runtime.getURL('/'));
}
