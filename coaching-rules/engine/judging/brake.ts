import type { Phase, Severity } from '../advice';
import type { Dimension } from '../dimension';
import type { Evidence } from './test';
import type { ReadyRule } from '../compile';
import type { NudgeRule } from '../pack/rule';

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

/** Speaks beside another. */
const grave: Severity = 3;
const nicety: Severity = 1;

function fit(rule: NudgeRule, phase: Phase): number {
  const place = fitting[phase].indexOf(rule.dimension);
  return place < 0 ? fitting[phase].length : place;
}

/** Words that stand there are surer than what is missing, by so much. */
const saidOutright = 0.3;

/** What is only sensed comes after what a rule knows, and a nicety last. */
function compare({ phase, lacks }: Bearing) {
  const likely = ({ kind, dimension }: NudgeRule): number =>
    lacks(dimension) + (kind === 'words' ? saidOutright : 0);
  return (a: Nudge, b: Nudge): number =>
    Number(a.rule.severity === nicety) - Number(b.rule.severity === nicety) ||
    Number(a.raised.ready.sensed) - Number(b.raised.ready.sensed) ||
    b.rule.severity - a.rule.severity ||
    likely(b.rule) - likely(a.rule) ||
    fit(a.rule, phase) - fit(b.rule, phase);
}

function overlaps(one: Nudge, other: Nudge): boolean {
  const { span: a } = one.raised.evidence;
  const { span: b } = other.raised.evidence;
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}

/** Rules, as `pack/rule`, that the agent does not want to hear in this chat. */
export type Silenced = ReadonlySet<string>;

export const isSilenced = ({ pack, rule }: ReadyRule, silenced: Silenced): boolean =>
  silenced.has(`${pack}/${rule.id}`);

/** What the brake goes by. */
export interface Bearing {
  readonly phase: Phase;
  readonly silenced: Silenced;
  /** How sure a hunch is, from 0 to 1, that a colleague would speak up at all. */
  readonly worth: () => number;
  /** How sure a hunch is, from 0 to 1, that the draft builds the relationship. */
  readonly builds: () => number;
  /** How sure hunches are, from 0 to 1, that a word would be about this. */
  readonly lacks: (dimension: Dimension) => number;
  /** The packs that the hunches know: the others always have their say. */
  readonly learnedWith: ReadonlySet<string>;
}

/**
 * What a rule knows needs a hunch that is not against it; where much is at stake, less will do. What is
 * only sensed asks more, in the rule itself.
 */
const leastWorth: Readonly<Record<Severity, number>> = { 1: 0.35, 2: 0.35, 3: 0.2 };

/** A draft that builds so surely is spoken up about where a word is likelier due than not. */
const surelyBuilds = 0.9;
const leastWorthThere = 0.6;

/**
 * Holds back: one nudge a message, unless a customer would feel dismissed twice over; never two
 * about the same words or the same dimension; a mere nicety only at the ends of a chat and alone;
 * nothing where a hunch says that a colleague would keep quiet, least of all about a draft that builds.
 * What is silenced makes room for the next-best word.
 */
export function brake(all: readonly Raised[], bearing: Bearing): readonly Nudge[] {
  const { phase, silenced, learnedWith } = bearing;
  const nudges = all.flatMap((raised): readonly Nudge[] => {
    const { rule } = raised.ready;
    return rule.kind === 'move' || isSilenced(raised.ready, silenced) ? [] : [{ rule, raised }];
  });
  if (nudges.length === 0) return [];
  const worth = bearing.worth();
  const least = bearing.builds() < surelyBuilds ? 0 : leastWorthThere;
  const kept: Nudge[] = [];
  for (const nudge of nudges.toSorted(compare(bearing))) {
    const { severity, dimension } = nudge.rule;
    if (severity === nicety && phase === 'working') continue;
    const enough = Math.max(least, leastWorth[severity]);
    if (worth < enough && learnedWith.has(nudge.raised.ready.pack)) continue;
    if (kept.length > 0 && severity < grave) continue;
    if (kept.some((one) => one.rule.dimension === dimension || overlaps(one, nudge))) continue;
    kept.push(nudge);
  }
  return kept;
}
