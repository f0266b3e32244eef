import { asMiddle } from '../replies/join';
import type { AskingWords } from '../language';
import type { Lexicon } from '../lexicon';
import type { Hit } from '../phrases/hits';
import { isQuestion, type PlacedSentence, type Sentence, type TextReading } from './read-text';

/** Words of asking, ready to be looked for. */
export interface ReadyAsking {
  /** At the start of a sentence that tells somebody to do something. */
  readonly orders: RegExp;
  /** At the start of a fragment that orders something done, rather than asks for a thing. */
  readonly deeds: RegExp;
  /** "Provide account no" is "give me your account no". */
  readonly handsOver: RegExp;
  readonly papers: RegExp;
  /** At the start of a sentence that sends them somewhere, rather than asks: "Please refer to the page on fees." */
  readonly sendsOff: RegExp;
}

/** Looks up the words of asking. */
export function readyAsking(words: AskingWords): ReadyAsking {
  const oneOf = (list: readonly string[]): string =>
    `(?:${list.map((word) => word.replace(/[^\p{L} ]/gu, '')).join('|')})`;
  return {
    orders: new RegExp(String.raw`^${oneOf(words.orders)}\b`, 'iu'),
    deeds: new RegExp(String.raw`^${oneOf(words.deeds)}\s`, 'iu'),
    handsOver: new RegExp(String.raw`^${oneOf(words.handsOver)}\s+(?:me\s+)?(?:with\s+)?`, 'iu'),
    papers: new RegExp(String.raw`\b${oneOf(words.papers)}s?\b`, 'iu'),
    sendsOff: new RegExp(String.raw`^(?:please\s+|kindly\s+)*${oneOf(words.sendsOff)}\b`, 'iu'),
  };
}

/** A longer run of words without a verb is a list or an address, not a question. */
const longest = 14;
/** What may follow a comma as well as stand alone: "So I can find it, could you…". */
const goesOn =
  /^(?:(?:please|could|can|may|might|would|do|what|which|where|who)\b|(?:I|we)(?:['’]ll)?(?:\s(?:will|also|just|do|still|would))*\s(?:need|require|have to ask)\b)/i;
/** Words that only get a sentence going. */
const opening = /^(?:(?:ok|okay|sure|alright|thanks|thank you|and|also|now|yeah)\b[\s,.!–-]*)+/i;
/** So few words agree or thank, and ask for nothing yet. */
const preamble = 2;
/** "Good morning, I'm Moira." */
const longestHello = 4;
const inside = (inner: Hit, outer: Hit): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

/** Where or when something is, told rather than asked for: "On the front of the meter." */
const place = /^(?:on|in|at|under|by|near|behind|within|from|until|after|before|about|around)\b/i;

/** Tells what somebody did: "Courier noted the address." */
const tells = /^\p{L}+(?:\s\p{L}+)?\s\p{L}+ed\s(?:an?|the|your|our|that|this|us|it|them)\b/iu;

/** Whether a sentence asks for something without a verb: "Policy number?", "Date and place please." */
export function isFragment(sentence: Sentence, { cues }: Lexicon): boolean {
  const { hits, words, wordCount } = sentence;
  if (wordCount === 0 || wordCount > longest) return false;
  const isTold = place.test(sentence.text) || tells.test(sentence.text);
  if (isTold && !isQuestion(sentence)) return false;
  const hitsOf = (cue: 'datum' | 'fragment-word' | 'please' | 'sentence-word'): readonly Hit[] => {
    const finder = cues[cue];
    return finder === null ? [] : hits.get(finder);
  };
  const asked = [...hitsOf('datum'), ...hitsOf('fragment-word')];
  const isAsking = isQuestion(sentence) || hitsOf('please').length > 0;
  // "Safe flight on Saturday." is no question, "Surname and date of the flight." is one.
  if (!asked.some(({ to }) => isAsking || to === words.length)) return false;
  // The "contact" of "contact number" is no verb.
  return hitsOf('sentence-word').every((word) => asked.some((datum) => inside(word, datum)));
}

/** "Tick the box": the first word orders, whatever it is. */
const ofTheirs = /^\p{L}+\s+(?:the|your|my|a|an|this|that|these|those|it|any|all|each)\b/iu;

/** What only softens an order, or gets it going. */
const softened = /^(?:(?:ok|okay|and|also|so|then|now|please|pls|kindly|just)\b[\s,.:–-]*)+/i;

/** Whether a sentence tells somebody to do something: "Please restart your router." */
export function isOrder(text: string, { asking }: Lexicon): boolean {
  return asking.orders.test(text.replace(softened, ''));
}

/** A fragment as an order, ready to stand after "could you": "give me your policy number". */
export function orderIn(text: string, { asking }: Lexicon): string {
  const bare = text
    .replace(
      /^(?:(?:ok|okay|and|also|so|then|now|please|pls|plz|kindly|your|the)\b[\s,.:–-]*)+/i,
      '',
    )
    .replace(/[\s,.:;–-]*(?:\b(?:please|pls|plz)\b)?[\s.!?]*$/i, '');
  if (asking.deeds.test(bare) || ofTheirs.test(bare)) return asMiddle(bare);
  const named = bare.replace(asking.handsOver, '').replace(/^your\s+/i, '');
  const asked = named.replace(/^the\s+/i, '');
  const verb = asking.papers.test(asked) ? 'send' : 'give';
  if (/^an?\s/i.test(asked)) return `${verb} me ${asMiddle(asked)}`;
  // "And the mobile number?" may be somebody else's.
  const whose = asked !== named || /\bof the\b/i.test(asked) ? 'the' : 'your';
  return `${verb} me ${whose} ${asMiddle(asked)}`;
}

/** Whether a fragment asks for a thing, rather than for patience: "One moment please." */
function asksForThing(sentence: Sentence, lexicon: Lexicon): boolean {
  const { hold, thanks, goodbye } = lexicon.cues;
  const isManners = [hold, thanks, goodbye].some((cue) => cue !== null && sentence.hits.has(cue));
  return !isManners && isFragment(sentence, lexicon);
}

/** "I’ll also need your order ID please." */
const needed =
  /^(?:I|we(?=.*\byour\b))(?:['’]ll|\s(?:will|would|do))?(\s(?:also|just|still|now))*\s(?:need|require)\s(?!to\b|you\b)(.+)$/iu;
/** What goes on from the datum tells why or when: then it is more than a demand. */
const goesFurther = /\b(?:to|so|before|because|if|in order|which|that|once|when|until)\b|[?;]/iu;

/** A need for a datum as the question that it is: "could I also have your order ID, please?"; null for any other sentence. */
function neededAsQuestion(sentence: Sentence, { cues: { datum } }: Lexicon): string | null {
  if (datum === null || !sentence.hits.has(datum)) return null;
  const text = sentence.text.trim().replace(opening, '');
  const [, also = '', rest = ''] = needed.exec(text) ?? [];
  const asked = rest.replace(/[\s.!]*(?:,?\s*(?:please|pls))?[\s.!]*$/iu, '');
  if (asked === '' || goesFurther.test(asked)) return null;
  const softly = asked.includes(':') ? '' : ', please';
  return `could I${/also/iu.test(also) ? ' also' : ''} have ${asked}${softly}?`;
}

/** A question as it goes on behind "So I can find it,", or null when it does not. */
export function behindComma(sentence: Sentence, lexicon: Lexicon): string | null {
  const text = sentence.text.trim();
  const need = neededAsQuestion(sentence, lexicon);
  if (need !== null) return need;
  if (goesOn.test(text)) return asMiddle(text);
  if (asksForThing(sentence, lexicon)) return `could you ${orderIn(text, lexicon)}, please?`;
  const rest = text.replace(opening, '');
  return rest !== text && goesOn.test(rest) ? asMiddle(rest) : null;
}

/** "Provide your order ID.", "Send me a photo": an order that is easily put as a question. */
const ordered = /^(?:please\s+)?(?:(?:give|tell|send)\s+me|provide|supply|quote)\s+\S/i;

/** A fragment, or a plain order for a datum, as a question of its own; null for any other sentence. */
export function asQuestion(sentence: Sentence, lexicon: Lexicon): string | null {
  const text = sentence.text.trim();
  const need = neededAsQuestion(sentence, lexicon);
  if (need !== null) return `C${need.slice(1)}`;
  const { datum } = lexicon.cues;
  const asksDatum = datum !== null && sentence.hits.has(datum);
  if (ordered.test(text) && asksDatum && !/[?,;:]/.test(text)) {
    const order = text.replace(/^please\s+/i, '').replace(/[\s.!]*(?:,?\s*please)?[\s.!]*$/i, '');
    const [, rest = ''] = /^(?:provide|supply|quote)\s+(.*)$/i.exec(order) ?? [];
    return `Could you ${rest === '' ? asMiddle(order) : `give me ${rest}`}, please?`;
  }
  return asksForThing(sentence, lexicon) ? `Could you ${orderIn(text, lexicon)}, please?` : null;
}

/** Whether the first thing that a draft does is to ask for a datum, in words that go on behind a comma. */
export function asksForDatum(draft: TextReading, lexicon: Lexicon): boolean {
  const { datum, greeting } = lexicon.cues;
  const says = ({ sentence }: PlacedSentence, cue: typeof datum): boolean =>
    cue !== null && sentence.hits.has(cue);
  const asks = (one: PlacedSentence): boolean =>
    says(one, datum) || asksForThing(one.sentence, lexicon);
  const first = draft.sentences.find(
    (one) => asks(one) || one.sentence.wordCount > (says(one, greeting) ? longestHello : preamble),
  );
  if (first === undefined || lexicon.asking.sendsOff.test(first.sentence.text)) return false;
  return asks(first) && behindComma(first.sentence, lexicon) !== null;
}
