import { type RefObject, useEffect } from 'react';
import type { CoachStore } from '@/stores/coach-store';
import { type CardDeed, deedFor } from './card-keys';
import { focusedNear } from './card-focus';

/**
 * Keys pressed inside the card, kept from the page: help desks have single-key shortcuts. They are
 * caught on their way down, at the window, because a page may listen there too; what a key does by
 * itself in the browser (press a button, follow a link) is not hindered by that.
 */
export function useCardKeys(card: RefObject<HTMLElement | null>, store: CoachStore): void {
  useEffect(() => {
    /** Keys that went down in the card. Held on, or let go, after it closed, they must not reach the reply box: Enter sends. */
    const held = new Set<string>();
    const isInside = (event: Event) =>
      card.current !== null && event.composedPath().includes(card.current);

    const down = (event: KeyboardEvent) => {
      if (card.current !== null && isInside(event)) {
        event.stopImmediatePropagation();
        held.add(event.code);
        const deed = deedFor(event, isOnControl(event), isRtl(card.current));
        if (deed === null || (event.repeat && !repeats.has(deed))) return;
        event.preventDefault();
        carryOut(deed, card.current, store);
      } else if (event.repeat && held.has(event.code)) {
        event.stopImmediatePropagation();
        event.preventDefault();
      } else held.delete(event.code);
    };

    const up = (event: KeyboardEvent) => {
      if (held.delete(event.code) || isInside(event)) event.stopImmediatePropagation();
    };

    const press = (event: KeyboardEvent) => {
      if (isInside(event)) event.stopImmediatePropagation();
    };

    window.addEventListener('keydown', down, true);
    window.addEventListener('keypress', press, true);
    window.addEventListener('keyup', up, true);
    return () => {
      window.removeEventListener('keydown', down, true);
      window.removeEventListener('keypress', press, true);
      window.removeEventListener('keyup', up, true);
    };
  }, [card, store]);
}

/** What a key does again while it is held. */
const repeats: ReadonlySet<CardDeed> = new Set([
  'nextReply',
  'previousReply',
  'tabForward',
  'tabBack',
]);

function carryOut(deed: Exclude<CardDeed, null>, card: HTMLElement, store: CoachStore): void {
  if (deed === 'tabForward') moveFocus(card, 1);
  else if (deed === 'tabBack') moveFocus(card, -1);
  else void store.getState()[deed]();
}

function isOnControl(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && target.matches('button, a');
}

function isRtl(card: HTMLElement): boolean {
  return card.closest('[dir]')?.getAttribute('dir') === 'rtl';
}

/** Tab goes round inside the card; a group of choices is one stop. */
function moveFocus(card: HTMLElement, by: 1 | -1): void {
  const focused = focusedNear(card);
  const stops = [...card.querySelectorAll<HTMLElement>('input:checked, button, a[href]')];
  const at = stops.findIndex((stop) => stop === focused);
  const next = at === -1 && by === -1 ? stops.length - 1 : (at + by + stops.length) % stops.length;
  stops[next]?.focus();
}
