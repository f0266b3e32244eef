import { oncePer } from '../memo';
import { oneOf } from './one-of';
import { particularsOf } from './particulars';
import type { Nouns, Other, Particular } from '../language';
import type { Topic } from '../lexicon';
import type { Scene } from '../judging/scene';
import type { Template } from '../pack/rule';
import { fill, type Values } from '../pack/template';
import { has, isQuestion, type PlacedSentence, type TextReading } from '../reading/read-text';
import { turnsOf } from '../reading/told';

/** What somebody asks whether a place has: "do they have a highchair?" */
const asksWhetherTheyHave = oncePer(
  ({ placesDo }: Nouns) =>
    new RegExp(
      String.raw`\b(?:do(?:es)?|can|could|will|would|if|whether|see if|know if)\s+(?:(?:they|it|you|there)|(?:the|this|that|your)\s[\p{L}’' -]{2,40}?|[\p{L}’' -]{2,30}?)\s(?:also\s)?(${oneOf(Object.keys(placesDo))})s?\s+(?:any\s+)?((?:an?\s|free\s)?[\p{L}-]+(?:\s[\p{L}-]+){0,3})`,
      'iu',
    ),
);
/** "Is there a lift?", "can I get an extra bed?" */
const asksForOne =
  /\b(?:is|are) there\s+(?:any\s+)?((?:an?\s|free\s)?[\p{L}-]+(?:\s[\p{L}-]+){0,3})|\b(?:get|have|bring)\s+(an?\s+extra\s+\p{L}+)/iu;
/** Where what they have ends. */
const furtherOn =
  /\s+(?:available|or|and|on|in|at|for|with|there|here|to|by|near|that|which|of|please|today|tonight|tomorrow|also|too|if|as|so)\b.*$/iu;
/** Nothing that a place could have. */
const nothingToHave =
  /^(?:it|them|this|that|these|those|one|ones|me|us|you|to|the|my|your|more|other|anything|something|another|info\w*|details?|time|a\s(?:minute|moment|second|question|problem|look|phone|number|reference|booking|reservation|table|room))\b/iu;
/** "somewhere that has a highchair", in their own words; null where they asked for nothing that a place could have. */
function placeThatHas(asked: readonly string[], where: string, nouns: Nouns): string | null {
  for (const text of asked.toReversed()) {
    const [, verb = '', offered = ''] = asksWhetherTheyHave(nouns).exec(text) ?? [];
    const [, there = '', extra = ''] = asksForOne.exec(text) ?? [];
    const what = (offered || there || extra).replace(furtherOn, '').trim();
    if (what.length < 3 || nothingToHave.test(what)) continue;
    return `${where} that ${nouns.placesDo[verb.toLowerCase()] ?? 'has'} ${what.toLowerCase()}`;
  }
  return null;
}

/** Where the no is said: in the draft, or in the agent's last words before it. */
type Said = 'now' | 'before';

const noIn = ({ conversation, draft }: Scene, said: Said): readonly TextReading[] =>
  said === 'now'
    ? [draft]
    : turnsOf(conversation.messages, 'agent', 'last').map(({ reading }) => reading);

/** What else could be had where an agent says that something cannot: "another time"; null when nobody can tell. */
export function anotherFor(scene: Scene, said: Said): string | null {
  const { cues, others, nouns } = scene.conversation.lexicon;
  const refusals = noIn(scene, said).filter((reading) => has(reading, cues.unavailable));
  if (refusals.length === 0) return null;
  const { messages } = scene.conversation;
  const asked = turnsOf(messages, 'customer', 'last').map(({ reading }) => reading);
  const wanted = particularsOf(scene);
  const found = turnsOf(messages, 'agent', 'lately');
  const isOneOfSeveral = found.some(({ reading }) => has(reading, cues.several));
  const where = isOneOfSeveral ? 'one among the others' : 'somewhere';
  const texts = asked.map(({ text }) => text);
  const place = placeThatHas(texts, where, nouns);
  const values: Values = (name) =>
    name === 'place' ? place : (wanted.get(name as Particular['about']) ?? null);
  for (const reading of [...refusals, ...asked.toReversed()]) {
    const fitting = others.filter(({ finder, entry: { ask } }) => !ask && has(reading, finder));
    const offers = fitting.flatMap(({ entry: { offer } }) => fill(offer, values) ?? []);
    const offer = offers.at(-1);
    if (offer !== undefined) return offer;
  }
  return null;
}

/** A matter in up to three words: "my dental insurance" is. */
const mattersIn = oncePer(
  ({ matters }: Nouns) =>
    new RegExp(String.raw`^(?:[\p{L}’'-]+ ){0,2}(?:${oneOf(matters)})$`, 'iu'),
);

/** What the chat is about, where the draft speaks of something else; null when nobody can tell. */
export function matterOf({ thing, draft, conversation: { lexicon } }: Scene): string | null {
  if (thing === null || !mattersIn(lexicon.nouns).test(thing)) return null;
  const noun = thing.split(' ').at(-1)?.toLowerCase() ?? '';
  return draft.text.toLowerCase().includes(noun) ? null : thing;
}

/** Questions that lead on from this very no: "Could it be under another name?" */
export function questionsBeside(scene: Scene, said: Said): readonly Template[] {
  const { lexicon } = scene.conversation;
  const more = lexicon.cues['more-help'];
  const asksMore = ({ sentence }: PlacedSentence): boolean =>
    more !== null && sentence.hits.has(more);
  const asks = scene.draft.sentences.some((one) => isQuestion(one.sentence) && !asksMore(one));
  if (asks) return [];
  const refusals = noIn(scene, said);
  const fits = ({ finder, entry: { ask } }: Topic<Other>): boolean =>
    ask !== undefined && refusals.some((reading) => has(reading, finder));
  return lexicon.others.findLast(fits)?.entry.ask ?? [];
}

/** Whether the agent's last words were a no of this kind, too. */
export function isNoAgain({ conversation, draft }: Scene): boolean {
  const { unavailable } = conversation.lexicon.cues;
  const said = turnsOf(conversation.messages, 'agent', 'last');
  return has(draft, unavailable) && said.some(({ reading }) => has(reading, unavailable));
}
