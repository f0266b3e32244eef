import type { ConversationReading } from '../reading/read-customer';
import { turnsOf } from '../reading/told';
import { helpWith } from './deed';
import { wishIn } from './occasion';

/** Said back, a longer wish would be a recital: what comes behind its thing is left out. */
const longestHelp = 8;
const furtherOn = /\s+(?:in|on|at|by|near|with|from|for|around|that|which)\s.*$/iu;

function briefly(help: string): string {
  const short = help.replace(furtherOn, '');
  return help.split(/\s+/u).length <= longestHelp || short.split(/\s+/u).length < 3 ? help : short;
}

/** Whether a text calls a thing the customer's own: "where is my refund". */
function isOwn(thing: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(thing.toLowerCase());
  return at > 0 && /\b(?:my|our)\s+(?:\p{L}+\s+)?$/iu.test(text.slice(0, at));
}

/**
 * What the customer asks help with, to stand behind "happy to": "help you book a table", "help with
 * your refund"; nobody is happy to help with a trouble.
 * @param thing what it is about, in their words, or null.
 */
export function helpOf(
  { messages, troubles, lexicon }: ConversationReading,
  thing: string | null,
): string | null {
  if (troubles.length > 0) return null;
  const asked = turnsOf(messages, 'customer', 'last').map(({ reading }) => reading.text);
  const text = asked.join('\n');
  const help = helpWith(text, lexicon.nouns);
  if (help !== null) return briefly(help);
  return thing !== null && isOwn(thing, text) ? `help with your ${thing}` : null;
}

/** Whether they are looking for something: "a quiet hotel". */
export function isSearching(conversation: ConversationReading): boolean {
  return /^(?:help you )?find\b/u.test(helpOf(conversation, null) ?? '');
}

/** What the customer lately said they would like. */
export function wishOf({ messages }: ConversationReading): string | null {
  const lately = turnsOf(messages, 'customer', 'lately').toReversed();
  return lately.flatMap(({ reading }) => wishIn(reading.text) ?? [])[0] ?? null;
}
