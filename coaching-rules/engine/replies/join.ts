import type { Span } from '../advice';

const endsSentence = /[.!?…:)\]"”’]$/u;
/** Words that keep their capital in the middle of a sentence. */
const keepsCapital = /^(?:I\b|I['’]|\p{Lu}{2,}|\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll})/u;

/** With a capital first letter, unless it begins with a link, an address or a code. */
export function asStart(text: string): string {
  if (/^\S*[@/\d]|^\S+\.\S/u.test(text)) return text;
  return text.replace(/^(["'“‘(]?)(\p{Ll})/u, (_all, quote: string, letter: string) => {
    return quote + letter.toUpperCase();
  });
}

/** With a small first letter, for the middle of a sentence. */
export function asMiddle(text: string): string {
  if (keepsCapital.test(text)) return text;
  return text.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
}

/** Begins as only a question does: "Could I get the status of it". */
const asksSomething =
  /^(?:(?:ok|okay|sure|and|so|also|alright|thanks|thank you)\b,?\s+)*(?:(?:can|could|may|might|would|will|shall|do|does|did|have|are|is|was)\s+(?:I|we|you|it|he|she|they|there|this|that|your|the)\b|(?:what|which|where|who|how|when|why)(?:['’]s|\s+(?:is|are|was|were|do|does|did|can|could|may|would|will|should|have|has|much|many|long)\b|\s+\p{L}+\s+(?:do|did|would|is|are|can)\b))/iu;

/** "So I can find it, …" */
const purpose = /^(?:so|to)\s[^,]{1,60},\s*/iu;

/** A mark behind a link would be taken for a part of it. */
const endsInLink = /\bhttps?:\/\/\S+$/u;

/** With a mark at its end: the one that it calls for. */
export function asSentence(text: string): string {
  const isEnded =
    endsInLink.test(text) ||
    text === '' ||
    endsSentence.test(text) ||
    /\p{Extended_Pictographic}$/u.test(text);
  if (isEnded) return text;
  const [last = ''] = /[^.!?\n]*$/u.exec(text) ?? [];
  const clause = last.trim().replace(purpose, '');
  return `${text}${asksSomething.test(clause) ? '?' : '.'}`;
}

/** How texts are put together. */
export interface Manner {
  /** Sentences begin with a capital letter. */
  readonly capitals: boolean;
  /** The first text is the agent's own, and stays as it is. */
  readonly keepsFirst?: boolean;
}

/** A text as it goes on from what stands before it. */
function begun(text: string, before: string | undefined, { capitals }: Manner): string {
  if (before?.endsWith(',')) return text;
  if (before?.endsWith(':')) return asMiddle(text);
  return capitals ? asStart(text) : text;
}

/** Puts texts one after another as sentences; behind a comma or a colon a sentence goes on. */
export function joinSentences(texts: readonly string[], manner: Manner): string {
  const parts = texts.map((text) => text.trim()).filter((text) => text !== '');
  return parts
    .map((text, index) => {
      const isKept = index === 0 && manner.keepsFirst === true;
      const started = isKept ? text : begun(text, parts[index - 1], manner);
      const isLast = index === parts.length - 1;
      return isLast || text.endsWith(',') ? started : asSentence(started);
    })
    .join(' ');
}

/** One face seldom comes alone. */
const moreEmoji = /^\uFE0F?(?:\s*\p{Extended_Pictographic}\uFE0F?)*/u;

/** Replaces a stretch of a text, with the capitals and marks that its neighbours ask for. */
export function replaceIn(
  text: string,
  out: Span,
  by: string,
  opensSentence: boolean,
  { capitals }: Manner,
): string {
  const before = text.slice(0, out.start);
  const after = text.slice(out.end);
  if (/^[.!?]$/.test(by)) {
    const kept = before.trimEnd();
    return (
      kept +
      (endsSentence.test(kept) ? '' : by) +
      afterSentence(after.replace(moreEmoji, ''), capitals)
    );
  }
  const opening = capitals ? asStart(by) : by;
  const middle = opensSentence ? opening : asMiddle(by);
  if (middle.endsWith(',')) return before + middle + after.replace(/^\s*,/, '');
  return before + middle + (/[.!?]$/.test(middle) ? afterSentence(after, capitals) : after);
}

/** What follows a finished sentence: no second full stop, and no small letter. */
function afterSentence(after: string, capitals: boolean): string {
  if (/^\s*[.!?,;]/.test(after)) return after.replace(/^\s*[.!?,;]+/, '');
  if (!capitals) return after;
  return after.replace(/^(\s+)(\p{Ll})/u, (_all, gap: string, letter: string) => {
    return gap + letter.toUpperCase();
  });
}
