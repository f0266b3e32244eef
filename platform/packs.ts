import type { Pack, PackProblem, ParsedPack } from '@/coaching-rules/engine';
import type { Problem } from './problems';
import { hasFields, type StoredItem } from './stored';

/** The packs that the agent imported, whole, with their examples: what Export gives back. */
export interface ImportedPacks {
  readonly version: 1;
  /** Sorted by id. */
  readonly packs: readonly Pack[];
}

/** How an import ended. Unless `saved`, nothing has changed. */
export type PackImport =
  | {
      readonly result: 'saved';
      readonly id: string;
      readonly name: string;
      readonly version: string;
      readonly rules: number;
      /** The version that it took the place of, or null when it is new. */
      readonly replaced: string | null;
    }
  | {
      readonly result: 'refused';
      readonly problem: Problem;
      readonly problems: readonly PackProblem[];
    };

/** More would make every page load noticeably slower. */
export const mostPacks = 20;

/**
 * Shallow on purpose: a pack was checked in full before it was saved, only the background writes, and
 * this runs in every coached page. The background reads packs in full when the browser starts.
 */
function looksLikeAPack(value: unknown): ParsedPack {
  const isPack =
    hasFields(value) &&
    value.format === 1 &&
    typeof value.id === 'string' &&
    Array.isArray(value.rules) &&
    value.rules.every(hasFields);
  if (isPack) return { pack: value as unknown as Pack, problems: [] };
  return { pack: null, problems: [{ rule: null, field: '', message: 'is no pack' }] };
}

export const packsItem: StoredItem<ImportedPacks> = packsItemBy(looksLikeAPack);

/** The stored packs as `parse` reads them. Of damaged ones, what it can use is saved. */
export function packsItemBy(parse: (value: unknown) => ParsedPack): StoredItem<ImportedPacks> {
  const readEach = (raw: unknown): readonly ParsedPack[] | null =>
    hasFields(raw) && Array.isArray(raw.packs) ? raw.packs.map(parse) : null;
  const usable = (read: readonly ParsedPack[]): ImportedPacks => ({
    version: 1,
    packs: read.flatMap(({ pack }) => pack ?? []),
  });
  return {
    name: 'packs',
    parse: (raw) => {
      const read = readEach(raw);
      if (!read || !hasFields(raw) || raw.version !== 1) return null;
      return read.every(({ problems }) => problems.length === 0) ? usable(read) : null;
    },
    fallback: { version: 1, packs: [] },
    salvage: (raw) => usable(readEach(raw) ?? []),
  };
}

export function withPack(imported: ImportedPacks, pack: Pack): ImportedPacks {
  const others = imported.packs.filter((each) => each.id !== pack.id);
  return { version: 1, packs: [...others, pack].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

export function withoutPack(imported: ImportedPacks, id: string): ImportedPacks {
  return { version: 1, packs: imported.packs.filter((each) => each.id !== id) };
}
