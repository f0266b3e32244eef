/** A key as pressed inside the card. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key does in the card; `null`: nothing of ours, the browser may have it. */
export type CardDeed =
  | 'nextReply'
  | 'previousReply'
  | 'nextAdvice'
  | 'previousAdvice'
  | 'use'
  | 'closeCard'
  | 'notNow'
  | 'mute'
  | 'toggleWhy'
  | 'tabForward'
  | 'tabBack'
  | null;

/**
 * The deed that a key stands for. `onControl`: the focus is on a button or link, which answers Enter
 * itself. Letters do nothing: an agent who types on without looking must not silence a rule by it.
 */
export function deedFor(press: KeyPress, onControl: boolean, rtl: boolean): CardDeed {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.key === 'Enter' && onControl) return null;
  const deed = deeds[press.key];
  if (deed === undefined) return null;
  if (press.shiftKey && deed === 'notNow') return 'mute';
  if (press.shiftKey && deed === 'tabForward') return 'tabBack';
  if (rtl && deed === 'nextAdvice') return 'previousAdvice';
  if (rtl && deed === 'previousAdvice') return 'nextAdvice';
  return deed;
}

const deeds: Readonly<Record<string, CardDeed>> = {
  ArrowDown: 'nextReply',
  ArrowUp: 'previousReply',
  ArrowRight: 'nextAdvice',
  ArrowLeft: 'previousAdvice',
  Enter: 'use',
  Escape: 'closeCard',
  Delete: 'notNow',
  Backspace: 'notNow',
  '?': 'toggleWhy',
  Tab: 'tabForward',
};
