import { bareShort, typedShort } from './contractions';

/** One word as patterns see it. Short forms become two words that share the place they were typed in. */
export interface Word {
  /** Lower case, without apostrophes and accents. */
  readonly text: string;
  /** UTF-16 offsets into the sentence; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Has a digit in it: a number, a code. */
  readonly isNumber: boolean;
  /** A comma or the like follows: captures stop here. */
  readonly closesClause: boolean;
}

/** A run of letters or digits with the apostrophes inside it (group 1), marks, or an emoji. */
const wordOrMark =
  /([\p{L}\p{N}\p{M}\u200B-\u200D\u2060\uFEFF\u00AD]+(?:['’‘ʼ`´][\p{L}\p{N}\p{M}]+)*)|[!?]{2,}|[:;=]-?[()DPp](?![\p{L}\p{N}])|\p{Extended_Pictographic}/gu;
/** The same where there are addresses: each is one word. */
const addressOrWord = new RegExp(
  String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}|https?:\/\/\S{1,500}|${wordOrMark.source}`,
  'gu',
);
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const accents = /\p{M}/gu;
const plain = /^[a-z0-9]+$/;
const digit = /\d/;
const apostrophe = /['’‘ʼ`´]/;
const clauseEnd = /^(?:\s*[,;:.!?()[\]"“”–—…/]|\s+-|\s*\n)/;

/** What may follow a bare "id" or "ill" that means "I'd" or "I'll". */
const afterWould = new Set(
  'like love be appreciate prefer suggest recommend rather need'.split(' '),
);

function foldedMark(mark: string): string {
  if (!/^[!?]/.test(mark)) return mark.toLowerCase();
  if (!mark.includes('?')) return '!!';
  return mark.includes('!') ? '?!' : '??';
}

/** A word in lower case without apostrophes, accents and invisible characters. */
export function fold(raw: string): string {
  const lower = raw.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(accents, '')
    .replace(invisible, '')
    .replace(/['’‘ʼ`´]/g, '');
}

function spelledOut(raw: string, isFirst: boolean): readonly string[] {
  const word = fold(raw);
  if (word === 'ill' && isFirst) return ['i', 'will'];
  return (apostrophe.test(raw) ? typedShort : bareShort).get(word) ?? [word];
}

/** A link is the word `https`, so that patterns can ask for one. */
function textsOf(word: string | undefined, raw: string, isFirst: boolean): readonly string[] {
  if (word !== undefined) return spelledOut(raw, isFirst);
  return raw.includes('://') ? ['https'] : [foldedMark(raw)];
}

/** The words of one sentence, as both texts and patterns are compared. */
export function tokenise(sentence: string): readonly Word[] {
  const words: Word[] = [];
  const hasAddress = sentence.includes('@') || sentence.includes('://');
  const word = hasAddress ? addressOrWord : wordOrMark;
  word.lastIndex = 0;
  // Every text comes through here, and `matchAll` would cost twice as much.
  for (let match = word.exec(sentence); match; match = word.exec(sentence)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const closesClause = clauseEnd.test(sentence.slice(end, end + 4));
    const texts = textsOf(match[1], raw, words.length === 0);
    const isNumber = digit.test(raw);
    const before = words.at(-1);
    if (before?.text === 'id' && afterWould.has(texts[0] ?? '')) {
      words.pop();
      const place = { start: before.start, end: before.end };
      words.push({ ...place, text: 'i', isNumber: false, closesClause: false });
      words.push({ ...place, text: 'would', isNumber: false, closesClause: false });
    }
    texts.forEach((text, index) => {
      if (text === '') return;
      const isLast = index === texts.length - 1;
      words.push({ text, start, end, isNumber, closesClause: closesClause && isLast });
    });
  }
  return words;
}

/** True for tokens that are punctuation or emoji rather than words. */
export function isMark(word: Word): boolean {
  return !/^[\p{L}\p{N}]/u.test(word.text);
}
