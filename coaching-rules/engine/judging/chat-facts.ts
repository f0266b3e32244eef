import type { Feeling } from '../advice';
import type { Detail, Trouble } from '../language';
import type { Lexicon } from '../lexicon';
import { oncePer } from '../memo';
import type { Finder } from '../phrases/hits';
import type { TextReading } from '../reading/read-text';
import { type MessageReading, type Told, turnsOf } from '../reading/told';

/**
 * What the engine knows of a chat and a draft, in words that hunches weigh beside the words that
 * were typed: "draft apology", "open late", "rule starter/bare-no".
 */
export type Facts = readonly string[];

/** What is known of a chat before it is known how the customer feels. */
export interface ChatSoFar {
  readonly messages: readonly MessageReading[];
  readonly troubles: readonly Told<Trouble>[];
  readonly openTroubles: readonly Told<Trouble>[];
  readonly details: readonly Told<Detail>[];
  readonly openDetails: readonly Told<Detail>[];
  readonly openQuestions: readonly string[];
}

/** More than so many of something tell no more. */
export const mostCounted = { told: 3, messages: 4, questions: 3, raised: 3, waited: 5 };

/** "troubles 2". */
export const count = (what: string, number: number, cap: number): string =>
  `${what} ${Math.min(number, cap)}`;

/** A few words, less than a sentence, a sentence or two, more. */
const lengths: readonly (readonly [string, number])[] = [
  ['few words', 4],
  ['short', 8],
  ['middling', 20],
  ['long', 40],
];

/** "middling". */
export const sizeOf = (wordCount: number): string =>
  lengths.find(([, most]) => wordCount <= most)?.[0] ?? 'very long';

type Place = 'last' | 'ever' | 'agent' | 'agent last' | 'since told' | 'they since' | 'draft';

/** The fact that a cue stands somewhere, by what finds the cue: joining texts anew each time would cost more than all else. */
const factsOfCues = oncePer(({ cueOf }: Lexicon) => {
  const factsIn = (place: Place): ReadonlyMap<Finder, string> =>
    new Map([...cueOf].map(([finder, cue]) => [finder, `${place} ${cue}`]));
  return {
    last: factsIn('last'),
    ever: factsIn('ever'),
    agent: factsIn('agent'),
    'agent last': factsIn('agent last'),
    'since told': factsIn('since told'),
    'they since': factsIn('they since'),
    draft: factsIn('draft'),
  } satisfies Record<Place, ReadonlyMap<Finder, string>>;
});

/** The cues that stand in these texts, each once. */
export function cuesIn(readings: readonly TextReading[], place: Place, lexicon: Lexicon): Facts {
  const facts = factsOfCues(lexicon)[place];
  const found = new Set<string>();
  for (const { finders } of readings) {
    for (const finder of finders) {
      const fact = facts.get(finder);
      if (fact !== undefined) found.add(fact);
    }
  }
  return [...found];
}

const kindsOf = (told: readonly Told[]): readonly string[] => [
  ...new Set(told.map(({ topic }) => topic.entry.id)),
];

const readings = (messages: readonly MessageReading[]): readonly TextReading[] =>
  messages.map(({ reading }) => reading);

/** Order numbers, names, dates, "yes": an answer, and nothing told. */
const isDatum = ({ sentences }: TextReading): boolean =>
  sentences.every(
    ({ sentence: { words } }) => words.length <= 3 || words.some(({ isNumber }) => isNumber),
  );

/** What the turn is like that the draft answers. */
function factsOfTheirTurn(last: readonly MessageReading[]): Facts {
  const texts = readings(last);
  const words = texts.reduce((sum, { wordCount }) => sum + wordCount, 0);
  const holds = (mark: string): boolean => texts.some(({ text }) => text.includes(mark));
  return [
    `their turn ${sizeOf(words)}`,
    ...(holds('!') ? ['their turn exclaims'] : []),
    ...(holds('?') ? ['their turn asks'] : []),
    ...(holds('..') ? ['their turn trails off'] : []),
    ...(last.length > 0 && texts.every(isDatum) ? ['their turn only answers'] : []),
  ];
}

/** How long ago things were told, in messages that agents have written since, and what these did about it. */
function factsOfSince(chat: ChatSoFar, lexicon: Lexicon): Facts {
  const { messages, troubles, openTroubles, openDetails } = chat;
  const since = (told: Told): readonly MessageReading[] =>
    messages.filter(({ speaker }, at) => speaker === 'agent' && at > told.message);
  const ages: readonly (readonly [string, Told | undefined])[] = [
    ['told', troubles.at(-1)],
    ['open', openTroubles.at(-1)],
    ['latest open', openTroubles[0]],
    ['detail open', openDetails[0]],
  ];
  const first = troubles.at(-1);
  return [
    ...ages.flatMap(([what, told]) =>
      told ? [count(`${what} for`, since(told).length, mostCounted.waited)] : [],
    ),
    ...(first ? cuesIn(readings(since(first)), 'since told', lexicon) : []),
  ];
}

/** What the agent said last, and what the customer told in answer. */
function factsOfExchange(chat: ChatSoFar, lexicon: Lexicon): Facts {
  const { messages, troubles } = chat;
  const agents = readings(turnsOf(messages, 'agent', 'last'));
  const theirs = turnsOf(messages, 'customer', 'last');
  const told = troubles.filter(({ message }) => messages[message]?.run === theirs[0]?.run);
  return [
    ...cuesIn(agents, 'agent last', lexicon),
    ...(agents.some(({ text }) => text.includes('?')) ? ['was asked'] : []),
    ...(messages.at(-1)?.speaker === 'agent' ? ['writes again'] : []),
    ...kindsOf(told).map((id) => `now told ${id}`),
    count('troubles now', told.length, mostCounted.told),
    ...factsOfTheirTurn(theirs),
  ];
}

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
    count('troubles', troubles.length, mostCounted.told),
    count('open troubles', openTroubles.length, mostCounted.told),
    count('details', details.length, mostCounted.told),
    count('open details', openDetails.length, mostCounted.told),
    count('open questions', openQuestions.length, mostCounted.questions),
    count('customer messages', customers.length, mostCounted.messages),
    count('agent messages', agents.length, mostCounted.messages),
    count('in a row', last.length, mostCounted.messages),
    `sounds ${sounds}`,
    ...factsOfExchange(chat, lexicon),
    ...factsOfSince(chat, lexicon),
  ];
}
