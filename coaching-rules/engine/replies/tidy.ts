import type { Lexicon } from '../lexicon';
import { oncePer } from '../memo';
import type { Register } from '../reading/register';
import { splitSentences } from '../reading/sentences';
import { asSentence, asStart } from './join';

/** Slips of the hand by what was meant: "recieve" is "receive", "a nd" is "and". Lower case; what might be another word is none. */
export type Slips = Readonly<Record<string, string>>;

/**
 * What stays as it was typed: slots, quotations, links, addresses, codes and numbers, and names with
 * a capital inside.
 */
const keptAsIs =
  /(\[[^[\]\n]{1,60}\]|"[^"\n]{1,200}"|“[^”\n]{1,200}”|`[^`\n]{1,200}`|(?<!\S)(?=\S{0,60}(?:[@\d/\\_#]|\p{Ll}\p{Lu}|\p{L}\.\p{L}))\S+)/u;

/** A word that is a slip only beside these: alone it may be another ("we were", "feel ill", "his id"). */
const besides: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\p{L}'’] )\b(?:i)ll(?= (?:check|look|be|get|have|send|do|go|see|let|try|make|take|find|just|also|help|call|e?mail|add|put|need)\b)/giu,
    'I’ll',
  ],
  [
    /(?<=(?:^|[.!?,]\s+|\b(?:and|but|so|because|as)\s))were(?= (?:sorry|happy|glad|unable|currently|here|closed|open)\b)/giu,
    'we’re',
  ],
  [/\bid(?= (?:be (?:happy|glad)|like to|love to|suggest|recommend|rather)\b)/gu, 'I’d'],
  [/\blets(?= (?:see|look|get|try|check|take|go|find|make|start|reset)\b)/giu, 'let’s'],
  [
    /(?<!\b(?:of|in|for|to|with|on|from|at) )\bits(?= (?:been|not|a|an|the|going|currently|already|still|too|okay|ok|because|no longer)\b)/giu,
    'it’s',
  ],
  [/\byour(?= welcome(?:\s*[.!,]|\s*$))/giu, 'you’re'],
];

/** "to to". */
const twice = /\b(the|a|to|of|is|you|your|for|in|and|we) \1\b/giu;

/** A consonant that stuck: "lesss"; "hmm", "brrr" and "sooo" are meant. */
const stuck = /\b(?!yes)(?=\p{L}*[aeiou])(\p{L}{2,}?)([bcdfglmnprst])\2{2,}(?!\2)/giu;

/** What a space came into, by what was meant: "a nd". */
const splitWords = oncePer((slips: Slips): readonly (readonly [RegExp, string])[] =>
  Object.entries(slips)
    .filter(([slip]) => slip.includes(' '))
    .map(([slip, meant]) => [
      new RegExp(String.raw`(?<![\p{L}\p{N}'’.-])${slip}(?![\p{L}\p{N}'’])`, 'gu'),
      meant,
    ]),
);

/** The shift key let go too late: "YOu have". */
const lateShift =
  /\b(?:YO(?:u|ur)|TH(?:e|is|at|ank|anks|ere)|DI(?:d)|CA(?:n)|CO(?:uld)|HA(?:ve)|HE(?:llo|re)|WH(?:at|en|ere)|HO(?:w)|PL(?:ease)|SO(?:rry)|YE(?:s))\b/gu;

/** Shorthand of a casual chat; who writes so in small letters is left to. */
const shorthand = new Set('u ur pls plz thx gonna wanna lemme gimme'.split(' '));

/** A word that is no part of a longer one, of a name with a dot or of "R&D". */
const plainWord = /(?<![\p{L}\p{N}'’.&-])\p{L}+(?![\p{L}\p{N}'’&-]|\.\p{L})/gu;

/** With the first letter as it was typed. */
function like(typed: string, meant: string): string {
  return /^\p{Lu}/u.test(typed) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

/** "ADRESS" is a shout, and "Teh" inside a sentence may be a name: neither is touched. */
const isPlain = (word: string, before: string): boolean =>
  word === word.toLowerCase() ||
  (/^\p{Lu}\p{Ll}+$/u.test(word) && /(?:^|[.!?\n]\s*)$/u.test(before));

function wordsRight(piece: string, before: string, { register, lexicon }: Pen): string {
  const inHand = (word: string, meant: string): string => {
    const typed = register.smallI ? meant.replace(/^I(?=’)/u, 'i') : meant;
    return like(word, typed.replaceAll('’', register.apostrophe));
  };
  let right = piece.replace(plainWord, (word, at: number) => {
    const key = word.toLowerCase();
    const meant = Object.hasOwn(lexicon.slips, key) ? lexicon.slips[key] : undefined;
    const isLeft = register.lowerCase && shorthand.has(word);
    if (meant === undefined || isLeft || !isPlain(word, before + piece.slice(0, at))) return word;
    return inHand(word, meant);
  });
  for (const [slip, meant] of splitWords(lexicon.slips)) right = right.replace(slip, meant);
  for (const [slip, meant] of besides) right = right.replace(slip, (word) => inHand(word, meant));
  return right
    .replace(twice, '$1')
    .replace(stuck, '$1$2$2')
    .replace(lateShift, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

const datum =
  '(?:full |first |last )?name|user ?name|e-?mail(?: address)?|(?:phone|account|order|policy|booking|card) (?:number|id)|zip code|postcode|date of birth|pin|address';
/** "your full name username and PIN": data named one after another without a comma. */
const unlisted = new RegExp(
  String.raw`\b(${datum})[ \t]+(?=(?:${datum.replace('|address', '')})\b)`,
  'giu',
);

/** One space between words, none before a mark, and one behind a comma. */
const spaced = (text: string): string =>
  text
    .replace(unlisted, '$1, ')
    .replace(/(?<=^|\S)[ \t]{2,}(?=\S|$)/g, ' ')
    .replace(/(?<=[\p{L}\p{N}])[ \t]+(?=[,.?!:](?:\s|$))/gu, '')
    .replace(/(?<=\p{L}),(?=\p{L})/gu, ', ');

const capitalI = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}'’.\-/])i(?=[\s,!?'’]|$)/gu, 'I');

const days =
  /(?<![\p{L}\p{N}'’.-])(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december)(?![\p{L}\p{N}-])/gu;
const capitalDays = (text: string): string =>
  text.replace(days, (day) => day.charAt(0).toUpperCase() + day.slice(1));

/** "iPhone" and "eBay" begin as their makers write them. */
const ownCapitals = /^\p{Ll}+\p{Lu}/u;

function begun(text: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    out += text.slice(from, start) + (ownCapitals.test(sentence) ? sentence : asStart(sentence));
    from = end;
  }
  return out + text.slice(from);
}

/** A mark behind an address would be taken for a part of it. */
const endsInAddress = /\S[@/.]\S+$/u;

function ended(text: string): string {
  return endsInAddress.test(text) || !/[\p{L}\p{N}]$/u.test(text) ? text : asSentence(text);
}

/** Whose hand a text is in. */
interface Pen {
  readonly register: Register;
  readonly lexicon: Lexicon;
}

/** A text with what may be touched of it changed; `before` is what stands before each piece. */
function changed(text: string, change: (piece: string, before: string) => string): string {
  let before = '';
  return text
    .split(keptAsIs)
    .map((piece, index) => {
      const to = index % 2 === 1 ? piece : change(piece, before);
      before += piece;
      return to;
    })
    .join('');
}

/**
 * A reply without the slips of the draft in it: apostrophes, capitals, spaces and a mark at the end.
 * Numbers, links, codes, names, slots and what is quoted stay as they are; whoever writes in small
 * letters goes on doing so.
 */
export function tidied(text: string, register: Register, lexicon: Lexicon): string {
  const pen: Pen = { register, lexicon };
  const right = changed(text.trim(), (piece, before) => wordsRight(piece, before, pen));
  const apart = changed(right, spaced);
  return register.lowerCase ? apart : ended(begun(changed(changed(apart, capitalI), capitalDays)));
}
