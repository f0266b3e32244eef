import type { Advice } from '../coaching-rules/engine';
import type { LabelledTurn } from './evaluate-sets';

/** What a reply of ours is put beside. */
export type Rival = 'draft' | 'writer';

/** A reply of ours and its rival, in the chat where either would be sent. */
export interface Pair {
  readonly uid: string;
  readonly rule: string;
  readonly rival: Rival;
  /** The turns before, oldest first: "customer: …". */
  readonly before: readonly string[];
  readonly ours: string;
  readonly theirs: string;
}

/** Which letter stands for ours; kept apart from the page. */
export interface KeyEntry {
  readonly number: number;
  readonly uid: string;
  readonly rule: string;
  readonly rival: Rival;
  readonly ours: 'A' | 'B';
}

/** How replies of ours fared against a rival. */
export interface Tally {
  readonly won: number;
  readonly even: number;
  readonly lost: number;
}

/** A message with what the coach said of it. */
export type Spoken = LabelledTurn & {
  readonly verdict: { readonly advice: readonly Pick<Advice, 'rule' | 'replies'>[] };
};

/** So many turns tell the judge what is going on. */
const turnsShown = 6;

/** The pairs of messages that deserve a word and got one: our first reply beside the draft, and beside the writer's where there is one. */
export function pairsOf(messages: readonly Spoken[]): readonly Pair[] {
  return messages.flatMap(({ turn, label, verdict }) => {
    const [advice] = verdict.advice;
    const ours = advice?.replies[0]?.text;
    if (!advice || ours === undefined || label.verdict !== 'coach') return [];
    const before = turn.conversation.messages
      .slice(-turnsShown)
      .map(({ speaker, text }) => `${speaker}: ${text}`);
    const { uid, draft } = turn;
    const pair = (rival: Rival, theirs: string): Pair => ({
      uid,
      rule: advice.rule,
      rival,
      before,
      ours,
      theirs,
    });
    const { better } = label;
    return [pair('draft', draft), ...(better ? [pair('writer', better)] : [])];
  });
}

/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(from: readonly T[], random: () => number): readonly T[] {
  return from
    .map((value) => ({ value, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

const indented = (text: string): string => text.replaceAll('\n', '\n   ');

const howTo = `Which of the two would you rather get, if you were the customer? A reply must keep what the other
says, promise nothing more, and read as a person wrote it. Write A, B or = behind the number under each pair,
then: npm run judge -- --count THIS FILE`;

/** A page to judge without knowing whose reply is whose, and its key. */
export function judgingOf(
  pairs: readonly Pair[],
  most: number,
  seed: number,
): { readonly page: string; readonly key: readonly KeyEntry[] } {
  const random = seeded(seed);
  const chosen = shuffled(pairs, random).slice(0, most);
  const key = chosen.map(({ uid, rule, rival }, index): KeyEntry => {
    return { number: index + 1, uid, rule, rival, ours: random() < 0.5 ? 'A' : 'B' };
  });
  const sections = chosen.map(({ before, ours, theirs }, index) => {
    const isFirst = key[index]?.ours === 'A';
    return [
      ...before.map((line) => `   ${indented(line)}`),
      '',
      `A  ${indented(isFirst ? ours : theirs)}`,
      `B  ${indented(isFirst ? theirs : ours)}`,
      '',
      `${index + 1}:`,
    ].join('\n');
  });
  return { page: `${[howTo, ...sections].join(`\n\n${'─'.repeat(40)}\n\n`)}\n`, key };
}

const answer = /^\s*(\d{1,6})\s*[:.]\s*([AB=])\s*$/gimu;

/** The answers on a filled-in page, by number; what is left empty is not there. */
export function answersIn(page: string): ReadonlyMap<number, 'A' | 'B' | '='> {
  const found = [...page.matchAll(answer)].map(([, number, letter]): [number, 'A' | 'B' | '='] => {
    const upper = letter?.toUpperCase();
    return [Number(number), upper === 'A' || upper === 'B' ? upper : '='];
  });
  return new Map(found);
}

/** Counts answers by what `groupOf` says of the pair; pairs without an answer are left out. */
export function tally(
  key: readonly KeyEntry[],
  answers: ReadonlyMap<number, 'A' | 'B' | '='>,
  groupOf: (entry: KeyEntry) => string,
): ReadonlyMap<string, Tally> {
  const counted = new Map<string, Tally>();
  for (const entry of key) {
    const given = answers.get(entry.number);
    if (given === undefined) continue;
    const group = groupOf(entry);
    const { won, even, lost } = counted.get(group) ?? { won: 0, even: 0, lost: 0 };
    const isWon = given === entry.ours;
    counted.set(group, {
      won: won + Number(isWon),
      even: even + Number(given === '='),
      lost: lost + Number(!isWon && given !== '='),
    });
  }
  return counted;
}

/** A tally in a line: "draft: 18 of 20 won (90 %), 1 even, 1 lost". */
export function tallyLine(group: string, { won, even, lost }: Tally): string {
  const all = won + even + lost;
  const share = Math.round((100 * won) / all);
  return `${group}: ${won} of ${all} won (${share} %), ${even} even, ${lost} lost`;
}
