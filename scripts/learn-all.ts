import type { Hunch } from '../coaching-rules/engine/judging/hunch';
import { oncePer } from '../coaching-rules/engine/memo';
import type { LabelledSet, LabelledTurn } from './evaluate-sets';
import { chatFacts, sceneFacts } from './learn-facts';
import { learn } from './learn-hunch';
import {
  type Lesson,
  personalLesson,
  sceneLessons,
  sentenceLessons,
  upsetLesson,
} from './learn-lessons';
import type { Turn } from './replay-input';

/** Each chat belongs to one of so many parts. */
const parts = 4;
const chatOf = ({ turn: { uid } }: LabelledTurn): string => uid.replace(/#.*$/, '');

/**
 * The facts of each turn, where who is upset was learned from the chats of other parts: of its own
 * chats a hunch is surer than it will ever be of a stranger's.
 */
function factsByOthers(
  lesson: Lesson,
  sets: readonly LabelledSet[],
  all: Hunch,
): (turn: Turn) => readonly string[] {
  const turns = sets.flatMap(({ messages }) => messages);
  const chats = [...new Set(turns.map(chatOf))];
  const partOfChat = new Map(chats.map((chat, index) => [chat, index % parts]));
  const partOf = (turn: LabelledTurn): number | undefined => partOfChat.get(chatOf(turn));
  const byPart = Array.from({ length: parts }, (_, part) =>
    sceneFacts(learn(lesson, sets, (turn) => partOf(turn) !== part)),
  );
  const parted = new Map(turns.map((one) => [one.turn, partOf(one) ?? 0]));
  const others = sceneFacts(all);
  return oncePer((turn) => {
    const part = parted.get(turn);
    return (part === undefined ? others : (byPart[part] ?? others))(turn);
  });
}

/**
 * Learns every hunch from labelled sets.
 * @param learned told of each, with what it was learned for.
 */
export function learnAll(
  sets: readonly LabelledSet[],
  learned: (lesson: Lesson, hunch: Hunch) => void,
): void {
  const factsOfChats = chatFacts();
  const whoIsUpset = upsetLesson((turn) => factsOfChats(turn).mood);
  const upset = learn(whoIsUpset, sets);
  learned(whoIsUpset, upset);
  const lessons = [
    personalLesson((turn) => factsOfChats(turn).chat),
    ...sceneLessons(factsByOthers(whoIsUpset, sets, upset)),
    ...sentenceLessons,
  ];
  for (const lesson of lessons) learned(lesson, learn(lesson, sets));
}
