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
export const mostCounted = { told: 3, messages: 4, questions: 3, raised: 3 };

/** "troubles 2". */
export const count = (what: string, number: number, cap: number): string =>
  `${what} ${Math.min(number, cap)}`;

type Place = 'last' | 'ever' | 'agent' | 'draft';

/** The fact that a cue stands somewhere, by what finds the cue: joining texts anew each time would cost more than all else. */
const factsOfCues = oncePer(({ cueOf }: Lexicon) => {
  const factsIn = (place: Place): ReadonlyMap<Finder, string> =>
    new Map([...cueOf].map(([finder, cue]) => [finder, `${place} ${cue}`]));
  return {
    last: factsIn('last'),
    ever: factsIn('ever'),
    agent: factsIn('agent'),
    draft: factsIn('draft'),
  };
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
  ];
}
