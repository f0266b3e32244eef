import type { Raised } from './brake';
import { count, cuesIn, type Facts, mostCounted, sizeOf } from './chat-facts';
import { phaseWith } from '../reading/read-customer';
import { isQuestion } from '../reading/read-text';
import type { Scene } from './scene';

function factsOfRules(raised: readonly Raised[]): Facts {
  const moves = raised.filter(({ ready }) => ready.rule.kind === 'move');
  const nudges = raised.flatMap(({ ready: { rule } }) => (rule.kind === 'move' ? [] : [rule]));
  const kinds = [
    ...nudges.flatMap(({ severity, dimension }) => [`severity ${severity}`, `nudge ${dimension}`]),
    ...moves.map(({ ready }) => `move ${ready.rule.dimension}`),
  ];
  return [
    ...raised.map(({ ready: { pack, rule } }) => `rule ${pack}/${rule.id}`),
    ...new Set(kinds),
    count('nudges', nudges.length, mostCounted.raised),
    count('moves', moves.length, mostCounted.raised),
  ];
}

/** Facts of a draft in its chat, beside those of the chat; what is only sensed is none. */
export function factsOf(scene: Scene, raised: readonly Raised[]): Facts {
  const { conversation, draft } = scene;
  const asks = draft.sentences.some(({ sentence }) => isQuestion(sentence));
  return [
    ...cuesIn([draft], 'draft', conversation.lexicon),
    `feels ${conversation.feeling}`,
    `phase ${phaseWith(conversation, draft)}`,
    sizeOf(draft.wordCount),
    ...(conversation.conversation.partial ? ['partial'] : []),
    ...(asks ? ['asks'] : []),
    ...(draft.text.includes('!') ? ['exclaims'] : []),
    ...factsOfRules(
      raised.filter(({ ready }) => ready.rule.when.kind !== 'hunch' && !ready.sensed),
    ),
  ];
}
