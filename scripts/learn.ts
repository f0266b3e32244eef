import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hunch, readyHunch } from '../coaching-rules/engine/judging/hunch';
import { oncePer } from '../coaching-rules/engine/memo';
import { type LabelledTurn, readSets } from './evaluate-sets';
import { chatFacts, sceneFacts } from './learn-facts';
import { learn } from './learn-hunch';
import {
  type Case,
  type Lesson,
  personalLesson,
  sceneLessons,
  sentenceLessons,
  upsetLesson,
} from './learn-lessons';
import type { Turn } from './replay-input';
import { root } from './setup/toolchain.mjs';

/**
 * Learns the hunches in `coaching-rules/language/hunches` from the labelled chats that rules may be
 * fitted to, and says how well each tells the chats that are held out.
 */

/** Fewer than half of what is asked about is a case: what is rare is believed earlier. */
const even = 0.35;

function f1(cases: readonly Case[], hunch: Hunch): string {
  const sense = readyHunch(hunch);
  const sensed = cases.map(({ listened, facts, isCase }) => ({
    isCase,
    is: sense(listened, facts ?? []) > even,
  }));
  const right = sensed.filter(({ isCase, is }) => isCase && is).length;
  const all = sensed.filter(({ is }) => is).length + sensed.filter(({ isCase }) => isCase).length;
  return ((2 * right) / Math.max(1, all)).toFixed(3);
}

const sets = readSets([], []);
const known = sets.filter(({ use }) => use === 'tuned');
const knownTurns = known.flatMap(({ messages }) => messages);
const unseen = sets.filter(({ use }) => use === 'held-out').flatMap(({ messages }) => messages);
const folder = join(root, 'coaching-rules/language/hunches');

function keep({ id, cases }: Lesson, hunch: Hunch): void {
  writeFileSync(join(folder, `${id}.json`), `${JSON.stringify(hunch, null, 2)}\n`);
  const lists = [...Object.values(hunch.weights), hunch.facts ?? {}];
  const weights = lists.reduce((sum, one) => sum + Object.keys(one).length, 0);
  const [seen, held] = [knownTurns, unseen].map((turns) => f1(turns.flatMap(cases), hunch));
  process.stdout.write(
    `${id.padEnd(18)} ${String(weights).padStart(5)} weights   F1 ${seen} known, ${held} held out\n`,
  );
}

/** Each chat belongs to one of so many parts. */
const parts = 4;
const chatOf = ({ turn: { uid } }: LabelledTurn): string => uid.replace(/#.*$/, '');
const chats = [...new Set(knownTurns.map(chatOf))];
const partOfChat = new Map(chats.map((chat, index) => [chat, index % parts]));
const partOf = (turn: LabelledTurn): number | undefined => partOfChat.get(chatOf(turn));

/**
 * The facts of each turn, where who is upset was learned from the chats of other parts: of its own
 * chats a hunch is surer than it will ever be of a stranger's.
 */
function factsByOthers(lesson: Lesson, all: Hunch): (turn: Turn) => readonly string[] {
  const byPart = Array.from({ length: parts }, (_, part) =>
    sceneFacts(learn(lesson, known, (turn) => partOf(turn) !== part)),
  );
  const parted = new Map(knownTurns.map((one) => [one.turn, partOf(one) ?? 0]));
  const others = sceneFacts(all);
  return oncePer((turn) => {
    const part = parted.get(turn);
    return (part === undefined ? others : (byPart[part] ?? others))(turn);
  });
}

mkdirSync(folder, { recursive: true });
process.stdout.write(`learning from ${known.map(({ name }) => name).join(' and ')}\n`);
const factsOfChats = chatFacts();
const whoIsUpset = upsetLesson(factsOfChats);
const upset = learn(whoIsUpset, known);
keep(whoIsUpset, upset);
const lessons = [
  personalLesson(factsOfChats),
  ...sceneLessons(factsByOthers(whoIsUpset, upset)),
  ...sentenceLessons,
];
for (const lesson of lessons) keep(lesson, learn(lesson, known));
