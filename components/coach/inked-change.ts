import { diffArrays } from 'diff/lib/diff/array.js';
import type { Reply, Span } from '@/coaching-rules/engine';

/** A stretch of a draft on its way to a reply, in reading order. `slot`: only the agent can fill it. */
export interface Stretch {
  readonly kind: 'kept' | 'out' | 'in' | 'slot';
  readonly text: string;
  /** Where it starts among all the words shown, before any shortening. */
  readonly start: number;
}

/** Beyond so many changed words the whole draft counts as said anew: finer ink would be noise, and cost time. */
const maxEdits = 400;

/** What was taken out and put in between a draft and a reply, word by word, in one sentence. */
export function inkedChange(draft: string, reply: Pick<Reply, 'text' | 'slots'>): Stretch[] {
  const drafted = words(draft, []);
  const changes = diffArrays(drafted, words(reply.text, reply.slots), {
    comparator: (before, after) => before.trim() === after.trim(),
    maxEditLength: maxEdits,
  }) ?? [
    { value: drafted, removed: true },
    { value: words(reply.text, reply.slots), added: true },
  ];
  const calm = joined(
    changes.map(({ value, added, removed }) => ({ value, added, removed })),
    drafted,
  );
  let start = 0;
  return calm
    .flatMap(({ out, in: into, kept }) => [
      ...plain('kept', kept),
      ...plain('out', out),
      ...marked(into, reply),
    ])
    .map((unplaced) => {
      const stretch = { ...unplaced, start };
      start += stretch.text.length;
      return stretch;
    });
}

type Unplaced = Omit<Stretch, 'start'>;

interface Change {
  readonly value: readonly string[];
  readonly added?: boolean | undefined;
  readonly removed?: boolean | undefined;
}

interface Step {
  kept: string[];
  out: string[];
  in: string[];
}

/** Pairs what goes with what comes. A lone word kept between two changes is taken into them, so that ink does not speckle. */
function joined(changes: readonly Change[], drafted: readonly string[]): Step[] {
  let read = 0;
  const steps: Step[] = [{ kept: [], out: [], in: [] }];
  for (const [at, change] of changes.entries()) {
    const step = steps.at(-1) ?? { kept: [], out: [], in: [] };
    // What is kept has the reply's spaces; in the draft the next word may follow, or the end.
    const before = drafted.slice(read, read + change.value.length);
    if (!change.added) read += change.value.length;
    const between = at > 0 && at < changes.length - 1;
    if (change.removed) step.out.push(...change.value);
    else if (change.added) step.in.push(...change.value);
    else if (between && step.out.length > 0 && step.in.length > 0 && isLoneWord(change.value)) {
      step.out.push(...before);
      step.in.push(...change.value);
    } else steps.push({ kept: [...change.value], out: [], in: [] });
  }
  return steps;
}

const isLoneWord = (value: readonly string[]) =>
  value.filter((word) => /[\p{L}\p{N}]/u.test(word)).length <= 1;

function plain(kind: 'kept' | 'out', value: readonly string[]): Unplaced[] {
  return value.length === 0 ? [] : [{ kind, text: value.join('') }];
}

/** Put-in words, with the slots among them told apart. */
function marked(value: readonly string[], reply: Pick<Reply, 'text' | 'slots'>): Unplaced[] {
  const slots = new Set(reply.slots.map(({ start, end }) => reply.text.slice(start, end)));
  const stretches: { kind: 'in' | 'slot'; text: string }[] = [];
  for (const word of value) {
    const kind = slots.has(word) ? 'slot' : 'in';
    const last = stretches.at(-1);
    if (last?.kind === 'in' && kind === 'in') last.text += word;
    else stretches.push({ kind, text: word });
  }
  return stretches;
}

/** Words with the space after them, punctuation on its own, each slot in one piece. */
function words(text: string, slots: readonly Span[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const slot of slots) {
    pieces.push(
      ...(text.slice(at, slot.start).match(word) ?? []),
      text.slice(slot.start, slot.end),
    );
    at = slot.end;
  }
  return [...pieces, ...(text.slice(at).match(word) ?? [])];
}

const word = /[\p{L}\p{M}\p{N}'’]+\s*|[^\p{L}\p{M}\p{N}\s]\s*|\s+/gu;

/** Shortens kept stretches to the words next to a change: enough to tell replies apart in a list. */
export function aroundChanges(stretches: readonly Stretch[], keep = 3): Stretch[] {
  return stretches.map((stretch, at) => {
    if (stretch.kind !== 'kept') return stretch;
    const parts = stretch.text.match(word) ?? [];
    const before = at === 0 ? [] : parts.slice(0, keep);
    const after = at === stretches.length - 1 ? [] : parts.slice(-keep);
    const isShort = before.length + after.length >= parts.length;
    return isShort
      ? stretch
      : {
          ...stretch,
          text: `${before.join('').trimEnd()}${at === 0 ? '' : ' '}… ${after.join('')}`,
        };
  });
}
