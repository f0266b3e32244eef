import type { Span } from '../../advice';
import type { ConversationReading } from '../../reading/read-customer';
import type { Scene } from '../scene';
import type { Matcher } from '../test';

/** Two to six letters that begin and end in capitals: "ERC", "PPPoE", "SLAs"; no part of a code or an address. */
const capitals = /(?<![\p{L}\p{N}@./_+-])\p{Lu}\p{L}{0,4}\p{Lu}(?=s?(?![\p{L}\p{N}@/_+-]))/gu;
/** What stands before letters that are a name, a word to be sent, or part of a number. */
const beforeName =
  /(?:\b(?:from|at|text|reply|type|send|word|code|reference|number|plate|dr|mr|mrs|ms)|\d|[:#"“‘(])\s*$/iu;

/** More capitals than small letters. */
function isShouted(text: string): boolean {
  let large = 0;
  let small = 0;
  for (const letter of text) {
    if (letter >= 'a' && letter <= 'z') small += 1;
    else if (letter !== letter.toLowerCase()) large += 1;
    else if (letter !== letter.toUpperCase()) small += 1;
  }
  return large > small;
}

function heardBy(conversation: ConversationReading, word: string): boolean {
  return conversation.messages.some(
    ({ speaker, reading }) =>
      speaker === 'customer' &&
      reading.sentences.some(({ sentence }) => sentence.words.some(({ text }) => text === word)),
  );
}

/** Letters that stand for words, used towards a customer who has not used them. */
export const initials: Matcher<'initials'> = (_condition, { lexicon }) => {
  const first = ({ draft: { text }, conversation }: Scene): Span | null => {
    // Most drafts hold no such letters, which is quickly seen.
    const found = [...text.matchAll(capitals)];
    if (found.length === 0 || isShouted(text)) return null;
    for (const { 0: letters, index } of found) {
      if (lexicon.initials.has(letters) || beforeName.test(text.slice(0, index))) continue;
      if (heardBy(conversation, letters.toLowerCase())) continue;
      return { start: index, end: index + letters.length };
    }
    return null;
  };
  return {
    sight: 'draft',
    holds: (scene) => first(scene) !== null,
    evidence: (scene) => ({ span: first(scene), captures: {} }),
  };
};
