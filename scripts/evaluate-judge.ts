import { compile, createCoach, type Language, type Pack } from '../coaching-rules/engine';
import { english } from '../coaching-rules/language';
import type { Judged } from './evaluate-score';
import type { LabelledSet, LabelledTurn } from './evaluate-sets';
import { judge, mostSentences } from './replay-judge';

/** A labelled message with what the coach said of it. */
export interface JudgedTurn extends LabelledTurn, Judged {}

/** A labelled set, judged. */
export interface JudgedSet extends Omit<LabelledSet, 'messages'> {
  readonly messages: readonly JudgedTurn[];
}

/** Judges every labelled message as replay does: as a draft, with only what came before it. */
export function judgeSets(
  sets: readonly LabelledSet[],
  packs: readonly Pack[],
  language: Language = english,
): readonly JudgedSet[] {
  const coach = createCoach(compile(language, packs), mostSentences);
  return sets.map((set) => ({
    ...set,
    messages: set.messages.map((message) => ({
      ...message,
      draft: message.turn.draft,
      verdict: judge(coach, message.turn),
    })),
  }));
}
