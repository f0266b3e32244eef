import { asksForDatum } from './asking';
import type { Choose } from './choose';
import type { Detail } from './language';
import { bareLine, type ConversationReading } from './read-customer';
import { has, type TextReader } from './read-text';
import type { Template } from './rule';
import type { Scene } from './scene';
import { fill, type Values, valuesIn } from './template';
import { fold } from './tokenise';
import { acknowledges, picksUp, type Told, turnsOf } from './told';

/** Names that templates may use besides what their own patterns capture. */
export const templateValues = [
  'customer',
  'agent',
  'thing',
  'sorry',
  'pickup',
  'gladly',
  'waited',
  'order',
  'another',
  'sothat',
] as const;

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const minute = 60_000;

/** "ten minutes", "over an hour"; null for less than a minute. */
function inWords(milliseconds: number): string | null {
  const minutes = Math.floor(milliseconds / minute);
  if (minutes < 1) return null;
  if (minutes === 1) return 'a minute';
  if (minutes < 60) return `${small[minutes] ?? minutes} minutes`;
  return minutes < 120 ? 'over an hour' : `over ${small[Math.floor(minutes / 60)] ?? 'many'} hours`;
}

/** Whether an agent has already sent a sentence of this text in the chat. */
export function wasSaid(text: string, reader: TextReader, { said }: ConversationReading): boolean {
  return reader.draft(text).sentences.some(({ sentence }) => said.has(bareLine(sentence)));
}

/** How many words of theirs a wording takes up, besides their name. */
const ownWords = (wording: Template): number =>
  valuesIn(wording).filter((name) => name !== 'customer').length;

/**
 * Fills the first of the wordings that has all it needs and is new in this chat: one that takes up
 * their own words before one that would fit anybody.
 */
function firstNew(
  wordings: readonly Template[],
  values: Values,
  choose: Choose,
  reader: TextReader,
  conversation: ConversationReading,
): string | null {
  const fitting = choose(wordings).toSorted((a, b) => ownWords(b) - ownWords(a));
  for (const wording of fitting) {
    const text = fill(wording, values);
    if (text && !wasSaid(text, reader, conversation)) return text;
  }
  return null;
}

/** What `asked` and the like look like in the middle of a sentence. */
function asCaptured(text: string): string {
  const trimmed = text.trim().replace(/[\s,.;:!?]+$/, '');
  const isShouted = trimmed.length > 4 && trimmed === trimmed.toUpperCase();
  return isShouted ? fold(trimmed) : trimmed.replace(/^(Your|The|A|An|My|Our)\b/, fold);
}

/** "your username" is asked for and typed, never waited for or broken. */
function isDatum(
  thing: string | null,
  reader: TextReader,
  { lexicon }: ConversationReading,
): boolean {
  return thing !== null && has(reader.draft(thing), lexicon.cues.datum);
}

/** The values that templates can use for a draft and what a rule captured in it. */
export function valuesFor(
  scene: Scene,
  captures: Readonly<Record<string, string>>,
  reader: TextReader,
  choose: Choose,
): Values {
  const { conversation, draft, waited } = scene;
  const plain: Readonly<Record<string, string | null>> = {
    customer: conversation.customerName,
    agent: conversation.agentName,
    thing: isDatum(scene.thing, reader, conversation) ? null : scene.thing,
    waited: waited === null ? null : inWords(waited),
  };
  const about = (told: Told | undefined, wordings: readonly Template[]) =>
    told
      ? firstNew(
          wordings,
          (name) => captured(told.found.captures, name) ?? plain[name] ?? null,
          choose,
          reader,
          conversation,
        )
      : null;
  const picked = (isWanted: (detail: Detail) => boolean): string | null => {
    const told = conversation.openDetails.find(
      (one) => isWanted(one.topic.entry) && !picksUp(draft, one, conversation.lexicon),
    );
    return about(told, told?.topic.entry.pickup ?? []);
  };
  return (name) => {
    const own = captured(captures, name);
    if (own !== null) return own;
    if (name === 'sorry') {
      const told =
        conversation.openTroubles.find((one) => !acknowledges(draft, one, conversation.lexicon)) ??
        conversation.openTroubles[0];
      return about(told, told?.topic.entry.sorry ?? []);
    }
    if (name === 'another') return anotherFor(scene);
    if (name === 'sothat')
      return asksForDatum(draft, conversation.lexicon) ? (choose(soThat)[0] ?? null) : null;
    if (name === 'pickup') return picked(() => true);
    if (name === 'gladly') return picked(({ tone }) => tone === 'glad');
    return plain[name] ?? null;
  };
}

/** What a datum is asked for, to stand before the question. */
const soThat = ['So I can look into it:', 'So I can check it for you:', 'To get this moving:'];

/** What else could be had where the draft says that something cannot: "another time"; null when nobody can tell. */
function anotherFor({ conversation, draft }: Scene): string | null {
  const { cues, others } = conversation.lexicon;
  if (!has(draft, cues.unavailable)) return null;
  const asked = turnsOf(conversation.messages, 'customer', 'last').map(({ reading }) => reading);
  for (const reading of [draft, ...asked.toReversed()]) {
    const other = others.findLast(({ finder }) => has(reading, finder));
    if (other) return other.entry.offer;
  }
  return null;
}

function captured(captures: Readonly<Record<string, string>>, name: string): string | null {
  const text = Object.hasOwn(captures, name) ? captures[name] : undefined;
  return text === undefined ? null : asCaptured(text);
}
