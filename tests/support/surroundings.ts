import type { Surroundings } from '@/components/coach/surroundings';

/** A reply box below the middle of a wide page, with nothing beside it. */
export function around(given: Partial<Surroundings> = {}): Surroundings {
  const replyBox = { left: 300, top: 600, width: 700, height: 120 };
  return {
    replyBox,
    frame: given.replyBox ?? replyBox,
    viewport: { width: 1280, height: 800 },
    caretLine: { left: 310, top: 610, width: 680, height: 20 },
    neighbours: [],
    newest: [],
    direction: 'ltr',
    ...given,
  };
}
