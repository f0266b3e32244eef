import type { Feeling } from './advice';
import type { Raised } from './brake';
import type { Lexicon } from './lexicon';
import { oncePer } from './memo';
import { type ConversationReading, phaseWith } from './read-customer';
import type { Finder } from './phrasebook';
import { isQuestion, type TextReading } from './read-text';
import type { Scene } from './scene';
import { type MessageReading, type Told, turnsOf } from './told';

/**
 * What the engine knows of a chat and a draft, in words that hunches weigh beside the words that
 * were typed: "draft apology", "open late", "rule starter/bare-no".
 */
export type Facts = readonly string[];

/** What is known of a chat before it is known how the customer feels. */
export type ChatSoFar = Pick<
  ConversationReading,
  'messages' | 'troubles' | 'openTroubles' | 'details' | 'openDetails' | 'openQuestions'
>;

/** More than so many of something tell no more. */
const most = { told: 3, messages: 4, questions: 3, raised: 3 };

const count = (what: string, number: number, cap: number): string =>
  `${what} ${Math.min(number, cap)}`;

const cueNames = (lexicon: Lexicon) =>
  oncePer((finders: ReadonlySet<Finder>): readonly string[] =>
    [...finders].flatMap((finder) => lexicon.cueOf.get(finder) ?? []),
  );
const namesFor = oncePer(cueNames);

/** The cues that stand in these texts, each once. */
function cuesIn(readings: readonly TextReading[], where: string, lexicon: Lexicon): Facts {
  const names = namesFor(lexicon);
  const found = new Set(readings.flatMap(({ finders }) => names(finders)));
  return [...found].map((cue) => `${where} ${cue}`);
}

const kindsOf = (told: readonly Told[]): readonly string[] => [
  ...new Set(told.map(({ topic }) => topic.entry.id)),
];

const readings = (messages: readonly MessageReading[]): readonly TextReading[] =>
  messages.map(({ reading }) => reading);

/**
 * Facts of a chat.
 * @param sounds what the customer's words of feeling and trouble sound like.
 */
export function factsOfChat(chat: ChatSoFar, sounds: Feeling, lexicon: Lexicon): Facts {
  const { messages, troubles, openTroubles, details, openDetails, openQuestions } = chat;
  const last = turnsOf(messages, 'customer', 'last');
  const customers = turnsOf(messages, 'customer', 'ever');
  const agents = turnsOf(messages, 'agent', 'ever');
  return [
    ...cuesIn(readings(last), 'last', lexicon),
    ...cuesIn(readings(customers), 'ever', lexicon),
    ...cuesIn(readings(agents), 'agent', lexicon),
    ...kindsOf(troubles).map((id) => `told ${id}`),
    ...kindsOf(openTroubles).map((id) => `open ${id}`),
    ...kindsOf(details).map((id) => `told ${id}`),
    ...kindsOf(openDetails).map((id) => `open ${id}`),
    count('troubles', troubles.length, most.told),
    count('open troubles', openTroubles.length, most.told),
    count('details', details.length, most.told),
    count('open details', openDetails.length, most.told),
    count('open questions', openQuestions.length, most.questions),
    count('customer messages', customers.length, most.messages),
    count('agent messages', agents.length, most.messages),
    count('in a row', last.length, most.messages),
    `sounds ${sounds}`,
  ];
}

/** A few words, less than a sentence, a sentence or two, more. */
const lengths: readonly (readonly [string, number])[] = [
  ['few words', 4],
  ['short', 8],
  ['middling', 20],
  ['long', 40],
];

function sizeOf(draft: TextReading): string {
  return lengths.find(([, most]) => draft.wordCount <= most)?.[0] ?? 'very long';
}

function factsOfRules(raised: readonly Raised[]): Facts {
  const moves = raised.filter(({ ready }) => ready.rule.kind === 'move');
  const nudges = raised.flatMap(({ ready: { rule } }) => (rule.kind === 'move' ? [] : [rule]));
  const kinds = [
    ...nudges.flatMap(({ severity, dimension }) => [`severity ${severity}`, `nudge ${dimension}`]),
    ...moves.map(({ ready }) => `move ${ready.rule.dimension}`),
  ];
  return [
    ...raised.map(({ ready: { pack, rule } }) => `rule ${pack}/${rule.id}`),
    ...new Set(kinds),
    count('nudges', nudges.length, most.raised),
    count('moves', moves.length, most.raised),
  ];
}

/** Facts of a draft in its chat, the chat's own among them; what is only sensed is none. */
export function factsOf(scene: Scene, raised: readonly Raised[]): Facts {
  const { conversation, draft } = scene;
  const asks = draft.sentences.some(({ sentence }) => isQuestion(sentence));
  return [
    ...conversation.facts,
    ...cuesIn([draft], 'draft', conversation.lexicon),
    `feels ${conversation.feeling}`,
    `phase ${phaseWith(conversation, draft)}`,
    sizeOf(draft),
    ...(conversation.conversation.partial ? ['partial'] : []),
    ...(asks ? ['asks'] : []),
    ...(draft.text.includes('!') ? ['exclaims'] : []),
    ...factsOfRules(
      raised.filter(({ ready }) => ready.rule.when.kind !== 'hunch' && !ready.sensed),
    ),
  ];
}
