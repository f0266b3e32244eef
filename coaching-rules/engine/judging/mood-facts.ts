import type { Feeling } from '../advice';
import type { Lexicon } from '../lexicon';
import { topicsFound } from '../reading/topics';
import { type ChatSoFar, count, cuesIn, type Facts } from './chat-facts';

/** More than so many say no more. */
const most = { runs: 3, ago: 4, told: 4 };
/** Said within so many runs before the last one is said lately. */
const lately = 2;
/** An agent who has written more often than this since has had the time to see to it. */
const soonAfter = 2;

const moods = {
  upset: ['angry', 'frustrated', 'anxious', 'sad'],
  glad: ['excited', 'grateful'],
} as const satisfies Record<string, readonly Feeling[]>;

type Felt = ReadonlySet<Feeling>;

/** What the words of feeling say in each run of the customer's messages, the last run first. */
function feltByRun({ messages }: ChatSoFar, { feelings }: Lexicon): readonly Felt[] {
  const byRun = new Map<number, Set<Feeling>>();
  for (const { speaker, run, reading } of messages) {
    if (speaker !== 'customer') continue;
    const felt = byRun.get(run) ?? new Set();
    byRun.set(run, felt);
    for (const index of topicsFound(feelings)(reading)) {
      const found = feelings[index];
      if (found) felt.add(found.feeling);
    }
  }
  return [...byRun.values()].toReversed();
}

/** Which feelings were put in words, and when. */
function factsOfSaid(runs: readonly Felt[]): Facts {
  return runs.flatMap((felt, ago) =>
    [...felt].flatMap((feeling) => [
      `said ${feeling}`,
      ...(ago === 0 ? [`now said ${feeling}`] : []),
      ...(ago > 0 && ago <= lately ? [`lately said ${feeling}`] : []),
    ]),
  );
}

/** In how many runs they sounded upset, and glad, and how many runs ago they last did. */
function factsOfMoods(runs: readonly Felt[]): Facts {
  return Object.entries(moods).flatMap(([mood, feelings]) => {
    const sounds = runs.map((felt) => feelings.some((feeling) => felt.has(feeling)));
    const ago = sounds.indexOf(true);
    return [
      count(`runs ${mood}`, sounds.filter(Boolean).length, most.runs),
      ...(ago < 0 ? [] : [count(`${mood} runs ago`, ago, most.ago)]),
    ];
  });
}

/** Which trouble was told how long ago, in messages of agents since, and in how many runs any was. */
function factsOfTold({ messages, troubles }: ChatSoFar): Facts {
  const runs = new Set(troubles.map(({ message }) => messages[message]?.run));
  return [
    ...troubles.map(({ topic, message }) => {
      const since = messages.filter(({ speaker }, at) => speaker === 'agent' && at > message);
      const when = since.length === 0 ? 'just' : since.length <= soonAfter ? 'lately' : 'long ago';
      return `told ${topic.entry.id} ${when}`;
    }),
    count('runs of trouble', runs.size, most.told),
  ];
}

/** What the customer has said since they last told of a trouble. */
function factsOfSince({ messages, troubles }: ChatSoFar, lexicon: Lexicon): Facts {
  const [latest] = troubles;
  if (!latest) return [];
  const since = messages
    .slice(latest.message + 1)
    .filter(({ speaker }) => speaker === 'customer')
    .map(({ reading }) => reading);
  return cuesIn(since, 'they since', lexicon);
}

/**
 * Facts that say how a mood came and went: a trouble wears off, thanks may end it, and who has said
 * three times that they are cross still is. Weighed beside the facts of the chat, only for who is upset.
 */
export function factsOfMood(chat: ChatSoFar, lexicon: Lexicon): Facts {
  const runs = feltByRun(chat, lexicon);
  const facts = [
    ...factsOfSaid(runs),
    ...factsOfMoods(runs),
    ...factsOfTold(chat),
    ...factsOfSince(chat, lexicon),
  ];
  return [...new Set(facts)];
}
