import type { Scene } from '../judging/scene';
import type { Template } from '../pack/rule';
import { has, isQuestion } from '../reading/read-text';
import { turnsOf } from '../reading/told';

/** What somebody asks whether a place has: "do they have a highchair?" */
const asksWhetherTheyHave =
  /\b(?:do(?:es)?|can|could|will|would|if|whether|see if|know if)\s+(?:(?:they|it|you|there)|(?:the|this|that|your)\s[\p{L}’' -]{2,40}?|[\p{L}’' -]{2,30}?)\s(?:also\s)?(have|offer|serve|allow|provide|accept|take|deliver)s?\s+(?:any\s+)?((?:an?\s|free\s)?[\p{L}-]+(?:\s[\p{L}-]+){0,3})/iu;
/** "Is there a lift?", "can I get an extra bed?" */
const asksForOne =
  /\b(?:is|are) there\s+(?:any\s+)?((?:an?\s|free\s)?[\p{L}-]+(?:\s[\p{L}-]+){0,3})|\b(?:get|have|bring)\s+(an?\s+extra\s+\p{L}+)/iu;
/** Where what they have ends. */
const furtherOn =
  /\s+(?:available|or|and|on|in|at|for|with|there|here|to|by|near|that|which|of|please|today|tonight|tomorrow|also|too|if|as|so)\b.*$/iu;
/** Nothing that a place could have. */
const nothingToHave =
  /^(?:it|them|this|that|these|those|one|ones|me|us|you|to|the|my|your|more|other|anything|something|another|info\w*|details?|time|a\s(?:minute|moment|second|question|problem|look|phone|number|reference|booking|reservation|table|room))\b/iu;
/** "somewhere that has it" */
const theyDo: Readonly<Record<string, string>> = {
  have: 'has',
  offer: 'offers',
  serve: 'serves',
  allow: 'allows',
  provide: 'provides',
  accept: 'accepts',
  take: 'takes',
  deliver: 'delivers',
};

/** "somewhere that has a highchair", in their own words; null where they asked for nothing that a place could have. */
function placeThatHas(asked: readonly string[]): string | null {
  for (const text of asked.toReversed()) {
    const [, verb = '', offered = ''] = asksWhetherTheyHave.exec(text) ?? [];
    const [, there = '', extra = ''] = asksForOne.exec(text) ?? [];
    const what = (offered || there || extra).replace(furtherOn, '').trim();
    if (what.length < 3 || nothingToHave.test(what)) continue;
    return `somewhere that ${theyDo[verb.toLowerCase()] ?? 'has'} ${what.toLowerCase()}`;
  }
  return null;
}

/** "Somewhere that does", where the draft says what this place does not do. */
function thatDoes(offer: string, draft: string, asked: readonly string[]): string {
  if (!offer.startsWith('another place that')) return offer;
  const has = placeThatHas(asked);
  if (has !== null) return has;
  if (/\b(?:do|does)(?: not|n['’]?t)\b/iu.test(draft)) return 'somewhere that does';
  return /\bnot (?:allowed|permitted)\b/iu.test(draft) ? 'somewhere that allows it' : offer;
}

/** What people come together for, and what can be sought for it. */
const gatherings =
  /\b(?:my|our|the|a|an|his|her|this|surprise|birthday)\s+(?:[\p{L}’']+\s+)?(party|wedding|meeting|celebration|reunion|baby shower|conference)\b/iu;
const heldSomewhere = /\b(?:venue|somewhere bigger)\b/u;

/** "for the party", where a venue or a time for it is sought and the draft does not speak of it. */
function occasionOf(offer: string, { conversation, draft }: Scene): string {
  if (!heldSomewhere.test(offer)) return '';
  const theirs = turnsOf(conversation.messages, 'customer', 'ever');
  const told = theirs.flatMap(({ reading }) => gatherings.exec(reading.text)?.[1] ?? []).at(-1);
  if (told === undefined) return '';
  const noun = told.toLowerCase();
  return draft.text.toLowerCase().includes(noun) ? '' : ` for the ${noun}`;
}

/** What else could be had where the draft says that something cannot: "another time"; null when nobody can tell. */
export function anotherFor(scene: Scene): string | null {
  const { conversation, draft } = scene;
  const { cues, others } = conversation.lexicon;
  if (!has(draft, cues.unavailable)) return null;
  const asked = turnsOf(conversation.messages, 'customer', 'last').map(({ reading }) => reading);
  for (const reading of [draft, ...asked.toReversed()]) {
    const entry = others.findLast(
      ({ finder, entry: { ask } }) => ask === undefined && has(reading, finder),
    )?.entry;
    const offer = entry?.offer;
    if (offer === undefined) continue;
    const texts = asked.map(({ text }) => text);
    return `${thatDoes(offer, draft.text, texts)}${occasionOf(offer, scene)}`;
  }
  return null;
}

/** What a chat can be about as a whole; of anything else they have, "is there more about it?" would be odd. */
const matters =
  /^(?:[\p{L}’'-]+ ){0,2}(?:order|booking|reservation|ride|trip|party|event|appointment|account|flight|stay|subscription|plan|policy|claim|refund|return|delivery|parcel|package|tickets?|meeting|insurance|contract|bill|viewing|bank balance|membership)$/iu;

/** What the chat is about, where the draft speaks of something else; null when nobody can tell. */
export function matterOf({ thing, draft }: Scene): string | null {
  if (thing === null || !matters.test(thing)) return null;
  const noun = thing.split(' ').at(-1)?.toLowerCase() ?? '';
  return draft.text.toLowerCase().includes(noun) ? null : thing;
}

/** Questions that lead on from this very no: "Could it be under another name?" */
export function questionsBeside({ conversation, draft }: Scene): readonly Template[] {
  if (draft.sentences.some(({ sentence }) => isQuestion(sentence))) return [];
  const { others } = conversation.lexicon;
  return (
    others.findLast(({ finder, entry: { ask } }) => ask !== undefined && has(draft, finder))?.entry
      .ask ?? []
  );
}

/** Whether the agent's last words were a no of this kind, too. */
export function isNoAgain({ conversation, draft }: Scene): boolean {
  const { unavailable } = conversation.lexicon.cues;
  const said = turnsOf(conversation.messages, 'agent', 'last');
  return has(draft, unavailable) && said.some(({ reading }) => has(reading, unavailable));
}
