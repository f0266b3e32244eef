import type { Feeling } from '../advice';
import type { Detail, Trouble } from '../language';
import type { ConversationReading } from './read-customer';
import type { Scene } from '../judging/scene';
import { acknowledges, picksUp, type Told } from './told';

/** What was told in this many of the customer's runs of messages still stands in the room. */
const fresh = 2;
/** What was told longer ago than this is not brought up again, except at the end of a chat. */
const oldest = 3;

/** How many of the customer's runs ago something was told: 1 for the last one. */
function runsAgo({ messages }: ConversationReading, { message }: Told): number {
  const from = messages[message]?.run ?? 0;
  const later = messages.filter(({ speaker, run }) => speaker === 'customer' && run >= from);
  return new Set(later.map(({ run }) => run)).size;
}

/** Told of again, after an agent has named it once: to be solved, not named again. */
function wasNamed(conversation: ConversationReading, told: Told<Trouble>): boolean {
  const { troubles, messages, lexicon } = conversation;
  if (told.topic === lexicon.hinted) return false;
  const before = troubles.filter(
    ({ topic, message }) => topic === told.topic && message < told.message,
  );
  return before.some((one) =>
    messages
      .slice(one.message + 1, told.message)
      .some(({ speaker, reading }) => speaker === 'agent' && acknowledges(reading, one, lexicon)),
  );
}

/**
 * The open trouble to speak of: of the latest run of messages that tells of one the most special, as
 * the language lists the special after the general. What an agent has named before is not named again,
 * and what the draft names already only where there is nothing else.
 * @param isPlain whether their last turn says plainly what it is about: what they told vaguely before is past.
 */
export function troubleToName(
  { conversation, draft }: Scene,
  isPlain: boolean,
): Told<Trouble> | undefined {
  const { openTroubles, messages, lexicon } = conversation;
  const ago = (one: Told): number => runsAgo(conversation, one);
  const stands = (one: Told<Trouble>): boolean =>
    ago(one) <= (isPlain && one.topic.entry.vague === true ? 1 : oldest);
  const standing = openTroubles.filter((one) => stands(one) && !wasNamed(conversation, one));
  const unnamed = standing.filter((one) => !acknowledges(draft, one, lexicon));
  const freshUnnamed = unnamed.filter((one) => ago(one) <= fresh);
  const choice = [freshUnnamed, unnamed, standing].find((some) => some.length > 0) ?? [];
  const [first, ...others] = choice;
  if (!first) return undefined;
  const run = messages[first.message]?.run;
  const rank = ({ topic }: Told): number => lexicon.troubles.findIndex((one) => one === topic);
  return others
    .filter(({ message }) => messages[message]?.run === run)
    .reduce((best, one) => (rank(one) > rank(best) ? one : best), first);
}

const unglad = new Set<Feeling>(['angry', 'frustrated', 'sad', 'anxious']);
const saysNo =
  /\b(?:no(?! problem| worries)|not|never|only|full|closed|unfortunately)\b|n['’]t\b/iu;
/** In a longer draft a "not" may say anything. */
const longestNo = 20;

/** "How lovely!" is for who is glad, and not beside a no. */
const mayBeGlad = ({ conversation, draft }: Scene): boolean =>
  !unglad.has(conversation.feeling) && !(draft.wordCount <= longestNo && saysNo.test(draft.text));

/**
 * The latest open detail of this kind that the draft does not pick up; an old one only where the
 * chat ends. None where good news was told with it and something spoils that.
 */
export function detailToPickUp(
  scene: Scene,
  isWanted: (detail: Detail) => boolean,
): Told<Detail> | undefined {
  const { conversation, draft } = scene;
  const { openDetails, phase, lexicon } = conversation;
  const open = openDetails.filter(
    (one) =>
      !picksUp(draft, one, lexicon) &&
      (phase === 'closing' || runsAgo(conversation, one) <= oldest),
  );
  const found = open.find(({ topic }) => isWanted(topic.entry));
  const toldWith = open.filter(({ message }) => message === found?.message);
  const isSpoilt = toldWith.some(({ topic }) => topic.entry.tone === 'glad') && !mayBeGlad(scene);
  return isSpoilt ? undefined : found;
}
