import { around, queryAround } from './around';
import { isShown, outermost } from './find';
import { queryFirst } from './inside';

/**
 * The transcript of a conversation, null when there is none. Of several the one that is shown: where all chats
 * share one root, those that are not being answered stay in the page. Never a guess between two that are shown.
 */
export function findTranscript(
  root: Element,
  selectors: readonly string[],
): Element | 'several' | null {
  for (const selector of selectors) {
    const first = queryFirst(root, selector);
    if (!first) continue;
    const others = queryAround(around(root, first), selector);
    if (others.length === 0) return first;
    const [shown, ...more] = outermost([first, ...others]).filter(isShown);
    return shown && more.length === 0 ? shown : 'several';
  }
  return null;
}
