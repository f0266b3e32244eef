import type { Reply, Span } from '../advice';
import type { Choose } from '../choose';
import { compose, type Filled, type Setting } from './compose';
import { saysName } from '../reading/names';
import type { Finder } from '../phrases/hits';
import { has, type TextReader, type TextReading } from '../reading/read-text';
import { inRegister, readRegister } from '../reading/register';
import type { NudgeRule, Recipe } from '../pack/rule';
import type { Scene } from '../judging/scene';
import { fill, slotsIn, type Values, valuesIn } from '../pack/template';
import type { Evidence } from '../judging/test';
import { tidied } from './tidy';
import { valuesFor, wasSaid } from './values';

const touches: readonly Reply['touch'][] = ['add', 'recast', 'open'];
const recipeParts = ['lead', 'swap', 'swapSentence', 'close'] as const;
/** More would be a menu. */
const mostReplies = 3;
/** With fewer, a mere change of wording is better than no choice. */
const fewestReplies = 2;

/** A reply, and how much it is worth beside its like. */
export interface RankedReply extends Reply {
  readonly worth: number;
  /** What it is made of: replies of one make differ in their wording only. */
  readonly make: string;
  /** Whether the words that the rule marks still stand in it. */
  readonly leaves: boolean;
}

/**
 * What a reply gains by being ready to send, by what it says of their own case, by both meeting them
 * and going on from the draft, and by their name.
 */
const worthOf = { ready: 4, specific: 2, rounded: 1, named: 1 } as const;
/** More of their own case in one line would be a recital. */
const mostSpecific = 2;
/** Lines that do what the draft does already are offered only when there is nothing else. */
const worthOfEcho = -8;

/** Said twice in one breath, a name sounds like a call centre: ", Rosa" goes when "Hi Rosa" stands before it. */
function namedOnce(text: string, name: string | null, isNamed: boolean): string {
  if (name === null) return text;
  const after = isNamed ? 0 : text.indexOf(name) + name.length;
  return text.slice(0, after) + text.slice(after).replaceAll(`, ${name}`, '');
}

/** A name that came up in so many of the agent's last messages is still in the air. */
const namedLately = 2;

/** Whether the draft, or the agent's last words before it, call the customer by name. */
function wasJustNamed({ conversation, draft }: Scene): boolean {
  const { customerName, messages } = conversation;
  const own = messages.filter(({ speaker }) => speaker === 'agent').slice(-namedLately);
  return [draft, ...own.map(({ reading }) => reading)].some((said) => saysName(said, customerName));
}

/** The recipe's parts as this agent would write them, or null when a hole cannot be filled. */
function filled(recipe: Recipe, values: Values, { scene, register }: Setting): Filled | null {
  const { lexicon, agentName, customerName } = scene.conversation;
  const names = new Set([agentName, customerName].filter((name) => name !== null));
  let isNamed = wasJustNamed(scene);
  const parts: Filled = {};
  for (const part of recipeParts) {
    const template = recipe[part];
    if (template === undefined) continue;
    const text = fill(template, values);
    if (text === null) return null;
    const once = namedOnce(text, customerName, isNamed);
    if (customerName !== null && once.includes(customerName)) isNamed = true;
    parts[part] = inRegister(once, register, lexicon, names);
  }
  return parts;
}

/** Takes something on: one such sentence in a line is enough. */
const offer = /\b(?:let['’]s|let me|I['’]ll|I will)\b/giu;

const sorry = /\bsorry\b/iu;

/** Does once more what the draft does: a second apology, a second thank-you, a second "let me check". */
function echoes(all: readonly string[], { scene, reader }: Setting): boolean {
  // What ends in a comma goes on in the draft's own sentence, in place of what that says already.
  const added = all.filter((text) => !text.endsWith(','));
  if (sorry.test(scene.draft.text) && added.some((text) => sorry.test(text))) return true;
  const offered = scene.draft.text.match(offer)?.length ?? 0;
  const isOffered = (text: string): boolean => {
    const own = text.match(offer)?.length ?? 0;
    return own > 0 && own + offered > 1;
  };
  if (added.some(isOffered)) return true;
  const { cues } = scene.conversation.lexicon;
  const takesOn = [cues.ownership, cues.willing];
  const deeds = [[cues.apology], [cues.thanks], takesOn, [cues['more-help']], [cues.wish]];
  const does = (reading: TextReading, deed: readonly (Finder | null)[]): boolean =>
    deed.some((cue) => has(reading, cue));
  const done = deeds.filter((deed) => does(scene.draft, deed));
  return added.some((text) => done.some((deed) => does(reader.draft(text), deed)));
}

/** Values that say little of their own case, and how much each still says. */
const weightOf: Readonly<Record<string, number>> = {
  customer: 0,
  agent: 0,
  onward: 0,
  instead: 0,
  heard: 0.25,
  sothat: 0.5,
};

/** How much it says of their own case: what they told, or the words that the rule caught. */
function specifics(recipe: Recipe): number {
  const asked = Object.values(recipe).flatMap(valuesIn);
  const own = asked.reduce((sum, name) => sum + (weightOf[name] ?? 1), 0);
  return Math.min(own, mostSpecific);
}

/** Says something before the draft and something after it. */
const isRounded = ({ lead, close }: Recipe): boolean => lead !== undefined && close !== undefined;

function worth(recipe: Recipe, parts: Filled, added: readonly string[], setting: Setting): number {
  const name = setting.scene.conversation.customerName;
  const texts = Object.values(parts);
  return (
    (texts.every((text) => slotsIn(text).length === 0) ? worthOf.ready : 0) +
    specifics(recipe) * worthOf.specific +
    (isRounded(recipe) ? worthOf.rounded : 0) +
    (name !== null && texts.some((text) => text.includes(name)) ? worthOf.named : 0) +
    (echoes(added, setting) ? worthOfEcho : 0)
  );
}

function slotSpans(text: string, parts: Filled): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  const wanted = new Set(Object.values(parts).flatMap(slotsIn));
  for (const slot of slotsIn(text)) {
    const start = text.indexOf(slot, from);
    from = start + slot.length;
    if (wanted.has(slot)) spans.push({ start, end: from });
  }
  return spans;
}

/** The parts of a recipe and what they say of the case. */
const makeOf = (recipe: Recipe): string =>
  recipeParts
    .flatMap((part) => {
      const template = recipe[part];
      if (template === undefined) return [];
      const own = valuesIn(template).filter((name) => name !== 'customer');
      return [`${part}${template.endsWith(',') ? ',' : ''} ${own.join(' ')}`];
    })
    .join(' + ');

function touchOf(recipe: Recipe): Reply['touch'] {
  if (recipe.swap !== undefined || recipe.swapSentence !== undefined) return 'recast';
  if (recipe.lead === undefined || recipe.lead.endsWith(',')) return 'add';
  return 'open';
}

/** As `choose`, beginning further along: each recipe of a rule names a trouble in other words. */
function shifted(choose: Choose, by: number): Choose {
  return (from) => {
    const order = choose(from);
    const first = order.length === 0 ? 0 : by % order.length;
    return [...order.slice(first), ...order.slice(0, first)];
  };
}

/** Every reply that the rule's recipes make of the draft, in the recipes' order. */
export function everyReply(
  rule: NudgeRule,
  evidence: Evidence,
  scene: Scene,
  reader: TextReader,
  choose: Choose,
): readonly RankedReply[] {
  const setting: Setting = { scene, reader, register: readRegister(scene) };
  const { lexicon } = scene.conversation;
  // Mere tidiness is no reply: it comes along with one.
  const tidyDraft = tidied(scene.draft.text, setting.register, lexicon);
  return rule.try.flatMap((recipe, index) => {
    const values = valuesFor(scene, evidence, reader, shifted(choose, index));
    const parts = filled(recipe, values, setting);
    if (!parts) return [];
    const added = [parts.lead ?? '', parts.close ?? ''].filter((text) => text !== '');
    if (added.some((text) => !text.endsWith(',') && wasSaid(text, reader, scene.conversation))) {
      return [];
    }
    const composed = compose(parts, evidence, setting);
    if (composed === null) return [];
    const text = tidied(composed, setting.register, lexicon);
    if (text === '' || text === tidyDraft) return [];
    const slots = slotSpans(text, parts);
    const touch = touchOf(recipe);
    const leaves = touch !== 'recast' && rule.kind === 'words' && evidence.span !== null;
    return [
      {
        touch,
        text,
        slots,
        make: makeOf(recipe),
        leaves,
        worth: worth(recipe, parts, added, setting),
      },
    ];
  });
}

const isReady = ({ slots }: Reply): boolean => slots.length === 0;

/**
 * Up to three replies, as different in kind as there are. What can be sent as it stands comes first,
 * of that the lightest touch, and of one touch what is worth most. Where the words that a rule marks
 * can be recast, a reply that leaves them standing is no help, and not offered.
 */
export function chooseReplies(replies: readonly RankedReply[], choose: Choose): readonly Reply[] {
  const unlike = choose(replies)
    .filter((reply, index, all) => all.findIndex(({ text }) => text === reply.text) === index)
    .toSorted((a, b) => b.worth - a.worth);
  const mends = unlike.some((reply) => reply.touch === 'recast' && isReady(reply));
  const sendable = mends ? unlike.filter(({ leaves }) => !leaves) : unlike;
  const fresh = sendable.filter((reply) => reply.worth >= 0);
  const worthwhile = fresh.length > 0 ? fresh : sendable;
  const chosen = touches.flatMap(
    (touch) => worthwhile.find((reply) => reply.touch === touch) ?? [],
  );
  const others = worthwhile.filter((reply) => !chosen.includes(reply));
  for (const reply of others) {
    if (chosen.every(({ make }) => make !== reply.make)) chosen.push(reply);
  }
  if (chosen.length < fewestReplies) chosen.push(...others.filter((one) => !chosen.includes(one)));
  return chosen
    .slice(0, mostReplies)
    .toSorted(
      (a, b) =>
        Number(isReady(b)) - Number(isReady(a)) ||
        touches.indexOf(a.touch) - touches.indexOf(b.touch) ||
        b.worth - a.worth,
    )
    .map(({ touch, text, slots }) => ({ touch, text, slots }));
}
