import type { Setting } from './compose';
import { asQuestion, behindComma } from '../reading/asking';
import { asMiddle, joinSentences, type Manner } from './join';
import { saysName } from '../reading/names';
import { inOneBreath } from './one-breath';
import { find, has, isQuestion } from '../reading/read-text';
import type { Evidence } from '../judging/test';

const mannerOf = ({ register }: Setting): Manner => ({ capitals: !register.lowerCase });

const asksAtOnce = /^\s+(?:are|is|can|could|do|did|how|what|may|would|have)\b/iu;

/** The draft's greeting with the name and comma after it, which stays first, and the rest. */
export function splitGreeting(text: string, { reader, scene }: Setting): readonly [string, string] {
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
  // "Hello are you there?" lacks its comma.
  if (addressed === '' && asksAtOnce.test(rest)) return [`${text.slice(0, found.span.end)},`, rest];
  if (addressed === '') return ['', text];
  const end = found.span.end + addressed.length;
  return [text.slice(0, end), text.slice(end)];
}

/** Words that only get a sentence going; behind a lead they would sound absent-minded ("I'm sorry. Ok, …"). */
const filler =
  /^\s*(?:(?:ok|okay|alright|all right|well|hmm?|yeah)\b(?:[,.!…]+\s*|\s+)|(?:I see|noted)\b[,.!…]+\s*)(?=\S)/i;
/** Cheer that would jar behind a lead that is sorry ("I'm sorry for your loss. Great!"). */
const cheer =
  /^\s*(?:great|perfect|awesome|amazing|excellent|fantastic|wonderful|lovely|super|cool|good|sure(?: thing)?|no problem)\b(?:[,.!…]+\s*)(?=\S)/i;
const sorrow = /\b(?:sorry|loss|condolences|apolog\p{L}*)\b/iu;
/** A short thank you or yes stays before whatever is added. */
const opensWithThanks = /^\s*(?:thanks|thank you)(?:,?\s+[^\s.!?]{1,30}){0,4}[.!]+(?=\s+\S)/iu;
const opensWithYes =
  /^\s*(?:(?:yes|sure|of course|certainly|absolutely|no problem)(?:,? (?:thing|of course))?)[.!]+(?=\s+\S)/iu;

/** Ties a list to something before it that a lead now stands in for. */
const goingOn = /^\s*(?:and|also)\s+/i;

/** Asks for something to be said or done: "Could I have the number". */
const asksFor =
  /^(?:(?:can|could|may) (?:I|we) (?:also |just )?(?:have|get|ask for)|(?:can|could|would|will) you (?:also |just )?(?:tell|give|send|share|confirm|provide|let|describe|repeat))\b[^.!?,:\n]*[.?]?$/iu;

/** With a please at its end, where it asks for something in a breath. */
function withPlease(question: string): string {
  const bare = question.replace(/\s*[.?]$/u, '');
  return asksFor.test(question) && !/\bplease\b/iu.test(question) ? `${bare}, please?` : question;
}

/** "Here you go: https://…", but "So I can find it, could you give me the order number?". */
function pointed(lead: string, rest: string, setting: Setting): readonly [string, string] {
  const { reader, scene } = setting;
  const { lexicon } = scene.conversation;
  const [first] = reader.draft(rest).sentences;
  if (!first) return [lead, rest];
  const whole = (sentence: string): string =>
    joinSentences([sentence, rest.slice(first.end)], mannerOf(setting));
  const isPolite = has(scene.draft, lexicon.cues.please);
  const politely = (question: string): string => (isPolite ? question : withPlease(question));
  if (!lead.endsWith(':')) {
    const question = asQuestion(first.sentence, lexicon) ?? first.sentence.text.trim();
    return [lead, whole(politely(question))];
  }
  const clause = behindComma(first.sentence, lexicon);
  if (clause === null) return [lead, rest.replace(goingOn, '')];
  return [`${lead.slice(0, -1)},`, asMiddle(whole(politely(clause)))];
}

/** "Hi Sarah, thanks…": behind a comma a lead goes on with a small letter, unless with a name. */
function afterGreeting(greeting: string, lead: string, { scene }: Setting): string {
  const name = scene.conversation.customerName;
  const beginsWithName = name !== null && lead.startsWith(name);
  return greeting.endsWith(',') && !beginsWithName ? asMiddle(lead) : lead;
}

/** A lead that takes its place behind a greeting of the draft, and of two greetings the one with the name. */
function behindGreeting(
  greeting: string,
  lead: string,
  rest: string,
  setting: Setting,
): readonly string[] {
  const { reader, scene } = setting;
  const [leadGreeting, leadRest] = splitGreeting(lead, setting);
  if (leadGreeting === '') return [greeting, afterGreeting(greeting, lead, setting), rest];
  const isNamed = saysName(reader.draft(greeting), scene.conversation.customerName);
  const kept = isNamed ? greeting : leadGreeting;
  return [kept, afterGreeting(kept, leadRest.trim(), setting), rest];
}

/** The first words of a draft that stay before a lead: "Thanks, Ada.", "Of course." */
function keptFirst(text: string, lead: string, setting: Setting): string {
  const [thanks] = opensWithThanks.exec(text) ?? [''];
  if (thanks !== '' && !/\bthank/i.test(lead)) return thanks;
  const greets = splitGreeting(lead, setting)[0] !== '';
  return greets || sorrow.test(lead) ? '' : (opensWithYes.exec(text)?.[0] ?? '');
}

/**
 * The draft with a sentence before it, behind its greeting; a lead that ends in a comma goes on into
 * the draft's own sentence, and null comes back where it cannot.
 */
export function withLead(
  text: string,
  plainLead: string,
  evidence: Evidence,
  setting: Setting,
): string | null {
  const manner = mannerOf(setting);
  const [greeting, whole] = splitGreeting(text, setting);
  if (plainLead.endsWith(',')) {
    const breath = inOneBreath(plainLead, whole.trim(), evidence, setting);
    return breath === null
      ? null
      : joinSentences([greeting, afterGreeting(greeting, breath, setting)], manner);
  }
  const kept = keptFirst(text, plainLead, setting);
  if (kept !== '') {
    const [lead, rest] = pointed(plainLead, text.slice(kept.length), setting);
    return joinSentences([kept, lead, rest], manner);
  }
  const unfilled = whole.replace(filler, '');
  const cheerless = sorrow.test(plainLead) ? unfilled.replace(cheer, '') : unfilled;
  const [lead, rest] = pointed(plainLead, cheerless, setting);
  if (greeting === '') return joinSentences([lead, rest], manner);
  return joinSentences(behindGreeting(greeting, lead, rest, setting), manner);
}
