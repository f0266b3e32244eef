import type { Feeling, Phase } from '../advice';
import type { Conversation } from '../conversation';
import { type ChatSoFar, type Facts, factsOfChat } from '../judging/chat-facts';
import { readFeeling } from './feeling';
import { heardFrom, type Listened } from '../judging/hunch';
import { factsOfMood } from '../judging/mood-facts';
import type { Detail, Trouble } from '../language';
import type { Lexicon } from '../lexicon';
import { oncePer } from '../memo';
import { readName } from './names';
import { has, isQuestion, type Sentence, type TextReader, type TextReading } from './read-text';
import type { Tested } from '../judging/scene';
import { mayNameThing, thingIn } from './thing';
import { topicsFound } from './topics';
import {
  type MessageReading,
  picksUp,
  seesTo,
  stillOpen,
  type Told,
  tell,
  tellTroubles,
  turnsOf,
} from './told';

/** What the engine read of a conversation; everything here holds whatever the draft says. */
export interface ConversationReading {
  readonly conversation: Conversation;
  readonly lexicon: Lexicon;
  /** Customer's and agents' messages, oldest first. */
  readonly messages: readonly MessageReading[];
  readonly customerName: string | null;
  readonly agentName: string | null;
  readonly feeling: Feeling;
  /** What hunches weigh of the chat. */
  readonly facts: Facts;
  /** What the hunch of who is upset weighs besides. */
  readonly moodFacts: Facts;
  /** What was written, as hunches listen to it. */
  readonly heard: Listened;
  /** Latest first. */
  readonly troubles: readonly Told<Trouble>[];
  /** Those of them that no later agent message has named, said sorry for or taken on. */
  readonly openTroubles: readonly Told<Trouble>[];
  readonly details: readonly Told<Detail>[];
  readonly openDetails: readonly Told<Detail>[];
  readonly thing: string | null;
  /** When the thing is not known: a sentence in which a tagger might find it. */
  readonly thingSentence: string | null;
  readonly openQuestions: readonly string[];
  /** When the customer's oldest unanswered message was written, or null. */
  readonly waitingSince: number | null;
  /** What the agent's messages so far make of the chat; the draft may still close it. */
  readonly phase: Phase;
  /** Lines that agents have sent, as `bareLine` gives them; short ones may come twice. */
  readonly said: ReadonlySet<string>;
  /** What tests that look at the conversation alone came out as. */
  readonly tested: Tested;
}

/** A greeting or a "thank you" may come twice in a chat. */
const longestRepeatable = 3;

/** A sentence as compared with what was said before: its words only. */
export const bareLine = oncePer(({ words }: Sentence): string =>
  words.map(({ text }) => text).join(' '),
);

function linesOf(messages: readonly MessageReading[]): ReadonlySet<string> {
  const sentences = messages
    .filter(({ speaker }) => speaker === 'agent')
    .flatMap(({ reading }) => reading.sentences.map(({ sentence }) => sentence));
  return new Set(sentences.filter(({ wordCount }) => wordCount > longestRepeatable).map(bareLine));
}

/** Older messages than these do not change what to say now, and reading all of a year's chat would take a while. */
const mostMessages = 300;
function readMessages(conversation: Conversation, reader: TextReader): readonly MessageReading[] {
  let run = -1;
  let before: string | null = null;
  return conversation.messages.slice(-mostMessages).flatMap(({ speaker, text, name, at }) => {
    if (speaker !== 'customer' && speaker !== 'agent') return [];
    if (speaker !== before) run += 1;
    before = speaker;
    return [{ speaker, name, at, run, reading: reader.message(text) }];
  });
}

/** Their runs of messages, the last run first. */
export function customerRuns(
  messages: readonly MessageReading[],
): readonly (readonly TextReading[])[] {
  const runs = new Map<number, TextReading[]>();
  for (const { speaker, run, reading } of messages) {
    if (speaker !== 'customer') continue;
    const list = runs.get(run);
    if (list) list.push(reading);
    else runs.set(run, [reading]);
  }
  return [...runs.values()].toReversed();
}

function unlessLater<T extends Told>(
  told: readonly T[],
  messages: readonly MessageReading[],
  answers: (reading: TextReading, told: T) => boolean,
): readonly T[] {
  return told.filter(
    (one) =>
      !messages
        .slice(one.message + 1)
        .some(({ speaker, reading }) => speaker === 'agent' && answers(reading, one)),
  );
}

/** The customer's messages after the last agent message that did more than ask for patience. */
function unanswered(
  messages: readonly MessageReading[],
  lexicon: Lexicon,
): readonly MessageReading[] {
  const isAnswer = ({ speaker, reading }: MessageReading): boolean =>
    speaker === 'agent' && !(has(reading, lexicon.cues.hold) && reading.sentences.length <= 2);
  const last = messages.findLastIndex(isAnswer);
  return messages.slice(last + 1).filter(({ speaker }) => speaker === 'customer');
}

/** More than a greeting or a thank-you. */
function hasSubstance({ speaker, reading }: MessageReading, lexicon: Lexicon): boolean {
  if (speaker !== 'customer') return false;
  const isGreeting = has(reading, lexicon.cues.greeting) && reading.wordCount <= 3;
  return !isGreeting && reading.wordCount > 2;
}

function readPhase(
  messages: readonly MessageReading[],
  isPartial: boolean,
  lexicon: Lexicon,
): Phase {
  const subject = messages.findIndex((message) => hasSubstance(message, lexicon));
  const isAnswered =
    subject >= 0 && messages.slice(subject).some(({ speaker }) => speaker === 'agent');
  if (!isAnswered) return isPartial && messages.length > 0 ? 'working' : 'opening';
  const last = messages.at(-1);
  if (last?.speaker !== 'customer') return 'working';
  const words = turnsOf(messages, 'customer', 'last').map(({ reading }) => reading);
  const leaves = words.some(
    (reading) => has(reading, lexicon.cues.done) || has(reading, lexicon.cues.goodbye),
  );
  const onlyThanks =
    has(last.reading, lexicon.cues.thanks) && last.reading.wordCount <= shortThanks;
  const stillAsks =
    words.some((reading) => reading.sentences.some(({ sentence }) => isQuestion(sentence))) ||
    words.some((reading) => topicsFound(lexicon.troubles)(reading).length > 0);
  return (leaves || onlyThanks) && !stillAsks ? 'closing' : 'working';
}

/** "Thank you so much for your help today!" ends a chat; a longer message says more than thanks. */
const shortThanks = 9;

function readThing(
  messages: readonly MessageReading[],
  troubles: readonly Told<Trouble>[],
  lexicon: Lexicon,
): string | null {
  for (const { found } of troubles) {
    const thing = thingIn(found.placed.sentence, lexicon);
    if (thing) return thing.text;
  }
  let best: { readonly text: string; readonly worth: number } | null = null;
  for (const { reading } of turnsOf(messages, 'customer', 'ever').toReversed()) {
    for (const { sentence } of reading.sentences) {
      const thing = thingIn(sentence, lexicon);
      if (thing && (!best || thing.worth > best.worth)) best = thing;
    }
  }
  return best?.text ?? null;
}

function readThingSentence(
  messages: readonly MessageReading[],
  troubles: readonly Told<Trouble>[],
): string | null {
  const sentences = [
    ...troubles.map(({ found }) => found.placed.sentence),
    ...turnsOf(messages, 'customer', 'lately')
      .toReversed()
      .flatMap(({ reading }) => reading.sentences.map(({ sentence }) => sentence)),
  ];
  return sentences.find(mayNameThing)?.text ?? null;
}

/** How the customer feels, and what hunches go by. */
function readMood(
  chat: ChatSoFar,
  lexicon: Lexicon,
): Pick<ConversationReading, 'feeling' | 'facts' | 'moodFacts' | 'heard'> {
  const runs = customerRuns(chat.messages);
  const { sounds, feeling } = readFeeling(runs, lexicon);
  const facts = factsOfChat(chat, sounds, lexicon);
  const moodFacts = factsOfMood(chat, lexicon);
  const agent = turnsOf(chat.messages, 'agent', 'last').map(({ reading }) => reading);
  const heard = heardFrom(runs, agent);
  const sure = lexicon.hunches.get('upset')?.(heard, facts, moodFacts) ?? null;
  return { feeling: feeling(sure), facts, moodFacts, heard };
}

/** Reads a conversation once; a new message reads only that message. */
export function readConversation(
  conversation: Conversation,
  reader: TextReader,
  lexicon: Lexicon,
  tested: Tested,
): ConversationReading {
  const messages = readMessages(conversation, reader);
  const troubles = tellTroubles(messages, lexicon);
  const details = tell(messages, lexicon.details);
  const open = unanswered(messages, lexicon);
  const thing = readThing(messages, troubles, lexicon);
  const chat: ChatSoFar = {
    messages,
    troubles,
    openTroubles: unlessLater(troubles, messages, (reading, told) =>
      seesTo(reading, told, lexicon),
    ),
    details,
    openDetails: stillOpen(
      details,
      unlessLater(details, messages, (reading, told) => picksUp(reading, told, lexicon)),
    ),
    openQuestions: open.flatMap(({ reading }) =>
      reading.sentences.flatMap(({ sentence }) => (isQuestion(sentence) ? [sentence.text] : [])),
    ),
  };
  let said: ReadonlySet<string> | null = null;
  return {
    conversation,
    lexicon,
    ...chat,
    ...readMood(chat, lexicon),
    customerName: readName('customer', conversation.customerName, messages, lexicon),
    agentName: readName('agent', conversation.agentName, messages, lexicon),
    thing,
    thingSentence: thing === null ? readThingSentence(messages, troubles) : null,
    waitingSince: open.find(({ at }) => at !== null)?.at ?? null,
    phase: readPhase(messages, conversation.partial, lexicon),
    // Only replies ask for it.
    get said() {
      said ??= linesOf(messages);
      return said;
    },
    tested,
  };
}

/** Where the chat stands once the draft is sent: saying goodbye closes it. */
export function phaseWith(reading: ConversationReading, draft: TextReading): Phase {
  if (reading.phase !== 'working') return reading.phase;
  const { cues } = reading.lexicon;
  const closes = has(draft, cues.goodbye) || has(draft, cues['wrap-up']);
  return closes ? 'closing' : 'working';
}
