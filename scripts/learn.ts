import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Hunch, readyHunch } from '../coaching-rules/engine/judging/hunch';
import { readSets } from './evaluate-sets';
import { asText } from './evaluate-text';
import { learnAll } from './learn-all';
import type { Case, Lesson } from './learn-lessons';
import { judgeUnseen } from './learn-unseen';
import { starterPack } from './replay-packs';
import { root } from './setup/toolchain.mjs';

const usage = `usage: npm run learn -- [--unseen]

Learns the hunches in coaching-rules/language/hunches from the labelled chats that rules may be
fitted to, and says how well each tells the chats that are held out. Some ten minutes.

  --unseen   writes nothing, and says how coaching does on the real chats beside the project with
             hunches that were learned without them: of three parts, each is judged by what the
             others teach, together with our own chats. Half an hour.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

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
  say(
    `${id.padEnd(18)} ${String(weights).padStart(5)} weights   F1 ${seen} known, ${held} held out`,
  );
}

const { values } = parseArgs({
  options: {
    unseen: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  say(usage);
} else if (values.unseen) {
  const pack = starterPack(say);
  const shown = { misses: 0, alarms: 0, byRule: false, heldOut: false };
  say(asText(judgeUnseen(known, pack), pack.rules.length, shown));
} else {
  mkdirSync(folder, { recursive: true });
  say(`learning from ${known.map(({ name }) => name).join(' and ')}`);
  learnAll(known, keep);
}
