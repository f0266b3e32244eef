import {
  type Coach,
  compile,
  createCoach,
  type Language,
  type Pack,
  withoutExamples,
} from '../coaching-rules/engine';
import { english } from '../coaching-rules/language';
import { pageGzipBytes } from './bench-page';
import { type Peer, peers } from './bench-peers';
import { multiplied } from './bench-rules';
import { draft, longChat } from './bench-texts';
import { longChatCosts } from './bench-transcript';
import { starterPack } from './replay-packs';

/** Milliseconds. */
interface Times {
  readonly median: number;
  readonly p95: number;
}

/** Drafts typed character by character; the first ones warm everything up and are not counted. */
const typed = { warm: 6, counted: 12 };
/** Fresh drafts read at once. */
const fresh = { warm: 200, counted: 400 };

function times(samples: readonly number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const sample = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    return Number((sample ?? Number.NaN).toFixed(4));
  };
  return { median: at(0.5), p95: at(0.95) };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function timedNow(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const chat = longChat();

/** Every state of a draft while it is typed. */
function states(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, index) => text.slice(0, index + 1));
}

function coachOf(pack: Pack, language: Language): Coach {
  return createCoach(compile(language, [withoutExamples(pack)]));
}

/** Types drafts with several coaches in turn, so that a slow moment of the machine hits all alike. */
function typeWith(coaches: readonly Coach[]): readonly (readonly number[])[] {
  const samples = coaches.map((): number[] => []);
  for (let number = 0; number < typed.warm + typed.counted; number += 1) {
    for (const text of states(draft(number))) {
      coaches.forEach((coach, index) => {
        const time = timedNow(() => coach.coach(chat, text));
        if (number >= typed.warm) samples[index]?.push(time);
      });
    }
  }
  return samples;
}

async function typeWithPeer(peer: Peer): Promise<readonly number[]> {
  const samples: number[] = [];
  // The same drafts as ours; a slow peer warms up on one and is measured at every `stride`th key.
  const first = peer.stride === 1 ? 0 : typed.warm - 1;
  for (let number = first; number < typed.warm + typed.counted; number += 1) {
    const texts = states(draft(number)).filter((_text, index) => index % peer.stride === 0);
    for (const text of texts) {
      const time = await timed(() => peer.read(text));
      if (number >= typed.warm) samples.push(time);
    }
  }
  return samples;
}

function readFresh(coach: Coach): readonly number[] {
  const samples: number[] = [];
  for (let number = 0; number < fresh.warm + fresh.counted; number += 1) {
    const text = draft(1_000 + number);
    // With all replies made, as when the card is opened at once.
    const time = timedNow(() => coach.coach(chat, text).advice.map(({ replies }) => replies));
    if (number >= fresh.warm) samples.push(time);
  }
  return samples;
}

const ratio = (ours: Times, theirs: Times | undefined): number =>
  Number((ours.median / (theirs?.median ?? Number.NaN)).toFixed(3));

const pack = starterPack((line) => void process.stderr.write(`${line}\n`));
const coach = coachOf(pack, english);
const tenfold = multiplied(pack, english, 10);
const many = coachOf(tenfold.pack, tenfold.language);

const draftTimes = times(readFresh(coach));
const [one = [], ten = []] = typeWith([coach, many]);
const keystroke = times(one);
const measured: Partial<Record<Peer['name'], Times>> = {};
for (const peer of await peers()) measured[peer.name] = times(await typeWithPeer(peer));

process.stdout.write(
  `${JSON.stringify(
    {
      draft_ms: draftTimes,
      keystroke_ms: keystroke,
      peers: measured,
      keystroke_vs_write_good: ratio(keystroke, measured.write_good),
      keystroke_vs_alex: ratio(keystroke, measured.alex),
      keystroke_vs_harper: ratio(keystroke, measured.harper),
      rules_x10_keystroke: ratio(times(ten), keystroke),
      page_gzip_bytes: pageGzipBytes(),
      long_chats: await longChatCosts(),
      rules: pack.rules.length,
    },
    null,
    2,
  )}\n`,
  // What harper.js keeps open must not keep us waiting.
  () => process.exit(0),
);
