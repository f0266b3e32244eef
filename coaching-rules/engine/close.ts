import type { Setting } from './compose';
import { asMiddle, asSentence, joinSentences, type Manner } from './join';
import { isQuestion } from './read-text';

/** A draft that breaks off at a comma ends there when something is added. */
const brokenOff = /\s*[,;]\s*$/u;

/** A longer sentence that ends in a question mark tells something as well. */
const longestQuestion = 9;

/** The wish at the end of a message, alone or tacked on with a comma: "Sure thing, have a great day." */
const wishAtEnd =
  /(?:^|[,.!]\s*)((?:and\s+)?(?:(?:you )?have an? \S|take care\b|good ?bye\b|bye\b|enjoy (?:your|the)\b)[^.!?]{0,60}[.!]*\s*)$/iu;

const asksForMore =
  /^(?:is there|are there|can I|could I|may I|do you|did you|what else|how else|would you like|(any(?:thing)?\b))/iu;

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

/**
 * The draft with a sentence after it, before its last question or its wish; a question of ours and
 * the draft's "anything else?" become one. Null where a question would follow a question in the same sentence.
 */
export function withClose(draft: string, line: string, setting: Setting): string | null {
  const { reader, register, scene } = setting;
  const manner: Manner = { capitals: !register.lowerCase, keepsFirst: true };
  const text = draft.replace(brokenOff, '');
  const close = register.endsInMark ? asSentence(line) : line.replace(/\.$/, '');
  const last = reader.draft(text).sentences.at(-1);
  if (!last) return joinSentences([text, close], manner);
  const before = text.slice(0, last.start);
  const end = text.slice(last.start);
  const wish = wishAtEnd.exec(end)?.[1] ?? '';
  if (wish !== '' && wish.length < text.length) {
    const said = text.slice(0, text.length - wish.length).replace(brokenOff, '');
    return joinSentences([said, close, wish], manner);
  }
  const more = scene.conversation.lexicon.cues['more-help'];
  const asksMore = more !== null && last.sentence.hits.has(more);
  if (asksMore && close.endsWith('?') && !offersHelp.test(close)) return null;
  const tellsToo = scene.draft.sentences.length === 1 && scene.draft.wordCount > longestQuestion;
  const asks = isQuestion(last.sentence);
  if (last.start === 0 || tellsToo || !asks) {
    const isDoubled = asks && asksMore && tellsToo && close.endsWith('?');
    return isDoubled ? null : joinSentences([text, close], manner);
  }
  const both = asksMore && close.endsWith('?') ? orElse(close, end) : null;
  return joinSentences(both === null ? [before, close, end] : [before, both], manner);
}
