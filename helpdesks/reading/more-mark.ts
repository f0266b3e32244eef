import { findAll, isShown } from './find';
import { queryPart } from './inside';
import { isElement } from './nodes';

/** Whether a conversation shows that older messages are not loaded. */
export interface MoreMark {
  isShown(): boolean;
  /** @param changes all that happened in the conversation; null when that is not known. */
  update(changes: readonly MutationRecord[] | null): void;
}

/** The mark may stand among the messages: it is not sought in all of them again, but in what is new. */
export function createMoreMark(root: Element, selectors: readonly string[]): MoreMark {
  let found = new Set<Element>();

  function lookAt(node: Node): void {
    if (!isElement(node)) return;
    for (const selector of selectors) {
      if (node.matches(selector)) found.add(node);
      for (const inner of Array.from(queryPart(node, selector))) found.add(inner);
    }
  }

  return {
    isShown: () => [...found].some((mark) => root.contains(mark) && isShown(mark)),
    update(changes) {
      if (selectors.length === 0) return;
      if (!changes) found = new Set(findAll(root, selectors));
      for (const { type, target, addedNodes } of changes ?? []) {
        if (type === 'attributes' && (target as Element).childElementCount < 10) lookAt(target);
        addedNodes.forEach(lookAt);
      }
      for (const mark of found) if (!mark.isConnected) found.delete(mark);
    },
  };
}
