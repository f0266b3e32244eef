import { asksForDatum } from '../reading/asking';
import type { Choose } from '../choose';
import type { Template } from '../pack/rule';
import { has, isQuestion } from '../reading/read-text';
import type { Scene } from '../judging/scene';

/** What a datum is asked for, to stand before the question, where nothing tells more. */
const soThatAnyway: readonly Template[] = [
  'So I can look into it:',
  'So I can check it for you:',
  'To get this moving:',
];

/** A name is what anybody asks for first: a reason for it would be one too many. */
const onlyName =
  /^[^.?!,]*\b(?:your|the)?\s*(?:full |first |last )?name\b(?!\s*(?:,|and|or|&)\s)[^.?!,]*[.?!]*$/iu;
const isForName = ({ draft }: Scene): boolean => onlyName.test(draft.text.trim());

/** What exactly the draft asks for a datum for; null where that would only be to get on with it. */
export function reasonFor({ draft, conversation }: Scene, choose: Choose): string | null {
  const fitting = conversation.lexicon.reasons.findLast(({ finder }) => has(draft, finder));
  return choose(fitting?.entry.so ?? [])[0] ?? null;
}

/** Why the draft asks for a datum, to stand before its question: "So I can find your order:"; null for a mere name. */
export function soThat(scene: Scene, choose: Choose): string | null {
  const reason = reasonFor(scene, choose);
  return reason ?? (isForName(scene) ? null : (choose(soThatAnyway)[0] ?? null));
}

/** Between a trouble that was named and the question that follows: neither a promise nor a reason. */
const together: readonly Template[] = [
  'Let’s see what can be done.',
  'Let’s get to the bottom of it.',
  'Let’s look into it together.',
];

/** What leads from a trouble to a draft that begins with a question; one for a datum gets its reason instead. */
export function togetherLines(scene: Scene): readonly Template[] {
  const { draft, conversation } = scene;
  const { lexicon } = conversation;
  const [first] = draft.sentences;
  const { cues } = lexicon;
  const asks = first !== undefined && isQuestion(first.sentence);
  if (!asks || has(draft, cues['more-help']) || has(draft, cues.apology)) return [];
  return asksForDatum(draft, lexicon) && !isForName(scene) ? [] : together;
}

/** Beside a fright, before a draft that asks for what is needed. */
const atOnce: readonly Template[] = [
  'Let’s deal with it right away.',
  'Let’s get on it right away.',
];

/** What hurries along with somebody in distress; nothing where the draft asks for nothing. */
export function atOnceLines({ draft, conversation: { lexicon } }: Scene): readonly Template[] {
  const [first] = draft.sentences;
  const asks = first !== undefined && isQuestion(first.sentence);
  const isMore = has(draft, lexicon.cues['more-help']);
  return !isMore && (asks || asksForDatum(draft, lexicon)) ? atOnce : [];
}
