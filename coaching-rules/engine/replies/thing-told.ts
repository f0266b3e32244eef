import type { Scene } from '../judging/scene';
import type { ConversationReading } from '../reading/read-customer';
import { has, type TextReader } from '../reading/read-text';
import type { Told } from '../reading/told';

/** "your username" is asked for and typed, never waited for or broken. */
function isDatum(
  thing: string | null,
  reader: TextReader,
  { lexicon }: ConversationReading,
): boolean {
  return thing !== null && has(reader.draft(thing), lexicon.cues.datum);
}

/** More words than this are a sentence that a tagger took for a thing. */
const longestThing = 3;

/** Says no more than "it". */
const anyThing = /^(?:items?|products?|things?)$/iu;

/** What the chat is about, in the customer’s words, where it can be said back: "blue kettle"; null otherwise. */
export function thingOf({ thing, conversation }: Scene, reader: TextReader): string | null {
  if (thing === null || isDatum(thing, reader, conversation)) return null;
  if (anyThing.test(thing)) return null;
  return thing.split(/\s+/u).length > longestThing ? null : thing;
}

/** What parts a thing from the trouble before it: "it came late and the sauce is all over the bag". */
const parts = /[,;.]|\b(?:and|but|so|because|while|which)\b/iu;

/** What tells a noun from a verb: "my watch", but not "I watch". */
const opensThing =
  /\b(?:my|our|the|this|that|an?|these|those|some|both|new|of|two|\d+)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
/** "On my card" says where, and not what it is about. */
const saysWhere =
  /\b(?:on|with|from|by|in|at|into|via|through)\s+(?:my|our|the|this)\s+(?:[\p{L}-]+\s+){0,2}$/iu;

/** Whether a trouble was told of this thing, and not of a further matter in the same sentence. */
export function isAbout(
  { found: { placed, span } }: Told,
  thing: string,
  { messages }: ConversationReading,
): boolean {
  const { text } = placed.sentence;
  const namedIn = messages.filter(
    ({ speaker, reading }) => speaker === 'customer' && reading.text.includes(thing),
  );
  const isNoun = namedIn.some(({ reading }) => {
    const before = reading.text.slice(0, reading.text.indexOf(thing));
    return opensThing.test(before) && !saysWhere.test(before);
  });
  if (!isNoun) return false;
  const at = text.indexOf(thing);
  return at < 0 || !parts.test(text.slice(span.end - placed.start, at));
}
