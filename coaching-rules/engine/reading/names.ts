import { fold, tokenise } from '../phrases/tokenise';
import type { Lexicon } from '../lexicon';
import { oncePer } from '../memo';
import { findAll, has, type TextReading } from './read-text';

/** A message as far as names are concerned. */
export interface NamedMessage {
  readonly speaker: string;
  readonly name: string | null;
  readonly reading: TextReading;
}

const titles = new Set('mr mrs ms miss mx dr prof sir madam'.split(' '));
/** What help desks show in place of a name, and what stands where a name might ("this is urgent"). */
const notNames = new Set(
  `visitor guest customer client user anonymous unknown unnamed contact shopper agent support team
   bot me you it that this what my your our the a an and or is are was not no yes yep yeah nope ok sure hi
   hello hey dear thanks thank please sorry well great good fine bad here there still just so very
   really too also about for from with in on at to of urgent ridiculous unacceptable terrible awful
   crazy insane wrong right true false correct regarding because getting trying looking having
   calling writing happy unhappy upset angry sad confused worried late new old wondering unable
   going order account order id email e-mail username name number phone zip code why how when where
   who which can could will would do does did i we they he she one two three maybe none n/a na test
   all done everything nothing something frustrated frustrating annoying interested concerned
   disappointed tired waiting asking hoping sorry afraid sure glad excited curious totally never
   always again today tomorrow yesterday now then both either
   preferably probably mostly actually usually hopefully currently recently definitely exactly
   basically accounts billing sales claims returns orders payments complaints operations reception
   service services care office admin assistant advisor adviser helpdesk desk department online
   host manager bookings reservations tickets ticketing dispatch concierge pharmacy clinic surgery
   library council receptionist technician engineer operator moderator staff crew tech maintenance
   front insure insurance security housing kitchen events enquiries wonderful amazing awesome perfect
   lovely excellent fantastic brilliant nice horrible outrageous absurd stupid important impossible`.split(
    /\s+/,
  ),
);
/** "It's", "that'll": no name ends so, while "O'Neill" and "D'Arcy" do not. */
const shortened = /['’](?:s|re|ve|ll|m|d|t)$/iu;
const nameWord = /^[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*\.?$/u;

function capitalised(name: string): string {
  const isEven = name === name.toLowerCase() || (name.length > 2 && name === name.toUpperCase());
  if (!isEven) return name;
  return name
    .toLowerCase()
    .replace(/(^|['’-])(\p{L})/gu, (_all, before: string, letter: string) => {
      return before + letter.toUpperCase();
    });
}

/** The words of something that may be a name, or null when it is none. */
function nameWords(text: string): readonly string[] | null {
  if (text.length > 60 || /[@\d/\\<>{}_]/.test(text)) return null;
  const [before = '', after] = text.split(',').map((part) => part.trim());
  const ordered =
    after && !after.includes(' ') && !before.includes(' ') ? `${after} ${before}` : before;
  const words = ordered.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 4) return null;
  return words.every((word) => nameWord.test(word)) ? words : null;
}

/**
 * The first name in a full name as shown or typed; null for a title with a surname, a handle, an
 * e-mail address, or words that are no name.
 */
function firstNameIn(text: string): string | null {
  const words = nameWords(text);
  const first = words?.[0]?.replace(/\.$/, '');
  if (!words || first === undefined || first.length < 2) return null;
  if (titles.has(fold(first))) {
    return words.length > 2 ? firstNameIn(words.slice(1).join(' ')) : null;
  }
  return notNames.has(fold(first)) || shortened.test(first) ? null : capitalised(first);
}

/** "Sarah here", "this is Sarah from Leeds": only a capital letter tells a name from a mood. */
const introductions = [
  /^(?:(?:hi|hello|hey)\b[,!]?\s+)?(\p{Lu}[\p{L}'’-]+)(?:\s\p{Lu}[\p{L}'’-]+)?\s+here\b/iu,
  /\b(?:this is|i am|i['’]?m)\s+(\p{L}[\p{L}'’-]+)/iu,
];

/** Found once for as long as the message is known. */
const introducedIn = oncePer((lexicon: Lexicon) =>
  oncePer((reading: TextReading) => introduced(reading, lexicon)),
);

function introduced(reading: TextReading, lexicon: Lexicon): string | null {
  const finder = lexicon.cues['gives-name'];
  if (finder !== null) {
    for (const { captures } of findAll(reading, finder)) {
      const name = firstNameIn((captures['name'] ?? '').split(/[\s,]+/)[0] ?? '');
      if (name) return name;
    }
  }
  for (const { sentence } of reading.sentences) {
    for (const introduction of introductions) {
      const word = introduction.exec(sentence.text)?.[1];
      if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(word)) continue;
      const name = firstNameIn(word);
      if (name) return name;
    }
  }
  return null;
}

/** A bare "Albert Sanders" or "it's chloe zhang", as an answer to being asked for the name. */
function answered(reading: TextReading): string | null {
  const line = reading.text.split(/\n|(?<=\p{L}{2})\.\s|[,;:]\s*(?=.*\d)/u)[0]?.trim() ?? '';
  const bare = line
    .replace(/^(?:sure|yes|yeah|ok|okay|of course|hi|hello)[,.!]?\s+/i, '')
    .replace(/^(?:it['’]?s|it is|i['’]?m|i am|this is|(?:my |full |first )*name(?: is|:)?)\s+/i, '')
    .replace(/[.!]+$/, '');
  const words = bare.split(/\s+/);
  if (words.length > 3 || words.some((word) => notNames.has(fold(word)))) return null;
  return firstNameIn(bare);
}

/** The first name of whoever the page calls by `shown`, else as they gave it themselves. */
export function readName(
  speaker: 'customer' | 'agent',
  shown: string | null,
  messages: readonly NamedMessage[],
  lexicon: Lexicon,
): string | null {
  const fromPage = shown ? firstNameIn(shown) : null;
  if (fromPage) return fromPage;
  let wasAsked = false;
  let before: string | null = null;
  let name: string | null = null;
  for (const message of messages) {
    const isRun = before === message.speaker;
    before = message.speaker;
    if (message.speaker !== speaker) {
      if (message.speaker === 'agent') {
        wasAsked = (isRun && wasAsked) || has(message.reading, lexicon.cues['asks-name']);
      }
      continue;
    }
    const given =
      (message.name ? firstNameIn(message.name) : null) ??
      introducedIn(lexicon)(message.reading) ??
      (wasAsked && speaker === 'customer' ? answered(message.reading) : null);
    name ??= given;
  }
  return name;
}

/** Whether a text says a name, with or without its accents and capitals. */
export function saysName(reading: TextReading, name: string | null): boolean {
  if (!name) return false;
  const [wanted] = tokenise(name);
  return reading.sentences.some(({ sentence }) =>
    sentence.words.some((word) => word.text === wanted?.text),
  );
}

/** Whether the writer of a text gives a name of their own. */
export function givesName(reading: TextReading, lexicon: Lexicon): boolean {
  return introducedIn(lexicon)(reading) !== null;
}
