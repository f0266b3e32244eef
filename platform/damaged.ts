import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Problem } from './problems';
import { type ItemName, parseItem, type StoredItem } from './stored';

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
  pages: 'pagesDamaged',
};

const damagedSchema = v.array(
  v.object({
    item: v.picklist(['settings', 'packs', 'stats', 'pages', 'damaged']),
    at: v.string(),
    value: v.unknown(),
    told: v.boolean(),
  }),
);

/** The key under which damaged values are kept aside, oldest first. */
export const damagedKey = 'damaged';

/** The raw values of an item and of what is kept aside, read at one moment. Rejects when storage fails. */
export async function readRaw(item: { readonly name: ItemName }): Promise<[unknown, unknown]> {
  const stored = await browser.storage.local.get([item.name, damagedKey]);
  return [stored[item.name], stored[damagedKey]];
}

/** What is kept aside, or null when that itself cannot be read. */
export function parseDamaged(raw: unknown): readonly Damaged[] | null {
  if (raw === null || raw === undefined) return [];
  const parsed = v.safeParse(damagedSchema, raw);
  return parsed.success ? parsed.output : null;
}

/**
 * Reads an item together with what the agent must be told of it, for Goodturn's own pages. Never
 * rejects and never writes: repairing is the background's.
 */
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
