import { browser } from 'wxt/browser';
import { type Damaged, damagedKey, parseDamaged, readRaw } from './damaged';
import { type Problem, type Saved, saved } from './problems';
import { createQueue } from './queue';
import { type ItemName, parseItem, type StoredItem } from './stored';

/** Damaged copies kept aside, newest last: enough to send to whoever helps, too few to fill the storage. */
const keptCopies = 6;

/** The only writer of everything stored. Lives in the background, once. */
export interface Storekeeper {
  /**
   * Changes an item: reads it, and writes what `next` makes of it in one atomic step, together with
   * the copy set aside if it could not be read. Changes happen one after the other, in the order
   * asked. When `next` returns the very value that it was given, nothing is written. Never rejects.
   */
  readonly change: <T>(item: StoredItem<T>, next: (value: T) => T) => Promise<Saved>;
  /** Sets a damaged item aside and puts what can be saved of it in its place; does nothing when it is whole. */
  readonly repair: <T>(item: StoredItem<T>) => Promise<Saved>;
  /** Remembers that the agent has seen the sentence about a damaged item. */
  readonly told: (item: ItemName) => Promise<Saved>;
  /** Removes everything stored, damaged copies too. */
  readonly wipe: () => Promise<Saved>;
}

/** `now` gives the moment of setting aside. */
export function createStorekeeper(now: () => Date): Storekeeper {
  const inTurn = createQueue();

  const aside = (item: Damaged['item'], value: unknown): Damaged => ({
    item,
    at: now().toISOString(),
    value,
    told: false,
  });

  /** What is kept aside, with itself set aside when it cannot be read. */
  const keptAside = (raw: unknown): readonly Damaged[] =>
    parseDamaged(raw) ?? [aside('damaged', raw)];

  const change = <T>(item: StoredItem<T>, next: (value: T) => T): Promise<Saved> =>
    inTurn(() =>
      trying(async () => {
        const [raw, rawAside] = await readRaw(item);
        const { value: before, whole } = parseItem(item, raw);
        const value = next(before);
        if (whole && value === before) return;
        if (whole) {
          await browser.storage.local.set({ [item.name]: value });
          return;
        }
        const copies = [...keptAside(rawAside), aside(item.name, raw)].slice(-keptCopies);
        await browser.storage.local.set({ [item.name]: value, [damagedKey]: copies });
      }),
    );

  return {
    change,
    wipe: () => inTurn(() => trying(() => browser.storage.local.clear())),
    repair: (item) => change(item, (value) => value),
    told: (item) =>
      inTurn(() =>
        trying(async () => {
          const stored = await browser.storage.local.get(damagedKey);
          const copies = keptAside(stored[damagedKey]);
          if (copies.every((copy) => copy.told || copy.item !== item)) return;
          const told = copies.map((copy) => (copy.item === item ? { ...copy, told: true } : copy));
          await browser.storage.local.set({ [damagedKey]: told });
        }),
      ),
  };
}

/** Runs a change, and once more when storage failed: a change that reads before it writes may be repeated. */
async function trying(step: () => Promise<void>): Promise<Saved> {
  try {
    await step().catch(step);
    return saved;
  } catch (error) {
    return { saved: false, problem: problemOf(error) };
  }
}

/** Chrome: "QUOTA_BYTES quota exceeded"; Firefox: a DOMException named QuotaExceededError. */
function problemOf(error: unknown): Problem {
  return /quota/i.test(String(error)) ? 'storageFull' : 'notSaved';
}
