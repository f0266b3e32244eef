import { type Dimension, dimensions } from '../coaching-rules/engine';
import type { Facts } from '../coaching-rules/engine/judging/chat-facts';
import type { HunchId, Listened } from '../coaching-rules/engine/judging/hunch';
import { splitSentences } from '../coaching-rules/engine/reading/sentences';
import { tokenise } from '../coaching-rules/engine/phrases/tokenise';
import type { LabelledTurn } from './evaluate-sets';
import type { Turn } from './replay-input';

/** Something said in a labelled chat, and whether it is a case of what is to be sensed. */
export interface Case {
  readonly listened: Listened;
  readonly facts?: Facts;
  readonly isCase: boolean;
}

/** What a hunch learns from each labelled turn. */
export interface Lesson {
  readonly id: HunchId;
  readonly cases: (turn: LabelledTurn) => readonly Case[];
  /** How many weights to keep: the heaviest tell nearly as much as all of them. */
  readonly most: number;
}

/** What decides whether and why to speak; what only says in which way. */
const most = { deciding: 4_000, telling: 1_000 };

type Sentences = NonNullable<Listened['draft']>;
type FactsOf = (turn: Turn) => Facts;

/** As the engine reads them. */
const sentencesOf = (text: string): Sentences =>
  splitSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { text: sentence, words: tokenise(sentence) };
  });

const peopleIn = ({ turn }: LabelledTurn) =>
  turn.conversation.messages.filter(({ speaker }) => speaker === 'customer' || speaker === 'agent');

/** What agents wrote last. */
function fromAgents(labelled: LabelledTurn): Listened {
  const people = peopleIn(labelled);
  const end = people.findLastIndex(({ speaker }) => speaker === 'agent') + 1;
  const start = people.findLastIndex(({ speaker }, at) => speaker === 'customer' && at < end) + 1;
  return { agent: people.slice(start, end).flatMap(({ text }) => sentencesOf(text)) };
}

/** What the customer wrote last, and ever. */
function fromCustomer(labelled: LabelledTurn): Listened {
  const people = peopleIn(labelled);
  const end = people.findLastIndex(({ speaker }) => speaker === 'customer') + 1;
  const start = people.findLastIndex(({ speaker }, at) => speaker === 'agent' && at < end) + 1;
  const said = (from: number): Sentences =>
    people
      .slice(from, end)
      .filter(({ speaker }) => speaker === 'customer')
      .flatMap(({ text }) => sentencesOf(text));
  return { last: said(start), ever: said(0) };
}

const upset: ReadonlySet<string> = new Set(['frustrated', 'angry', 'anxious', 'sad']);

/** Each sentence of the draft: whether it overlaps a move in such a dimension. */
function sentences(
  { turn: { draft }, label: { moves } }: LabelledTurn,
  counts: (dimension: Dimension) => boolean,
): readonly Case[] {
  return splitSentences(draft).map(({ start, end }) => ({
    listened: { draft: sentencesOf(draft.slice(start, end)) },
    isCase: moves.some(({ span, dimension }) => {
      const at = draft.indexOf(span);
      return counts(dimension) && at < end && at + span.length > start;
    }),
  }));
}

/** Who is upset, by what they wrote, by how agents answered, and by the facts of the chat. */
export const upsetLesson = (factsOf: FactsOf): Lesson => ({
  id: 'upset',
  most: most.deciding,
  cases: (labelled) => [
    {
      listened: { ...fromCustomer(labelled), ...fromAgents(labelled) },
      facts: factsOf(labelled.turn),
      isCase: upset.has(labelled.label.customer.emotion),
    },
  ],
});

/** Who told something personal, by what they wrote and by the facts of the chat. */
export const personalLesson = (factsOf: FactsOf): Lesson => ({
  id: 'personal',
  most: most.deciding,
  cases: (labelled) => [
    {
      listened: fromCustomer(labelled),
      facts: factsOf(labelled.turn),
      isCase: labelled.label.customer.hook !== null,
    },
  ],
});

const lacks = ({ label: { flags } }: LabelledTurn, dimension: Dimension): boolean =>
  flags.some((flag) => flag.dimension === dimension && flag.severity > 1);

/** What hangs on the whole scene, by what was written and by the facts of draft and chat. */
export function sceneLessons(factsOf: FactsOf): readonly Lesson[] {
  const scene = (labelled: LabelledTurn): Omit<Case, 'isCase'> => ({
    listened: { draft: sentencesOf(labelled.turn.draft), ...fromCustomer(labelled) },
    facts: factsOf(labelled.turn),
  });
  const isWorthAWord = ({ label }: LabelledTurn): boolean => label.verdict === 'coach';
  return [
    {
      id: 'worth-a-word',
      most: most.deciding,
      cases: (labelled) => [{ ...scene(labelled), isCase: isWorthAWord(labelled) }],
    },
    ...dimensions.map(
      (dimension): Lesson => ({
        id: `lacks-${dimension}`,
        most: most.telling,
        cases: (labelled) =>
          isWorthAWord(labelled)
            ? [{ ...scene(labelled), isCase: lacks(labelled, dimension) }]
            : [],
      }),
    ),
    {
      id: 'builds',
      most: most.deciding,
      cases: (labelled) => [
        {
          listened: { draft: sentencesOf(labelled.turn.draft) },
          facts: factsOf(labelled.turn),
          isCase: labelled.label.moves.length > 0,
        },
      ],
    },
  ];
}

/** Which sentences build the relationship, and how, by their words alone. */
export const sentenceLessons: readonly Lesson[] = [
  { id: 'move', most: most.deciding, cases: (labelled) => sentences(labelled, () => true) },
  ...dimensions.map(
    (dimension): Lesson => ({
      id: `move-${dimension}`,
      most: most.telling,
      cases: (labelled) => sentences(labelled, (one) => one === dimension),
    }),
  ),
];
