import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { figures, type Measured, mayFall, measuredFile } from './evaluate-floors';
import { type JudgedSet, judgeSets } from './evaluate-judge';
import { score } from './evaluate-score';
import { readSets, type Use } from './evaluate-sets';
import { asText } from './evaluate-text';
import { starterPack } from './replay-packs';

const usage = `usage: npm run --silent evaluate -- [--json] [--by-rule] [--misses N] [--alarms N] [--held-out] [--keep] [--only TRADE]... [FILE]...

Judges labelled agent messages with the starter pack and counts how often it is right.
FILE is a labelled chat (.json, see tests/chats/README.md) or labelled messages, one a line (.jsonl).
Without FILE: tests/chats, and ../shared/eval/dev.jsonl where it is there.

  --only TRADE   only chats of this trade; may be repeated, or list several with commas
  --by-rule      how often each rule was right
  --misses N     show N messages of each set that deserved a word and got none
  --alarms N     show N messages of each set that were good and got a word
  --held-out     show them of held-out sets too; who has read them should not tune rules
  --keep         write today's figures to tests/scripts/evaluate-measured.json, the floor of later runs
  --json         one JSON object instead of text

Exit code 0: done; 1: done without the rules named on standard error, which cannot be used; 2: nothing could be done.`;

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

function count(value: string | undefined, name: string): number {
  const number = Number(value ?? 0);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} wants a whole number`);
  return number;
}

function asJson(sets: readonly JudgedSet[], rules: number): string {
  const results = sets.map(({ name, use, about, messages }) => ({
    name,
    use,
    about,
    ...score(messages),
    byTrade: Object.fromEntries(
      [...Map.groupBy(messages, ({ trade }) => trade)].flatMap(([trade, judged]) =>
        trade === null ? [] : [[trade, score(judged)]],
      ),
    ),
  }));
  return JSON.stringify({ rules, sets: results }, null, 1);
}

/** The guard compares with these; part of the chats, or part of the rules, would be another measure. */
function keep(sets: readonly JudgedSet[]): void {
  const today = new Date().toISOString().slice(0, 10);
  const of = (use: Use) => {
    const set = sets.find((one) => one.use === use);
    if (!set) throw new Error(`There are no ${use} chats to keep the figures of.`);
    return figures(score(set.messages));
  };
  const measured: Measured = {
    measured: today,
    mayFall,
    tuned: of('tuned'),
    heldOut: of('held-out'),
  };
  writeFileSync(measuredFile, `${JSON.stringify(measured, null, 2)}\n`);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      'by-rule': { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      misses: { type: 'string' },
      alarms: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return complain(usage);
  const only = values.only.flatMap((list) => list.split(',')).map((trade) => trade.trim());
  const shown = {
    misses: count(values.misses, 'misses'),
    alarms: count(values.alarms, 'alarms'),
    byRule: values['by-rule'],
    heldOut: values['held-out'],
  };
  const pack = starterPack((problem) => {
    complain(problem);
    process.exitCode = 1;
  });
  const sets = judgeSets(readSets(positionals, only), [pack]);
  if (sets.length === 0) throw new Error('There are no labelled messages to judge.');
  if (values.keep) {
    if (process.exitCode === 1 || only.length > 0 || positionals.length > 0) {
      throw new Error('--keep wants all rules and all of our own chats.');
    }
    keep(sets);
  }
  const text = values.json
    ? asJson(sets, pack.rules.length)
    : asText(sets, pack.rules.length, shown);
  process.stdout.write(`${text}\n`);
}

// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  main();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
