import type { Reply, Span } from '@/coaching-rules/engine';

/** Remembers the slots that taken replies brought in, so that the next one still open can be found. */
export function createSlots() {
  const taken = new Set<string>();

  return {
    /** The agent took this reply. */
    took({ text, slots }: Reply): void {
      for (const { start, end } of slots) taken.add(text.slice(start, end));
    },

    /** The first slot at or after `from` that still stands in the draft, else the first of all, or null. */
    next(draft: string, from: number): Span | null {
      const open = [...taken]
        .flatMap((slot) => everyPlace(draft, slot))
        .toSorted((a, b) => a.start - b.start);
      return open.find(({ start }) => start >= from) ?? open[0] ?? null;
    },
  };
}

function everyPlace(draft: string, slot: string): Span[] {
  const places: Span[] = [];
  for (let at = draft.indexOf(slot); at >= 0; at = draft.indexOf(slot, at + slot.length)) {
    places.push({ start: at, end: at + slot.length });
  }
  return places;
}
