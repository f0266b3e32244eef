import { asksForDatum } from '../reading/asking';
import type { Choose } from '../choose';
import type { Template } from '../pack/rule';
import { has, isQuestion } from '../reading/read-text';
import type { Scene } from '../judging/scene';

/** What a datum is asked for, to stand before the question, where nothing tells more. */
const soThatAnyway = [
  'So I can look into it:',
  'So I can check it for you:',
  'To get this moving:',
];
/** What the asked data find; a secret proves who somebody is. */
const soThatFinds: readonly (readonly [RegExp, string])[] = [
  [/\b(?:booking|reservation)\b/iu, 'So I can find your booking:'],
  [/\b(?:order)\b/iu, 'So I can find your order:'],
  [/\b(?:tracking|parcel|consignment)\b/iu, 'So I can find your parcel:'],
  [/\bpolicy\b/iu, 'So I can find your policy:'],
  [/\b(?:account|user ?name|log ?in)\b/iu, 'So I can find your account:'],
];

/** What exactly the draft asks for a datum for; null where that would only be to get on with it. */
export function reasonFor({ draft, conversation }: Scene): string | null {
  if (has(draft, conversation.lexicon.cues.secret)) return 'So I’m sure it’s really you:';
  return soThatFinds.find(([words]) => words.test(draft.text))?.[1] ?? null;
}

/** Why the draft asks for a datum, to stand before its question: "So I can find your order:". */
export function soThat(scene: Scene, choose: Choose): string | null {
  return reasonFor(scene) ?? choose(soThatAnyway)[0] ?? null;
}

/** Between a trouble that was named and the question that follows: neither a promise nor a reason. */
const together: readonly Template[] = [
  'Let’s see what can be done.',
  'Let’s get to the bottom of it.',
  'Let’s look into it together.',
];

/** What leads from a trouble to a draft that begins with a question; one for a datum gets its reason instead. */
export function togetherLines({ draft, conversation: { lexicon } }: Scene): readonly Template[] {
  const [first] = draft.sentences;
  const { cues } = lexicon;
  const asks = first !== undefined && isQuestion(first.sentence);
  if (!asks || has(draft, cues['more-help']) || has(draft, cues.apology)) return [];
  return asksForDatum(draft, lexicon) ? [] : together;
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
