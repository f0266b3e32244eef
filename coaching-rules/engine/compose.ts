import type { Span } from './advice';
import { behindComma } from './asking';
import { asMiddle, asSentence, joinSentences, type Manner, replaceIn } from './join';
import { saysName } from './names';
import { find, findAll, isQuestion, type TextReader } from './read-text';
import type { Register } from './register';
import type { Recipe } from './rule';
import type { Scene } from './scene';
import type { Evidence } from './test';

/** A recipe's parts with their holes filled. */
export type Filled = Partial<Record<keyof Recipe, string>>;

/** What parts are put into: a draft, in the way its agent writes. */
export interface Setting {
  readonly scene: Scene;
  readonly reader: TextReader;
  readonly register: Register;
}

const mannerOf = ({ register }: Setting): Manner => ({ capitals: !register.lowerCase });

/** The draft's greeting with the name and comma after it: it stays first. */
function splitGreeting(text: string, { reader, scene }: Setting): readonly [string, string] {
  const { greeting } = scene.conversation.lexicon.cues;
  const reading = reader.draft(text);
  const [first] = reading.sentences;
  const found = greeting === null ? null : find(reading, greeting, 'first');
  if (!first || !found || found.span.start > first.start + 1) return ['', text];
  if (first.sentence.wordCount <= 4 && !isQuestion(first.sentence)) {
    return [text.slice(0, first.end), text.slice(first.end)];
  }
  const rest = text.slice(found.span.end);
  const addressed =
    /^(?:\s+(?:there|again|\p{Lu}[\p{L}'’-]*)){0,3}\s*[,!.–-]+/u.exec(rest)?.[0] ?? '';
  if (addressed === '') return ['', text];
  const end = found.span.end + addressed.length;
  return [text.slice(0, end), text.slice(end)];
}

/** Words that only get a sentence going; behind a lead they would sound absent-minded ("I'm sorry. Ok, …"). */
const filler = /^\s*(?:ok|okay|alright|all right|well|hmm?|I see|yeah)\b(?:[,.!…]+\s*|\s+)(?=\S)/i;
/** Cheer that would jar behind a lead that is sorry ("I'm sorry for your loss. Great!"). */
const cheer =
  /^\s*(?:great|perfect|awesome|amazing|excellent|fantastic|wonderful|lovely|super|cool|good|sure|no problem)\b(?:[,.!…]+\s*)(?=\S)/i;
const sorrow = /\b(?:sorry|loss|condolences|apolog\p{L}*)\b/iu;
/** A short thank you stays before whatever is added. */
const opensWithThanks = /^\s*(?:thanks|thank you)(?:,?\s+[^\s.!?]{1,30}){0,4}[.!]+(?=\s+\S)/iu;

/** Ties a list to something before it that a lead now stands in for. */
const goingOn = /^\s*(?:and|also)\s+/i;

/** "Here you go: https://…", but "So I can find it, could you give me the order number?". */
function pointed(lead: string, rest: string, setting: Setting): readonly [string, string] {
  const { reader, scene } = setting;
  const [first] = reader.draft(rest).sentences;
  if (!lead.endsWith(':') || !first) return [lead, rest];
  const clause = behindComma(first.sentence, scene.conversation.lexicon);
  if (clause === null) return [lead, rest.replace(goingOn, '')];
  const whole = joinSentences([clause, rest.slice(first.end)], mannerOf(setting));
  return [`${lead.slice(0, -1)},`, asMiddle(whole)];
}

function withLead(text: string, plainLead: string, setting: Setting): string {
  const { scene, reader } = setting;
  const manner = mannerOf(setting);
  const [thanks] = opensWithThanks.exec(text) ?? [''];
  if (thanks !== '' && !/\bthank/i.test(plainLead)) {
    const [lead, rest] = pointed(plainLead, text.slice(thanks.length), setting);
    return joinSentences([thanks, lead, rest], manner);
  }
  const [greeting, whole] = splitGreeting(text, setting);
  const unfilled = whole.replace(filler, '');
  const cheerless = sorrow.test(plainLead) ? unfilled.replace(cheer, '') : unfilled;
  const [lead, rest] = pointed(plainLead, cheerless, setting);
  if (greeting === '') return joinSentences([lead, rest], manner);
  const [leadGreeting, leadRest] = splitGreeting(lead, setting);
  if (leadGreeting === '')
    return joinSentences([greeting, afterGreeting(greeting, lead, scene), rest], manner);
  const name = scene.conversation.customerName;
  const isNamed = saysName(reader.draft(greeting), name);
  const kept = isNamed ? greeting : leadGreeting;
  return joinSentences([kept, afterGreeting(kept, leadRest.trim(), scene), rest], manner);
}

/** "Hi Sarah, thanks…": behind a comma a lead goes on with a small letter, unless with a name. */
function afterGreeting(greeting: string, lead: string, scene: Scene): string {
  const name = scene.conversation.customerName;
  const beginsWithName = name !== null && lead.startsWith(name);
  return greeting.endsWith(',') && !beginsWithName ? asMiddle(lead) : lead;
}

/** A draft that breaks off at a comma ends there when something is added. */
const brokenOff = /\s*[,;]\s*$/u;

/** A longer sentence that ends in a question mark tells something as well. */
const longestQuestion = 9;

function withClose(draft: string, line: string, setting: Setting): string {
  const { reader, register, scene } = setting;
  const manner: Manner = { ...mannerOf(setting), keepsFirst: true };
  const text = draft.replace(brokenOff, '');
  const close = register.endsInMark ? asSentence(line) : line.replace(/\.$/, '');
  const last = reader.draft(text).sentences.at(-1);
  const tellsToo = scene.draft.sentences.length === 1 && scene.draft.wordCount > longestQuestion;
  if (!last || last.start === 0 || tellsToo || !isQuestion(last.sentence)) {
    return joinSentences([text, close], manner);
  }
  const parts = [text.slice(0, last.start), close, text.slice(last.start)];
  return joinSentences(parts, manner);
}

function sentenceAround(span: Span, scene: Scene): Span {
  const place = scene.draft.sentences.find(
    ({ start, end }) => start <= span.start && span.start < end,
  );
  return place ? { start: place.start, end: Math.max(place.end, span.end) } : span;
}

/** The stretch that the recipe swaps out; null when there is nothing to swap, or nothing to swap it for. */
function swappedOut(parts: Filled, { span }: Evidence, scene: Scene): Span | null {
  if (parts.swapSentence === undefined) return parts.swap === undefined ? null : span;
  return span ? sentenceAround(span, scene) : { start: 0, end: scene.draft.text.length };
}

/** Whether a clause that ends in a comma can stand here: it begins one, and something follows it. */
function hasRoom(draft: string, { start, end }: Span, { draft: { sentences } }: Scene): boolean {
  const opens = sentences.some((sentence) => sentence.start === start);
  const isBehindPause = /(?:[,;:–-]|\b(?:and|but|so|ok|okay))\s*$/iu.test(draft.slice(0, start));
  return (opens || isBehindPause) && !/^\s*(?:[.!?]|$)/u.test(draft.slice(end));
}

/** Piled marks are taken down wherever they stand. */
const marksOnly = /^[!?]+$/;

/** The draft with the parts in it, or null when they do not fit it, or a fact would be lost. */
export function compose(parts: Filled, evidence: Evidence, setting: Setting): string | null {
  const { scene } = setting;
  const draft = scene.draft.text;
  let text = draft;
  const swap = parts.swapSentence ?? parts.swap;
  const out = swappedOut(parts, evidence, scene);
  if (swap !== undefined) {
    if (!out) return null;
    if (swap.endsWith(',') && !hasRoom(draft, out, scene)) return null;
    // "…, please?/FullName": what was marked was not all of it.
    if (/[.!?]$/u.test(swap) && /^[\p{L}\p{N}/]/u.test(draft.slice(out.end))) return null;
    const opensSentence = scene.draft.sentences.some(({ start }) => start === out.start);
    text = replaceIn(draft, out, swap, opensSentence, mannerOf(setting));
    if (marksOnly.test(draft.slice(out.start, out.end))) text = text.replace(/[!?]{2,}/g, swap);
    const lost = draft.slice(out.start, out.end);
    if (!keepsFacts(draft, lost, text) || !keepsData(lost, text, setting)) return null;
  }
  if (parts.lead !== undefined) text = withLead(text, parts.lead, setting);
  if (parts.close !== undefined) text = withClose(text, parts.close, setting);
  return text.trim();
}

/** Numbers, links, addresses: what a reply must not lose. */
const fact = /https?:\/\/\S{1,500}|[^\s@]{1,64}@\S{1,255}|[\p{L}]{0,20}\d[\p{L}\d:.,%/-]{0,60}/gu;

/** Whether what was swapped out held nothing that the reply lacks now. */
function keepsFacts(draft: string, lost: string, reply: string): boolean {
  if (lost.includes('?') && !reply.includes('?')) return false;
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
