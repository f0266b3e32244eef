import type { LabelledTurn } from './evaluate-sets';

/** A shorter turn, such as "Anything else I can help you with?", stands in chats that share nothing else. */
const leastTelling = 40;

const plain = (text: string): string => text.toLowerCase().replaceAll(/\W+/g, ' ').trim();

/** The long turns of a message and of its chat so far. */
const tellingTurns = ({ turn: { draft, conversation } }: LabelledTurn): ReadonlySet<string> =>
  new Set(
    [...conversation.messages.map(({ text }) => text), draft]
      .map(plain)
      .filter((text) => text.length >= leastTelling),
  );

/** Messages that seem to be of one chat. */
interface Group {
  readonly turns: ReadonlySet<string>;
  readonly messages: readonly LabelledTurn[];
}

function groupsOf(messages: readonly LabelledTurn[]): readonly Group[] {
  let groups: readonly Group[] = [];
  for (const message of messages) {
    const turns = tellingTurns(message);
    const near = groups.filter((group) => !group.turns.isDisjointFrom(turns));
    const whole: Group = {
      turns: near.reduce((all, group) => all.union(group.turns), turns),
      messages: [...near.flatMap((group) => group.messages), message],
    };
    groups = [...groups.filter((group) => !near.includes(group)), whole];
  }
  return groups;
}

/**
 * Splits messages into so many parts of about one size. Messages whose chats share a long turn come into
 * one part: who learns from one of them has all but read the other.
 */
export function partsOf(
  messages: readonly LabelledTurn[],
  count: number,
): readonly (readonly LabelledTurn[])[] {
  const parts = Array.from({ length: count }, (): LabelledTurn[] => []);
  const largestFirst = groupsOf(messages).toSorted((a, b) => b.messages.length - a.messages.length);
  for (const group of largestFirst) {
    const smallest = parts.toSorted((a, b) => a.length - b.length)[0];
    smallest?.push(...group.messages);
  }
  return parts;
}
