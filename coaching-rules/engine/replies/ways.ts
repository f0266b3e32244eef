import { anotherFor, isNoAgain, matterOf, questionsBeside } from './another';
import { todoOf } from './deed';
import { onwardLines } from './heard';
import { recapOf } from './particulars';
import { arrangedFor, proposedTo } from './standing';
import type { Feeling } from '../advice';
import type { Knower } from '../language';
import type { Topic } from '../lexicon';
import type { Template, Turns } from '../pack/rule';
import type { Scene } from '../judging/scene';
import { find, has, type TextReading } from '../reading/read-text';
import { turnsOf } from '../reading/told';

/** Beside a no that is not the first. */
const noAgain: readonly Template[] = [
  'I know we’ve tried a few already.',
  'I know this is taking more than one try.',
];

/** What the customer lately wrote, the latest first. */
const latelyBy = ({ conversation: { messages } }: Scene): readonly TextReading[] =>
  turnsOf(messages, 'customer', 'lately')
    .map(({ reading }) => reading)
    .toReversed();

/** Who can tell what the agent does not know: "the airline". */
function knowerOf({ conversation }: Scene, turns: Turns): Topic<Knower> | null {
  const { knowers } = conversation.lexicon;
  for (const { reading } of turnsOf(conversation.messages, 'customer', turns).toReversed()) {
    const knower = knowers.findLast(({ finder }) => has(reading, finder));
    if (knower) return knower;
  }
  return null;
}

/** What they last asked to be allowed to do, where the draft does not speak of it: "pay in two parts". */
function todoFor({ conversation, draft }: Scene): string | null {
  const { messages, lexicon } = conversation;
  const asksTo = lexicon.cues['asks-to'];
  if (asksTo === null) return null;
  const theirs = turnsOf(messages, 'customer', 'last').toReversed();
  const caught = theirs.flatMap(({ reading }) => find(reading, asksTo)?.captures['todo'] ?? []);
  const said = new Set(
    draft.sentences.flatMap(({ sentence }) => sentence.words.map(({ text }) => text)),
  );
  const isAnswered = (todo: string): boolean =>
    said.has(todo.split(' ').at(-1)?.toLowerCase() ?? '');
  const todo = caught.flatMap((one) => todoOf(one) ?? [])[0];
  return todo === undefined || isAnswered(todo) ? null : todo;
}

/** The paper or number that was asked for, and that they say they do not have: "receipt". */
function paperMissing({ conversation, draft }: Scene): string | null {
  const { messages, lexicon } = conversation;
  const { paper, 'has-not': hasNot } = lexicon.cues;
  const theirs = turnsOf(messages, 'customer', 'lately');
  if (paper === null || !theirs.some(({ reading }) => has(reading, hasNot))) return null;
  const asked = turnsOf(messages, 'agent', 'lately').map(({ reading }) => reading);
  for (const reading of [draft, ...asked.toReversed()]) {
    const span = find(reading, paper)?.span;
    if (span) return reading.text.slice(span.start, span.end);
  }
  return null;
}

const downcast = new Set<Feeling>(['angry', 'frustrated', 'sad']);

/** What to wish them, by what was done for them; nothing cheerful for somebody who is upset. */
function wishesFor(scene: Scene): readonly Template[] {
  const { conversation, draft } = scene;
  const { lexicon, openTroubles, feeling } = conversation;
  const isUpset = downcast.has(feeling) || openTroubles.length > 0;
  const fitting = lexicon.deeds.filter(({ entry: { gentle } }) => !isUpset || gentle === true);
  for (const reading of [draft, ...latelyBy(scene)]) {
    const entry = fitting.findLast(({ finder }) => has(reading, finder))?.entry;
    if (entry) return entry.wish;
  }
  return [];
}

/** What an offer may name: the matter, a place put forward, who knows more. */
export function namedIn(scene: Scene): Readonly<Record<string, string | null>> {
  const helper = knowerOf(scene, 'last');
  const isOurs = helper !== null && has(scene.draft, helper.finder);
  return {
    matter: matterOf(scene),
    proposed: proposedTo(scene),
    arranged: arrangedFor(scene),
    knower: knowerOf(scene, 'lately')?.entry.who ?? null,
    helper: isOurs ? null : (helper?.entry.who ?? null),
    paper: paperMissing(scene),
    todo: todoFor(scene),
    recap: recapOf(scene),
  };
}

/** Sentences that lead on from what a draft tells: to what else there is, or to what all this is for. */
export function waysOn(
  scene: Scene,
  said: (wordings: readonly Template[]) => string | null,
): Readonly<Record<string, () => string | null>> {
  const onward = (beside: 'fact' | 'no') => said(onwardLines(scene, beside));
  const asked = (): string | null => said(questionsBeside(scene, 'now'));
  return {
    another: () => anotherFor(scene, 'now'),
    stillother: () => anotherFor(scene, 'before'),
    ask: asked,
    stillask: () => said(questionsBeside(scene, 'before')),
    again: () => (isNoAgain(scene) ? said(noAgain) : null),
    onward: () => onward('fact'),
    instead: () => asked() ?? onward('no'),
    wellwish: () => said(wishesFor(scene)),
  };
}
