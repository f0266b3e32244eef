import type { Tab } from '../browsers/driver';
import { until, waitFor } from '../browsers/look';

/** What the agent of the demo knows and Goodturn cannot: values for slots, by a word in them. */
const knowledge: readonly (readonly [word: RegExp, value: string])[] = [
  [/name/, 'Susan'],
  [/when|time|day|date/, 'tomorrow at noon'],
  [/how long|minutes/, 'five minutes'],
  [/why|reason/, 'the depot is closed on Sundays'],
];

/** A slot: a short hint in square brackets. */
const slot = /\[[^\][]{1,60}\]/;

/** Fills every slot of the draft as an agent would: selects it and types over it. */
export async function fillSlots(tab: Tab, replyBox: string): Promise<void> {
  for (;;) {
    const { value } = await waitFor(tab, replyBox);
    const found = slot.exec(value);
    if (found === null) return;
    const [hint] = found;
    const known = knowledge.find(([word]) => word.test(hint));
    await tab.evaluate(
      (place: string, start: number, end: number) => {
        const box = document.querySelector<HTMLTextAreaElement>(place);
        box?.focus();
        box?.setSelectionRange(start, end);
      },
      replyBox,
      found.index,
      found.index + hint.length,
    );
    await tab.type(known?.[1] ?? 'send you the bed by express');
    await until(
      'the slot to be filled',
      async () => (await waitFor(tab, replyBox)).value !== value,
    );
  }
}
