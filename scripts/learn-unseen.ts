import type { Pack } from '../coaching-rules/engine';
import type { Hunch, HunchId } from '../coaching-rules/engine/judging/hunch';
import { english } from '../coaching-rules/language';
import { type JudgedSet, judgeSets } from './evaluate-judge';
import { isOurs, type LabelledSet } from './evaluate-sets';
import { learnAll } from './learn-all';
import { partsOf } from './learn-parts';

/** In so many parts: more would teach each a little more, and take as much longer. */
const parts = 3;

function hunchesFrom(sets: readonly LabelledSet[]): Partial<Record<HunchId, Hunch>> {
  const hunches: Partial<Record<HunchId, Hunch>> = {};
  learnAll(sets, ({ id }, hunch) => {
    hunches[id] = hunch;
  });
  return hunches;
}

/** The same set with these messages only. */
const only = (set: LabelledSet, messages: LabelledSet['messages']): LabelledSet => ({
  ...set,
  messages,
});

/** Judges a set part by part, by hunches that learned from the other parts and from our own chats. */
function judgeByOthers(set: LabelledSet, ours: readonly LabelledSet[], pack: Pack): JudgedSet {
  const messages = partsOf(set.messages, parts).flatMap((part) => {
    const others = set.messages.filter((message) => !part.includes(message));
    const language = { ...english, hunches: hunchesFrom([...ours, only(set, others)]) };
    return judgeSets([only(set, part)], [pack], language).flatMap((judged) => judged.messages);
  });
  const about = `${set.about}; judged by hunches that were learned without them`;
  return { ...set, name: `${set.name}, not learned from`, about, messages };
}

/**
 * Judges the real messages among labelled sets as strangers': what hunches know of a message was learned
 * without it and without those of its chat. The rules may still be fitted to it.
 */
export function judgeUnseen(sets: readonly LabelledSet[], pack: Pack): readonly JudgedSet[] {
  const ours = sets.filter(isOurs);
  return sets.filter((set) => !isOurs(set)).map((set) => judgeByOthers(set, ours, pack));
}
