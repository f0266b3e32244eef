import type { Scene } from '../judging/scene';
import { saysName } from '../reading/names';
import { has } from '../reading/read-text';

/** So few letters begin many a word. */
const shortestName = 3;

/** Whether a draft calls somebody by the beginning of their name: "Liz" for Lizbeth, or a name that ran into the next word. */
const goesByLess = (text: string, name: string): boolean =>
  (text.match(/\b\p{Lu}\p{Ll}+/gu) ?? []).some(
    (word) => word.length >= shortestName && word !== name && name.startsWith(word),
  );

/**
 * What the customer may be called: whoever is asked for a name that only the page has told would wonder
 * what the question is for.
 */
export function calledBy({ conversation, draft }: Scene): string | null {
  const { customerName, messages, lexicon } = conversation;
  const isAsked = has(draft, lexicon.cues['asks-name']);
  if (customerName !== null && goesByLess(draft.text, customerName)) return null;
  const isSaid = messages.some(({ reading }) => saysName(reading, customerName));
  return isAsked && !isSaid ? null : customerName;
}
