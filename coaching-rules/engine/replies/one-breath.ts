import type { Setting } from './compose';
import { tellsFirst } from './close';
import { asMiddle } from './join';
import { saysName } from '../reading/names';
import { has, isQuestion } from '../reading/read-text';
import { inRegister } from '../reading/register';
import type { Evidence } from '../judging/test';

/** "No they only take cash." */
const bareNo = /^no\s+(?=(?:they|it|we|you|there|I|he|she|that|the|this)\b)/iu;
/** "No, we don't": behind an apology the second no is enough. */
const saysNoTwice = /^no\b,?\s+.*(?:\b(?:not|no|cannot|never|unable|only)\b|n['’]t\b)/isu;
/** A number goes on as it is, and a name of two words or with a title keeps its capital. */
const isName = /^(?:[\d#£$€]|(?:Mr|Mrs|Ms|Dr)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll})/u;

/** What an apology in the same breath makes superfluous: "Unfortunately, …", "I'm afraid that …". */
const regret =
  /^(?:(?:well|ok|okay|then|so|and|but|hmm)\b[,\s]+)?(?:(?:unfortunately|regrettably|sadly|I['’]?m afraid|I am afraid)\b,?\s*(?:that\s+)?)?/iu;
const regretAtEnd = /,?\s+(?:unfortunately|I['’]?m afraid|I am afraid|sadly)(?=[.!]?$)/iu;

/** "Unfortunately Mr. Sand we cannot": their name lacks its comma. */
const addressed = /^((?:Mr|Mrs|Ms|Dr)\b\.? \p{Lu}\p{L}+)\s+(?=(?:I|we|the|your|this|it)\b)/u;

/** A sentence that leaves out who speaks, and the words that it leaves out. */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/^(?:unable|not able)\b/iu, 'I’m '],
  [/^(?:can['’]?t|cannot|can not|could(?: not|n['’]t)|don['’]t)\b/iu, 'I '],
  [/^(?:not (?:available|possible|allowed|included|covered)|unavailable)\b/iu, 'it’s '],
];

/** Words that begin a sentence and are nobody's name: only before them may a capital go. */
const mayBeSmall =
  /^(?:the|this|that|these|those|there|it|its|they|we|he|she|you|your|our|my|his|her|their|all|any|both|each|no|not|none|nothing|nobody|only|at|in|on|for|from|with|without|within|once|until|unless|if|when|as|after|before|because|since|due|by|currently|yes|it['’]s|that['’]s|there['’]s|we['’]re|they['’]re|you['’]d|you['’]ll|we['’]ve|isn['’]t|\p{Lu}\p{Ll}+ing|\p{Lu}\p{Ll}+(?: \p{Ll}+)?s (?:are|aren['’]t|can|can['’]t|cannot|do|don['’]t|have|were))\b/iu;

/** "I’m afraid so", "I fear not": an answer that only stands as it is. */
const afraidSo = /\b(?:afraid|fear)\s+(?:so|not)\b/iu;

const sorry = /\b(?:sorry|apologi[sz]e)\b,?/iu;
/** "I’m sorry, but …": this "but" brings the no itself. */
const sorryBut = /\b(?:sorry|apologi[sz]e)\b,?\s+but\b/iu;
/** "Sorry about that", "sorry to hear": the name would part what belongs together. */
const sorryFor = /^\s*(?:about|for|to|if|you)\b/iu;

/** "I’m sorry I can only book rooms": what cannot be is no thing to be sorry for, and wants its comma. */
const apart = (sentence: string): string =>
  sentence.replace(
    /\bsorry\s+(?=(?:I|we) (?:can|cannot|can['’]t|am only|are only|only)\b)/iu,
    'sorry, ',
  );

/** "I’m sorry, but we close" with the name behind the apology that is there. */
function named(text: string, name: string | null): string {
  const found = sorry.exec(text);
  if (name === null || !found) return text;
  const end = found.index + found[0].length;
  const rest = text.slice(end);
  if (sorryFor.test(rest)) return text;
  const bare = text.slice(0, end).replace(/,$/, '');
  return /^\s*[.!]/.test(rest) ? `${bare}, ${name}${rest}` : `${bare}, ${name},${rest}`;
}

/** Whether a sentence comes to its no at once: a "but" before it has told something else first. */
function beginsWithIt(sentence: string, at: number): boolean {
  const before = sentence.slice(0, Math.max(at, 0)).replace(sorryBut, '');
  return at < sentence.length && !/\b(?:but|however)\b/iu.test(before);
}

function goneOn(clause: string, sentence: string, { scene, register }: Setting): string {
  const begun = sentence.replace(regret, '').replace(regretAtEnd, '').replace(addressed, '$1, ');
  const missing = leftOut.find(([pattern]) => pattern.test(begun))?.[1] ?? '';
  if (missing !== '') {
    const said = inRegister(missing, register, scene.conversation.lexicon, new Set());
    return `${clause} ${said}${asMiddle(begun)}`;
  }
  const spoken = saysNoTwice.test(begun)
    ? begun.replace(/^no\b,?\s*/iu, '')
    : begun.replace(bareNo, 'no, ');
  if (isName.test(spoken)) return `${clause} ${spoken}`;
  const goesOn = mayBeSmall.test(spoken) || /^(?:I\b|\p{Ll})/u.test(spoken);
  return goesOn ? `${clause} ${asMiddle(spoken)}` : `${clause.slice(0, -1)}. ${spoken}`;
}

/**
 * An apology that ends in a comma, going on into the draft's first sentence: “I’m sorry, Ada, the
 * venue is full.” Where that sentence says sorry itself, only the name is put in. Null where the
 * first sentence is a question or tells something else first, sorry is said further on, or “I’m afraid
 * so” says it all.
 * @param text the draft without its greeting.
 */
export function inOneBreath(
  clause: string,
  text: string,
  { span }: Evidence,
  setting: Setting,
): string | null {
  if (afraidSo.test(text)) return null;
  const { scene, reader } = setting;
  const { lexicon, customerName } = scene.conversation;
  const reading = reader.draft(text);
  const [first] = reading.sentences;
  if (!first || first.start > 0 || /^yes\b/iu.test(text)) return null;
  if (isQuestion(first.sentence) && !tellsFirst(first.sentence.text)) return null;
  const sentence = text.slice(0, first.end);
  const rest = text.slice(first.end);
  const cut = scene.draft.text.trimEnd().length - text.length;
  if (span && !beginsWithIt(sentence, span.start - cut)) return null;
  if (sorry.test(sentence)) {
    const isNamed = saysName(scene.draft, customerName);
    const name = clause.includes(`, ${customerName}`) && !isNamed ? customerName : null;
    return named(apart(sentence), name) + rest;
  }
  if (has(reading, lexicon.cues.apology) || first.sentence.wordCount < 2) return null;
  return goneOn(clause, sentence, setting) + rest;
}
