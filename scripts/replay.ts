import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Coach, type Coaching, compile, createCoach } from '../coaching-rules/engine';
import { english } from '../coaching-rules/language';
import { type Turn, turnsIn } from './replay-input';
import { judge, mostSentences } from './replay-judge';
import { packFromFile, starterPack } from './replay-packs';
import { Summary } from './replay-summary';

const usage = `usage: npm run --silent replay -- [--pack FILE]... [--summary] FILE

Runs rule packs over past chats. FILE holds one JSON object a line: a message
  {"uid"?, "history": [{"role", "text", "name"?, "at"?}], "agent_text", "customerName"?, "agentName"?}
or a whole chat, of which every agent turn is judged as a draft
  {"id"?, "turns": [{"role", "text", "name"?, "at"?}], "customerName"?, "agentName"?}
Without --pack, the starter pack speaks. "-" reads standard input. How many messages a second were
judged, once everything was loaded, is said on standard error.
Exit code 0: all lines read; 1: some lines were broken and skipped; 2: nothing could be done.`;

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

function asLine(uid: string, { advice, moves, customer }: Coaching): string {
  return JSON.stringify({
    uid,
    flags: advice.map(({ rule, dimension, severity, span, replies }) => ({
      rule,
      dimension,
      severity,
      start: span?.start ?? null,
      end: span?.end ?? null,
      suggestions: replies.map(({ text }) => text),
    })),
    moves: moves.map(({ rule, dimension, span }) => ({ rule, dimension, ...span })),
    customer: { emotion: customer.feeling, hook: customer.hook },
  });
}

/** Messages judged before the rate is taken: the first ones load the tagger and warm everything up. */
const warmUp = 200;

/**
 * Tells how fast messages are judged, in seconds of processor time: a busy machine makes no difference.
 * Reading the file and writing what was found count, too.
 */
class Rate {
  #messages = 0;
  #began = process.cpuUsage();

  count(): void {
    this.#messages += 1;
    if (this.#messages === warmUp) this.#began = process.cpuUsage();
  }

  toString(): string {
    const counted = this.#messages - warmUp;
    if (counted <= 0) return `${this.#messages} messages`;
    const { user, system } = process.cpuUsage(this.#began);
    const rate = Math.round(counted / ((user + system) / 1_000_000));
    return `${this.#messages} messages, ${rate} a second of processor time after the first ${warmUp}`;
  }
}

/** So many characters are written at once: a call for every line costs as much as judging it. */
const mostWaiting = 65_536;

/** Writes a good deal at once, and waits when the reader is slower than we are. */
class Output {
  #waiting = '';

  async add(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= mostWaiting) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '' && !process.stdout.write(text)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

async function replay(file: string, coach: Coach, summary: Summary | null): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const broken: number[] = [];
  let number = 0;
  const rate = new Rate();
  const output = new Output();
  // A file that cannot be opened ends the loop by throwing.
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    let turns: readonly Turn[] = [];
    try {
      turns = turnsIn(line, number);
    } catch (error) {
      broken.push(number);
      complain(`line ${number} skipped: ${error instanceof Error ? error.message : String(error)}`);
    }
    for (const turn of turns) {
      const coaching = judge(coach, turn);
      rate.count();
      if (summary) summary.add(coaching, turn.draft);
      else await output.add(`${asLine(turn.uid, coaching)}\n`);
    }
  }
  if (summary) await output.add(String(summary));
  await output.flush();
  complain(String(rate));
  return broken.length > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pack: { type: 'string', multiple: true },
      summary: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [file] = positionals;
  if (values.help || file === undefined || positionals.length > 1) {
    complain(usage);
    return values.help ? 0 : 2;
  }
  const packs = values.pack?.map((path) => packFromFile(path, complain)) ?? [starterPack(complain)];
  const ruleset = compile(english, packs);
  ruleset.problems.forEach(complain);
  const coach = createCoach(ruleset, mostSentences);
  return replay(file, coach, values.summary ? new Summary() : null);
}

// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  process.exitCode = await main();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
