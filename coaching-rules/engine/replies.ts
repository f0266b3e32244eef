import type { Reply, Span } from './advice';
import { asMiddle, asSentence, joinSentences, replaceIn } from './join';
import { saysName } from './names';
import { find, isQuestion, type TextReader } from './read-text';
import type { NudgeRule, Recipe } from './rule';
import type { Scene } from './scene';
import { fill, slotsIn, type Values } from './template';
import type { Evidence } from './test';
import type { Choose } from './choose';
import { valuesFor, wasSaid } from './values';

const touches: readonly Reply['touch'][] = ['add', 'recast', 'open'];
/** More would be a menu. */
const mostReplies = 3;

/** The recipe's parts with their holes filled, or null when one cannot be. */
type Filled = Partial<Record<keyof Recipe, string>>;

/** Said twice in one breath, a name sounds like a call centre: ", Rosa" goes when "Hi Rosa" stands before it. */
function namedOnce(text: string, name: string | null): string {
  if (name === null) return text;
  const after = text.indexOf(name) + name.length;
  return text.slice(0, after) + text.slice(after).replaceAll(`, ${name}`, '');
}

function filled(recipe: Recipe, values: Values): Filled | null {
  const parts: Filled = {};
  for (const part of ['lead', 'swap', 'swapSentence', 'close'] as const) {
    const template = recipe[part];
    if (template === undefined) continue;
    const text = fill(template, values);
    if (text === null) return null;
    parts[part] = namedOnce(text, values('customer'));
  }
  return parts;
}

/** The draft's greeting with the name and comma after it: it stays first. */
function splitGreeting(text: string, reader: TextReader, scene: Scene): readonly [string, string] {
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
const filler = /^\s*(?:ok|okay|alright|all right|well|hmm?)\b(?:[,.!…]+\s*|\s+)(?=\S)/i;
/** Cheer that would jar behind a lead that is sorry ("I'm sorry for your loss. Great!"). */
const cheer =
  /^\s*(?:great|perfect|awesome|amazing|excellent|fantastic|wonderful|lovely|super|cool|sure|no problem)\b(?:[,.!…]+\s*)(?=\S)/i;
const sorrow = /\b(?:sorry|loss|condolences|apolog\p{L}*)\b/iu;
/** A short thank you stays before whatever is added. */
const opensWithThanks = /^\s*(?:thanks|thank you)(?:,?\s+[^\s.!?]{1,30}){0,4}[.!]+(?=\s+\S)/iu;

function withLead(text: string, lead: string, reader: TextReader, scene: Scene): string {
  const [thanks] = opensWithThanks.exec(text) ?? [''];
  if (thanks !== '' && !/\bthank/i.test(lead)) {
    return joinSentences(thanks, lead, text.slice(thanks.length));
  }
  const [greeting, whole] = splitGreeting(text, reader, scene);
  const unfilled = whole.replace(filler, '');
  const rest = sorrow.test(lead) ? unfilled.replace(cheer, '') : unfilled;
  if (greeting === '') return joinSentences(lead, rest);
  const [leadGreeting, leadRest] = splitGreeting(lead, reader, scene);
  if (leadGreeting === '')
    return joinSentences(greeting, afterGreeting(greeting, lead, scene), rest);
  const name = scene.conversation.customerName;
  const isNamed = saysName(reader.draft(greeting), name);
  const kept = isNamed ? greeting : leadGreeting;
  return joinSentences(kept, afterGreeting(kept, leadRest.trim(), scene), rest);
}

/** "Hi Sarah, thanks…": behind a comma a lead goes on with a small letter, unless with a name. */
function afterGreeting(greeting: string, lead: string, scene: Scene): string {
  const name = scene.conversation.customerName;
  const beginsWithName = name !== null && lead.startsWith(name);
  return greeting.endsWith(',') && !beginsWithName ? asMiddle(lead) : lead;
}

/** A draft that breaks off at a comma ends there when something is added. */
const brokenOff = /\s*[,;]\s*$/u;

function withClose(draft: string, close: string, reader: TextReader): string {
  const text = draft.replace(brokenOff, '');
  const last = reader.draft(text).sentences.at(-1);
  if (!last || last.start === 0 || !isQuestion(last.sentence)) return joinSentences(text, close);
  return joinSentences(text.slice(0, last.start), close, text.slice(last.start));
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

/** Piled marks are taken down wherever they stand. */
const marksOnly = /^[!?]+$/;

function compose(
  parts: Filled,
  evidence: Evidence,
  reader: TextReader,
  scene: Scene,
): string | null {
  const draft = scene.draft.text;
  let text = draft;
  const swap = parts.swapSentence ?? parts.swap;
  const out = swappedOut(parts, evidence, scene);
  if (swap !== undefined) {
    if (!out) return null;
    const opensSentence = scene.draft.sentences.some(({ start }) => start === out.start);
    text = replaceIn(draft, out, swap, opensSentence);
    if (marksOnly.test(draft.slice(out.start, out.end))) text = text.replace(/[!?]{2,}/g, swap);
    if (!keepsFacts(draft, draft.slice(out.start, out.end), text)) return null;
  }
  if (parts.lead !== undefined) text = withLead(text, parts.lead, reader, scene);
  if (parts.close !== undefined) text = withClose(text, asSentence(parts.close), reader);
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

function slotSpans(text: string, parts: Filled): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  const wanted = new Set(Object.values(parts).flatMap(slotsIn));
  for (const slot of slotsIn(text)) {
    const start = text.indexOf(slot, from);
    from = start + slot.length;
    if (wanted.has(slot)) spans.push({ start, end: from });
  }
  return spans;
}

function touchOf(recipe: Recipe): Reply['touch'] {
  if (recipe.swap !== undefined || recipe.swapSentence !== undefined) return 'recast';
  return recipe.lead !== undefined ? 'open' : 'add';
}

/** Every reply that the rule's recipes make of the draft, in the recipes' order. */
export function everyReply(
  rule: NudgeRule,
  evidence: Evidence,
  scene: Scene,
  reader: TextReader,
  choose: Choose,
): readonly Reply[] {
  const values = valuesFor(scene, evidence.captures, choose);
  return rule.try.flatMap((recipe) => {
    const parts = filled(recipe, values);
    if (!parts) return [];
    const added = [parts.lead ?? '', parts.close ?? ''].filter((text) => text !== '');
    if (added.some((text) => wasSaid(text, scene.conversation))) return [];
    const text = compose(parts, evidence, reader, scene);
    if (!text || text === scene.draft.text.trim()) return [];
    return [{ touch: touchOf(recipe), text, slots: slotSpans(text, parts) }];
  });
}

/** Up to three replies, as different in kind as there are, the lightest touch first. */
export function chooseReplies(replies: readonly Reply[], choose: Choose): readonly Reply[] {
  const chosen: Reply[] = [];
  const unlike = choose(replies).filter(
    (reply, index, all) => all.findIndex(({ text }) => text === reply.text) === index,
  );
  for (const touch of touches) {
    const first = unlike.find((reply) => reply.touch === touch);
    if (first) chosen.push(first);
  }
  chosen.push(...unlike.filter((reply) => !chosen.includes(reply)));
  return chosen
    .slice(0, mostReplies)
    .toSorted((a, b) => touches.indexOf(a.touch) - touches.indexOf(b.touch));
}
