import type { Scene } from '../judging/scene';
import { saysName } from '../reading/names';
import { has } from '../reading/read-text';

/**
 * What the customer may be called: whoever is asked for a name that only the page has told would wonder
 * what the question is for.
 */
export function calledBy({ conversation, draft }: Scene): string | null {
  const { customerName, messages, lexicon } = conversation;
  const isAsked = has(draft, lexicon.cues['asks-name']);
  const isSaid = messages.some(({ reading }) => saysName(reading, customerName));
  return isAsked && !isSaid ? null : customerName;
}
