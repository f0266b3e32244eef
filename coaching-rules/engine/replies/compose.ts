import type { Span } from '../advice';
import { withClose } from './close';
import { replaceIn } from './join';
import { splitGreeting, withLead } from './lead';
import { findAll, type TextReader } from '../reading/read-text';
import type { Register } from '../reading/register';
import type { Recipe } from '../pack/rule';
import type { Scene } from '../judging/scene';
import type { Evidence } from '../judging/test';

/** A recipe's parts with their holes filled. */
export type Filled = Partial<Record<keyof Recipe, string>>;

/** What parts are put into: a draft, in the way its agent writes. */
export interface Setting {
  readonly scene: Scene;
  readonly reader: TextReader;
  readonly register: Register;
}

/** The sentence that a stretch stands in, without a greeting that opens it. */
function sentenceAround(span: Span, setting: Setting): Span {
  const { scene } = setting;
  const place = scene.draft.sentences.find(
    ({ start, end }) => start <= span.start && span.start < end,
  );
  if (!place) return span;
  const greeting = splitGreeting(scene.draft.text, setting)[0].length;
  const gap = /^\s*/u.exec(scene.draft.text.slice(greeting))?.[0].length ?? 0;
  const start = greeting > span.start ? place.start : Math.max(place.start, greeting + gap);
  return { start, end: Math.max(place.end, span.end) };
}

/** The stretch that the recipe swaps out; null when there is nothing to swap, or nothing to swap it for. */
function swappedOut(parts: Filled, { span }: Evidence, setting: Setting): Span | null {
  if (parts.swapSentence === undefined) return parts.swap === undefined ? null : span;
  return span ? sentenceAround(span, setting) : { start: 0, end: setting.scene.draft.text.length };
}

/** What goes on from the words before it, or is too short to be told of itself. */
const noClause = /^\s*(?:(?:and|or|but|of|to)\b|(?:\S+\s+){0,2}\S+[.!?]*\s*$)/iu;

/** Whether a clause that ends in a comma can stand here: it begins one, and another follows it. */
function hasRoom(draft: string, { start, end }: Span, { draft: { sentences } }: Scene): boolean {
  const opens = sentences.some((sentence) => sentence.start === start);
  const isBehindPause = /(?:[,;:–-]|\b(?:and|but|so|ok|okay))\s*$/iu.test(draft.slice(0, start));
  const rest = draft.slice(end);
  if (noClause.test(rest)) return false;
  return (opens || isBehindPause) && !/^\s*(?:[.!?]|$|\S+\.\S{2})/u.test(rest);
}

/** Piled marks are taken down wherever they stand. */
const marksOnly = /^[!?]+$/;

/** The draft with a swap in it, or null when it does not fit, or a fact would be lost. */
function withSwap(parts: Filled, evidence: Evidence, setting: Setting): string | null {
  const { scene } = setting;
  const draft = scene.draft.text;
  const swap = parts.swapSentence ?? parts.swap;
  if (swap === undefined) return draft;
  const out = swappedOut(parts, evidence, setting);
  if (!out) return null;
  if (swap.endsWith(',') && !hasRoom(draft, out, scene)) return null;
  // "…, please?/FullName": what was marked was not all of it.
  if (/[.!?]$/u.test(swap) && /^[\p{L}\p{N}/]/u.test(draft.slice(out.end))) return null;
  const opensSentence = scene.draft.sentences.some(({ start }) => start === out.start);
  const manner = { capitals: !setting.register.lowerCase };
  const lost = draft.slice(out.start, out.end);
  const isPile = marksOnly.test(lost);
  const oneMark = (pile: string): string => (pile.includes('?') ? '?' : swap);
  const by = isPile ? oneMark(lost) : swap;
  const swapped = replaceIn(draft, out, by, opensSentence, manner);
  const text = isPile ? swapped.replace(/[!?]{2,}/g, oneMark) : swapped;
  return keepsFacts(draft, lost, text) && keepsData(lost, text, setting) ? text : null;
}

/** The draft with the parts in it, or null when they do not fit it, or a fact would be lost. */
export function compose(parts: Filled, evidence: Evidence, setting: Setting): string | null {
  const swapped = withSwap(parts, evidence, setting);
  const { lead, close } = parts;
  const led =
    swapped === null || lead === undefined ? swapped : withLead(swapped, lead, evidence, setting);
  const closed = led === null || close === undefined ? led : withClose(led, close, setting);
  return closed === null ? null : closed.trim();
}

/** Numbers, links, addresses: what a reply must not lose. */
const fact = /https?:\/\/\S{1,500}|[^\s@]{1,64}@\S{1,255}|[\p{L}]{0,20}\d[\p{L}\d:.,%/-]{0,60}/gu;

/** Names: words with a capital that no sentence begins with. */
const namesInside = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu;
/** What is not to be had: a reply that left it out would promise it. */
const denied =
  /\b(?:not|isn['’]t|aren['’]t|wasn['’]t|no longer)\s+(?:covered|available|possible|eligible|refundable|included|valid|allowed|insured)\b/iu;
const plainNo = /\bafraid not\b|\bsorry\b[^.]{0,40}\bno\b/iu;
const sorry = /\bsorry\b/giu;

const times = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

const quoted = /“[^”\n]{1,200}”|"[^"\n]{1,200}"/gu;

/** Whether a quotation is neither lost nor cut in two. */
const keepsQuotes = (lost: string, reply: string): boolean =>
  times(lost.replace(quoted, ''), /["“”]/gu) === 0 &&
  (lost.match(quoted) ?? []).every((one) => reply.includes(one));

/** Whether what was swapped out held nothing that the reply lacks now. */
function keepsFacts(draft: string, lost: string, reply: string): boolean {
  if (lost.includes('?') && !reply.includes('?')) return false;
  if (!keepsQuotes(lost, reply)) return false;
  if (lost.match(namesInside)?.some((name) => !reply.includes(name))) return false;
  if (denied.test(lost) && !denied.test(reply) && !plainNo.test(reply)) return false;
  // A recast that is sorry beside an apology that stays is no better than what it mends.
  if (times(reply, sorry) > Math.max(times(draft, sorry), 1)) return false;
  if (!/[\d@]|:\/\//.test(lost)) return true;
  const facts = (lost.match(fact) ?? []).map((one) => one.replace(/[.,:!?]+$/, ''));
  return facts.every((one) => reply.includes(one) || !draft.includes(one));
}

/** Says that something is asked for, rather than only speaks of it. */
const asking = /\b(?:needs?|require\w*|provide|send|give|without)\b/i;

/** Whether the reply still names every datum that was asked for in what was swapped out. */
function keepsData(lost: string, reply: string, { reader, scene }: Setting): boolean {
  const { datum } = scene.conversation.lexicon.cues;
  if (datum === null || !asking.test(lost)) return true;
  const named = findAll(reader.draft(lost), datum).map(({ span }) =>
    lost.slice(span.start, span.end),
  );
  return named.every((one) => reply.toLowerCase().includes(one.toLowerCase()));
}
