import type { Setting } from './compose';
import type { Finder } from '../phrases/hits';
import { asMiddle, asSentence, joinSentences, type Manner } from './join';
import { isQuestion, type PlacedSentence } from '../reading/read-text';

/** A draft that breaks off at a comma ends there when something is added. */
const brokenOff = /\s*[,;]\s*$/u;

/** A longer sentence that ends in a question mark tells something as well. */
const longestQuestion = 9;

/** The wish at the end of a message, alone or tacked on with a comma: "Sure thing, have a great day." */
const wishAtEnd =
  /(?:^|[,.!]\s*)((?:and\s+)?(?:(?:you )?have an? \S|take care\b|good ?bye\b|bye\b|enjoy (?:your|the)\b)[^.!?]{0,60}[.!]*\s*)$/iu;

const asksForMore =
  /^(?:is there|are there|will there be|can I|could I|may I|do you|did you|what else|how else|would you|shall I|should I|(any(?:thing)?\b))/iu;

const otherQuestions = /\b(?:other|additional|more|further) questions\b/iu;

/** The draft's own offer, which ours is an alternative to: "Do you want to book with them?" */
const otherWay = /^(?:(?:do|did|would) you (?:still )?(?:want|like)|(?:shall|should) I)\b/iu;

/** An offer of ours; any other question beside the draft's "anything else?" would ask the same twice. */
const offersHelp = /(?:^|[.!]\s)(?:would you like me|shall (?:I|we)|would it help|could it)\b/iu;

/** "…, or is there anything else?": two questions in a row, in one. */
function orElse(close: string, question: string): string | null {
  const [begun, short] = asksForMore.exec(question) ?? [null, undefined];
  if (begun === null) return null;
  const whole =
    short === undefined
      ? asMiddle(question)
      : `${short.toLowerCase() === 'any' ? 'do you have' : 'is there'} ${asMiddle(question)}`;
  return `${close.replace(/\?$/, '')}, or ${whole}`;
}

/** Where a message wishes well or says goodbye at its end, what stands before that and the wish. */
function beforeWish(text: string, from: number): readonly [said: string, wish: string] | null {
  const wish = wishAtEnd.exec(text.slice(from))?.[1] ?? '';
  if (wish === '' || wish.length >= text.length) return null;
  return [text.slice(0, text.length - wish.length).replace(brokenOff, ''), wish];
}

/** "I don't know, is there anything else?": a question that a comma, or nothing, ties to what is told. */
const tiedOn =
  /(?:\s*,\s*|(?<=\p{Ll})\s+)((?:is there|are there|can I|could I|may I|do you (?:need|have)|anything else)\b[^,.!?]{0,60}\?)\s*$/iu;

/** Whether a sentence tells something before the "anything else?" that it ends in. */
export const tellsFirst = (sentence: string): boolean => tiedOn.test(sentence);

/** A close between what a sentence tells and the "anything else?" that it ends in. */
function beforeTiedOn(text: string, close: string, manner: Manner): string | null {
  const [found, question = ''] = tiedOn.exec(text) ?? [];
  if (found === undefined) return null;
  const told = text.slice(0, text.length - found.length);
  if (/\?/u.test(told)) return null;
  if (!close.endsWith('?')) return joinSentences([told, close, question], manner);
  const both = offersHelp.test(close) ? orElse(close, question) : null;
  return both === null ? null : joinSentences([told, both], manner);
}

/** A close and the question behind it: one question where both offer something. */
function asOne(close: string, question: string, asksMore: boolean): readonly string[] {
  const joins = asksMore || (offersHelp.test(close) && otherWay.test(question));
  const both = joins ? orElse(close, question) : null;
  return both === null ? [close, question] : [both];
}

/** A close beside the question that a draft ends in; null where the two would ask the same. */
function besideQuestion(
  text: string,
  close: string,
  { start, sentence }: PlacedSentence,
  { scene, register }: Setting,
): string | null {
  const manner: Manner = { capitals: !register.lowerCase, keepsFirst: true };
  const { cues } = scene.conversation.lexicon;
  const says = (cue: Finder | null): boolean => cue !== null && sentence.hits.has(cue);
  if (offersHelp.test(close) && says(cues.alternative)) return null;
  const isMore = says(cues['more-help']) || otherQuestions.test(sentence.text);
  const asksMore = isMore && close.endsWith('?');
  const tellsToo = scene.draft.sentences.length === 1 && scene.draft.wordCount > longestQuestion;
  const apart = tellsToo ? beforeTiedOn(text, close, manner) : null;
  if (apart !== null || (asksMore && tellsToo)) return apart;
  if (asksMore && !offersHelp.test(close)) return null;
  if (start === 0 || tellsToo) return joinSentences([text, close], manner);
  return joinSentences(
    [text.slice(0, start), ...asOne(close, text.slice(start), asksMore)],
    manner,
  );
}

/**
 * The draft with a sentence after it, before its last question or its wish; an offer of ours and
 * the draft's "anything else?" become one question. Null where they would ask the same.
 */
export function withClose(draft: string, line: string, setting: Setting): string | null {
  const { reader, register } = setting;
  const manner: Manner = { capitals: !register.lowerCase, keepsFirst: true };
  const text = draft.replace(brokenOff, '');
  const close = register.endsInMark ? asSentence(line) : line.replace(/\.$/, '');
  const last = reader.draft(text).sentences.at(-1);
  if (!last) return joinSentences([text, close], manner);
  const wished = beforeWish(text, last.start);
  if (wished) return joinSentences([wished[0], close, wished[1]], manner);
  return isQuestion(last.sentence)
    ? besideQuestion(text, close, last, setting)
    : joinSentences([text, close], manner);
}
