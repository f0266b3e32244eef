import type { Phase, Severity } from './advice';
import type { Dimension } from './dimension';
import type { Evidence } from './test';
import type { ReadyRule } from './compile';
import type { NudgeRule } from './rule';

/** A rule that has something to say about the draft. */
export interface Raised {
  readonly ready: ReadyRule;
  readonly evidence: Evidence;
}

/** A raised rule that corrects. */
export interface Nudge {
  readonly rule: NudgeRule;
  readonly raised: Raised;
}

/** What matters most where the chat stands: warmth at its ends, finding a way in the middle. */
const fitting: Readonly<Record<Phase, readonly Dimension[]>> = {
  opening: ['acknowledge', 'connect', 'options', 'own', 'respect'],
  working: ['acknowledge', 'options', 'own', 'available', 'respect'],
  closing: ['invest', 'available', 'connect', 'acknowledge', 'courtesy'],
};

/** Speaks whatever else is said. */
const always: Severity = 3;

function fit(rule: NudgeRule, phase: Phase): number {
  const place = fitting[phase].indexOf(rule.dimension);
  return place < 0 ? fitting[phase].length : place;
}

function compare(phase: Phase) {
  return (a: Nudge, b: Nudge): number =>
    b.rule.severity - a.rule.severity ||
    Number(a.rule.kind === 'missing') - Number(b.rule.kind === 'missing') ||
    fit(a.rule, phase) - fit(b.rule, phase);
}

function overlaps(one: Nudge, other: Nudge): boolean {
  const { span: a } = one.raised.evidence;
  const { span: b } = other.raised.evidence;
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}

/** Rules, as `pack/rule`, that the agent does not want to hear in this chat. */
export type Silenced = ReadonlySet<string>;

const nameOf = ({ pack, rule }: ReadyRule): string => `${pack}/${rule.id}`;

/** Rules are seldom right about a draft of which the hunch is surer than this that it is fine. */
const leastWorth = 0.1;

/**
 * Holds back: one nudge a message, unless a customer would feel dismissed twice over; never two
 * about the same words or the same dimension; a mere nicety only at the ends of a chat and alone.
 * What is silenced makes room for the next-best word.
 * @param worth how sure the hunch is, from 0 to 1, that a colleague would speak up at all.
 */
export function brake(
  all: readonly Raised[],
  phase: Phase,
  silenced: Silenced,
  worth: number,
): readonly Nudge[] {
  const nudges = all.flatMap((raised): readonly Nudge[] => {
    const { rule } = raised.ready;
    return rule.kind === 'move' || silenced.has(nameOf(raised.ready)) ? [] : [{ rule, raised }];
  });
  const kept: Nudge[] = [];
  for (const nudge of nudges.toSorted(compare(phase))) {
    const { severity, dimension } = nudge.rule;
    if (severity === 1 && phase === 'working') continue;
    if (severity < always && worth < leastWorth) continue;
    if (kept.length > 0 && severity < always) continue;
    if (kept.some((one) => one.rule.dimension === dimension || overlaps(one, nudge))) continue;
    kept.push(nudge);
  }
  return kept;
}
