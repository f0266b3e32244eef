import type { Raised } from './brake';
import type { ReadyRule } from '../compile';
import { count, cuesIn, type Facts, mostCounted, sizeOf } from './chat-facts';
import { oncePer } from '../memo';
import { phaseWith } from '../reading/read-customer';
import { isQuestion } from '../reading/read-text';
import type { Scene } from './scene';

/** What it says of a scene that a rule speaks: joining the texts anew at every key would cost more than weighing them. */
const factsOfRule = oncePer(({ pack, rule }: ReadyRule) => ({
  itself: `rule ${pack}/${rule.id}`,
  kinds:
    rule.kind === 'move'
      ? [`move ${rule.dimension}`]
      : [`severity ${rule.severity}`, `nudge ${rule.dimension}`],
}));

function factsOfRules(raised: readonly Raised[]): Facts {
  const rules = raised.map(({ ready }) => ready);
  const moves = rules.filter(({ rule }) => rule.kind === 'move');
  const nudges = rules.filter(({ rule }) => rule.kind !== 'move');
  const kinds = [...nudges, ...moves].flatMap((ready) => factsOfRule(ready).kinds);
  return [
    ...raised.map(({ ready }) => factsOfRule(ready).itself),
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
