import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type CoachStore, currentAdvice, useCoach } from '@/stores/coach-store';

/** The element that has the focus in the same tree as `near`, which may be a shadow tree. */
export function focusedNear(near: Element): Element | null {
  const root = near.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}

/**
 * The card takes the focus when it appears, because the agent opened it. From then on the focus
 * follows the chosen reply, and stays in the card when what held it vanishes, but only while it is
 * in the card: an agent who has gone back to the reply box keeps the caret.
 */
export function useCardFocus(card: RefObject<HTMLElement | null>, store: CoachStore): void {
  const choice = useCoach(store, (state) => {
    const advice = currentAdvice(state);
    return `${advice?.pack}/${advice?.rule}/${advice?.span?.start}/${state.replyIndex}`;
  });
  // Every change of the store renders, so that what was noted before it is used right after it.
  useCoach(store, (state) => state);
  const focusedFor = useRef<string | null>(null);
  const heldFocus = useRef(true);

  useEffect(
    () =>
      store.subscribe(() => {
        heldFocus.current = card.current?.contains(focusedNear(card.current)) ?? false;
      }),
    [card, store],
  );

  useLayoutEffect(() => {
    if (card.current !== null && heldFocus.current) {
      const isLost = !card.current.contains(focusedNear(card.current));
      if (isLost || focusedFor.current !== choice) focusChoice(card.current);
    }
    heldFocus.current = false;
    focusedFor.current = choice;
  });
}

function focusChoice(card: HTMLElement): void {
  const chosen = card.querySelector<HTMLElement>('input:checked');
  (chosen ?? card).focus({ preventScroll: true });
}
