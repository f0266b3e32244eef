import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import type { Problem } from './problems';

/** Everything that Goodturn stores, each under a key of its own. */
export type ItemName = 'settings' | 'packs' | 'stats';

/**
 * One stored item. Its version is a field of its value, so that one write changes both: an older
 * version is one more option of the schema, with a `v.transform` to the present shape.
 */
export interface StoredItem<T> {
  readonly name: ItemName;
  readonly schema: v.GenericSchema<unknown, T>;
  /** Used when nothing is stored yet, and when what is stored cannot be read. */
  readonly fallback: T;
  /** What can be saved of a value that the schema refuses; the fallback when absent. */
  readonly salvage?: (raw: unknown) => T;
}

/** What was read of a stored item. */
export interface Reading<T> {
  readonly value: T;
  /** What to tell the agent about it, or null. */
  readonly problem: Problem | null;
}

/** An item that could not be read, kept so that nothing is lost. */
export interface Damaged {
  readonly item: ItemName | 'damaged';
  /** When it was set aside, ISO 8601. */
  readonly at: string;
  /** What was stored, as it was. */
  readonly value: unknown;
  /** True once the agent has dismissed the sentence about it. */
  readonly told: boolean;
}

const damagedProblem: Record<ItemName, Problem> = {
  settings: 'settingsDamaged',
  packs: 'packsDamaged',
  stats: 'statsDamaged',
};

const damagedSchema = v.array(
  v.object({
    item: v.picklist(['settings', 'packs', 'stats', 'damaged']),
    at: v.string(),
    value: v.unknown(),
    told: v.boolean(),
  }),
);

/** Where damaged values are kept aside, oldest first. */
export const damagedKey = 'local:damaged';

export function keyOf(item: { readonly name: ItemName }): `local:${ItemName}` {
  return `local:${item.name}`;
}

/** The raw values of an item and of what is kept aside, read at one moment. Rejects when storage fails. */
export async function readRaw(item: { readonly name: ItemName }): Promise<[unknown, unknown]> {
  const [own, aside] = await storage.getItems([keyOf(item), damagedKey]);
  return [own?.value ?? null, aside?.value ?? null];
}

/** The value of an item; `whole` is false when something was stored that could not be read. */
export function parseItem<T>(item: StoredItem<T>, raw: unknown): { value: T; whole: boolean } {
  if (raw === null || raw === undefined) return { value: item.fallback, whole: true };
  const parsed = v.safeParse(item.schema, raw);
  if (parsed.success) return { value: parsed.output, whole: true };
  return { value: item.salvage?.(raw) ?? item.fallback, whole: false };
}

/** What is kept aside, or null when that itself cannot be read. */
export function parseDamaged(raw: unknown): readonly Damaged[] | null {
  if (raw === null || raw === undefined) return [];
  const parsed = v.safeParse(damagedSchema, raw);
  return parsed.success ? parsed.output : null;
}

/** Reads an item in any context. Never rejects and never writes: repairing is the background's. */
export async function readItem<T>(item: StoredItem<T>): Promise<Reading<T>> {
  try {
    const [raw, aside] = await readRaw(item);
    const { value, whole } = parseItem(item, raw);
    const waiting = parseDamaged(aside)?.some((each) => each.item === item.name && !each.told);
    return {
      value,
      problem: !whole || waiting ? damagedProblem[item.name] : null,
    };
  } catch {
    return { value: item.fallback, problem: 'storageUnreadable' };
  }
}

/** Calls back with the new value whenever the item changes, in any context. Returns what ends it. */
export function watchItem<T>(item: StoredItem<T>, changed: (value: T) => void): () => void {
  return storage.watch<unknown>(keyOf(item), (raw) => {
    changed(parseItem(item, raw).value);
  });
}
