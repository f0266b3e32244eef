import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeSets } from './evaluate-judge';
import { readSets } from './evaluate-sets';
import { answersIn, judgingOf, type KeyEntry, pairsOf, tally, tallyLine } from './judge-pairs';
import { starterPack } from './replay-packs';
import { root } from './setup/toolchain.mjs';

const usage = `usage: npm run judge -- [--of N] [--seed N] [--only TRADE]... [--held-out] [--out DIR] [FILE]...
       npm run judge -- --count PAGE

Writes a page of pairs to be judged blind: what an agent wrote beside the first reply that Goodturn offers for it,
and that reply beside a skilled writer's where the file has one ("better" in a label). Only messages that deserve
a word and get one. FILE and the default are those of npm run evaluate.

  --of N         so many pairs, drawn at random; 40 without it
  --seed N       draw others; the same seed draws the same
  --only TRADE   only chats of this trade; may be repeated
  --held-out     draw from held-out chats too; who has read them should not tune replies
  --out DIR      where judging.txt and judging.key.json are put; .output/judging without it
  --count PAGE   counts the answers on a filled-in page by the key beside it`;

const complain = (line: string): void => void process.stderr.write(`${line}\n`);
const keyName = 'judging.key.json';

function whole(value: string | undefined, otherwise: number, name: string): number {
  const number = Number(value ?? otherwise);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} wants a whole number`);
  return number;
}

function count(page: string): string {
  const key = JSON.parse(readFileSync(join(dirname(page), keyName), 'utf8')) as readonly KeyEntry[];
  const answers = answersIn(readFileSync(page, 'utf8'));
  if (answers.size === 0) throw new Error(`${page} holds no answers such as “1: A”.`);
  const byRival = tally(key, answers, ({ rival }) => `against the ${rival}`);
  const lost = [...tally(key, answers, ({ rival, rule }) => `  ${rule}, against the ${rival}`)]
    .filter(([, one]) => one.won < one.even + one.lost)
    .toSorted(([, a], [, b]) => b.even + b.lost - a.even - a.lost);
  const lines = [...byRival].map(([group, one]) => tallyLine(group, one));
  const rules = lost.map(([group, one]) => tallyLine(group, one));
  return [...lines, ...(rules.length > 0 ? ['seldom better:', ...rules] : [])].join('\n');
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      of: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true },
      'held-out': { type: 'boolean' },
      out: { type: 'string' },
      count: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return complain(usage);
  if (values.count !== undefined) {
    process.stdout.write(`${count(values.count)}\n`);
    return;
  }
  const sets = readSets(positionals, values.only ?? []).filter(
    ({ use }) => use !== 'held-out' || values['held-out'] === true,
  );
  const judged = judgeSets(sets, [starterPack(complain)]).flatMap(({ messages }) => messages);
  const pairs = pairsOf(judged);
  const { page, key } = judgingOf(pairs, whole(values.of, 40, 'of'), whole(values.seed, 1, 'seed'));
  const folder = resolve(values.out ?? join(root, '.output/judging'));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'judging.txt');
  writeFileSync(file, page);
  writeFileSync(join(folder, keyName), `${JSON.stringify(key, null, 1)}\n`);
  process.stdout.write(`${key.length} of ${pairs.length} pairs: ${file}\n`);
}

try {
  main();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
