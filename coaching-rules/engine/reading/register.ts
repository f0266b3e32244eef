import { typedShort } from '../phrases/contractions';
import type { Lexicon } from '../lexicon';
import { oncePer } from '../memo';
import { readSpelling, respell, type Spelling } from './spelling';
import { splitSentences } from './sentences';
import type { ConversationReading } from './read-customer';
import type { Scene } from '../judging/scene';
import type { TextReading } from './read-text';

/** How an agent writes: what we add must read like theirs. */
export interface Register {
  /** "I’m sorry" rather than "I am sorry". */
  readonly contracts: boolean;
  /** "Good morning", "kindly": no "Hi" then. */
  readonly formal: boolean;
  readonly apostrophe: "'" | '’';
  readonly exclaims: boolean;
  readonly usesEmoji: boolean;
  /** Begins sentences with small letters. */
  readonly lowerCase: boolean;
  /** Writes "i" for "I". */
  readonly smallI: boolean;
  /** Ends messages with a mark. */
  readonly endsInMark: boolean;
  readonly spelling: Spelling | null;
}

const emoji = /\p{Extended_Pictographic}\uFE0F?/gu;
const spacedEmoji = /\s*\p{Extended_Pictographic}\uFE0F?/gu;
const contraction =
  /[a-z]['’](?:m|re|ve|ll|d|t)\b|\b(?:it|that|here|there|what|let)['’]s\b|\b(?:dont|cant|wont|didnt|isnt|im|ive)\b/iu;
const spelledOut =
  /\bI (?:am|will|have|would)\b|\b(?:do|does|did|is|are|was|were|have|has|could|would|should|will|can) not\b|\bcannot\b|\b(?:it|that) is\b|\b(?:we|you|they) (?:are|will|have)\b/giu;
const courtly = /\b(?:dear|sir|madam|ma['’]am|kindly|good (?:morning|afternoon|evening))\b/iu;
const markAtEnd = /[.!?…:)\]"”’\p{Extended_Pictographic}]\s*$/u;

/** So many spelled-out forms, and no short one anywhere, are a manner: fewer may be stress, or a set phrase. */
const fewestSpelledOut = 5;
const fewestOfCourtly = 2;
/** Messages without a "!" or a mark at their end before that is a manner rather than chance. */
const fewestMessages = 3;
/** Share of sentences that begin small in somebody's writing who writes so; one draft alone may be haste. */
const mostlySmall = 0.7;

function startsSmall(sentences: readonly string[]): number {
  const begun = sentences.filter((text) => /^\p{L}/u.test(text));
  return begun.length === 0
    ? 0
    : begun.filter((text) => /^\p{Ll}/u.test(text)).length / begun.length;
}

const sentencesOf = ({ sentences }: TextReading): readonly string[] =>
  sentences.map(({ sentence }) => sentence.text);

/** What the agents of a chat wrote, and how its customer spells. */
const ofChat = oncePer(({ messages, lexicon }: ConversationReading) => {
  const by = (who: 'agent' | 'customer'): readonly TextReading[] =>
    messages.filter(({ speaker }) => speaker === who).map(({ reading }) => reading);
  const customers = by('customer').map(({ text }) => text);
  return { own: by('agent'), theirs: readSpelling(customers.join('\n'), lexicon.spellings) };
});

/** What the words themselves tell. */
function readManner(
  text: string,
): Pick<Register, 'contracts' | 'formal' | 'apostrophe' | 'usesEmoji'> {
  const isCourtly = courtly.test(text);
  const fewest = isCourtly ? fewestOfCourtly : fewestSpelledOut;
  const contracts = contraction.test(text) || (text.match(spelledOut)?.length ?? 0) < fewest;
  return {
    contracts,
    formal: !contracts || isCourtly,
    apostrophe: text.includes('’') && !text.includes("'") ? '’' : "'",
    usesEmoji: text.search(emoji) >= 0,
  };
}

/** Reads how the agent writes from the turns so far and the draft. Where nothing shows, plain. */
export function readRegister(scene: Scene): Register {
  const { conversation, draft } = scene;
  const { own, theirs } = ofChat(conversation);
  const written = draft.wordCount > 0 ? [...own, draft] : own;
  const text = written.map((reading) => reading.text).join('\n');
  const lowerCase =
    own.length > 0 &&
    startsSmall(sentencesOf(draft)) === 1 &&
    startsSmall(written.flatMap(sentencesOf)) >= mostlySmall;
  return {
    ...readManner(text),
    exclaims: written.length < fewestMessages || text.includes('!'),
    lowerCase,
    smallI: lowerCase && /\bi\b/u.test(text) && !/\bI\b/u.test(text),
    endsInMark: !lowerCase || written.some((reading) => markAtEnd.test(reading.text)),
    spelling: readSpelling(text, conversation.lexicon.spellings) ?? theirs,
  };
}

const apostrophes = /(?<=\p{L})['’](?=\p{L})/gu;
const shortForm = /(?<![\p{L}'’])(\p{L}+)['’](m|re|ve|ll|d|s|t)(?![\p{L}'’])/giu;
/** After these, "’s" and "’d" are "has" and "had". */
const afterHas = /^\s+(?:been|got|gone|had|come|taken)\b/iu;
const afterHad =
  /^\s+(?:better|been|hoped|expected|ordered|wanted|planned|asked|had|like to have)\b/iu;

function capitalised(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function withoutShortForms(text: string): string {
  return text.replace(shortForm, (whole, before: string, ending: string, at: number) => {
    const words = typedShort.get(`${before}${ending}`.toLowerCase());
    // "Let us" is stiff in any manner.
    if (!words || /^let$/i.test(before)) return whole;
    const after = text.slice(at + whole.length);
    const [first = '', second = ''] = words;
    if (second === 'is' && afterHas.test(after)) return `${before} has`;
    if (second === 'would' && afterHad.test(after)) return `${before} had`;
    const joined = first === 'can' && second === 'not' ? 'cannot' : words.join(' ');
    return first === 'i' ? `I ${second}` : capitalised(joined, before);
  });
}

const slot = /(\[[^[\]]{1,60}\])/;

/** Small first letters, but for names, "I" and words in capitals. */
function inSmallLetters(text: string, names: ReadonlySet<string>): string {
  let small = text;
  for (const { start } of splitSentences(text)) {
    const [word = ''] = /^[\p{L}'’]+/u.exec(text.slice(start)) ?? [];
    const isKept = /^I(?:['’]|$)/u.test(word) || /\p{Lu}{2}/u.test(word) || names.has(word);
    if (!isKept)
      small = small.slice(0, start) + word.charAt(0).toLowerCase() + small.slice(start + 1);
  }
  return small;
}

/**
 * A line of ours as this agent would write it. Slots stay as they are.
 * @param names words that keep their capital letter.
 */
export function inRegister(
  line: string,
  register: Register,
  lexicon: Lexicon,
  names: ReadonlySet<string>,
): string {
  const plain = line
    .split(slot)
    .map((piece, index) => (index % 2 === 1 ? piece : inManner(piece, register, lexicon)))
    .join('');
  if (!register.lowerCase) return plain;
  const small = inSmallLetters(plain, names);
  return register.smallI ? small.replace(/(?<![\p{L}'’])I(?=['’]|\b)/gu, 'i') : small;
}

function inManner(text: string, register: Register, lexicon: Lexicon): string {
  let line = register.contracts ? text : withoutShortForms(text);
  if (register.formal) line = line.replace(/^Hi\b/u, 'Hello');
  if (!register.usesEmoji) line = line.replace(spacedEmoji, '');
  if (!register.exclaims) line = line.replace(/!+/g, '.');
  line = line.replace(apostrophes, register.apostrophe);
  return register.spelling ? respell(line, register.spelling, lexicon.spellings) : line;
}
