import * as v from 'valibot';
import type { Pack, PackProblem, ParsedPack } from '@/coaching-rules/engine';
import type { Problem } from './problems';
import type { StoredItem } from './stored';

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
  const shape = v.object({ format: v.literal(1), id: v.string(), rules: v.array(v.object({})) });
  if (v.is(shape, value)) return { pack: value as unknown as Pack, problems: [] };
  return { pack: null, problems: [{ rule: null, field: '', message: 'is no pack' }] };
}

export const packsItem: StoredItem<ImportedPacks> = packsItemBy(looksLikeAPack);

/** The stored packs as `parse` reads them. Of damaged ones, what it can use is saved. */
export function packsItemBy(parse: (value: unknown) => ParsedPack): StoredItem<ImportedPacks> {
  return {
    name: 'packs',
    schema: v.object({
      version: v.literal(1),
      packs: v.array(v.custom<Pack>((value) => parse(value).problems.length === 0)),
    }),
    fallback: { version: 1, packs: [] },
    salvage: (raw) => {
      const stored = v.safeParse(v.object({ packs: v.array(v.unknown()) }), raw);
      const values = stored.success ? stored.output.packs : [];
      return { version: 1, packs: values.flatMap((value) => parse(value).pack ?? []) };
    },
  };
}

export function withPack(imported: ImportedPacks, pack: Pack): ImportedPacks {
  const others = imported.packs.filter((each) => each.id !== pack.id);
  return { version: 1, packs: [...others, pack].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

export function withoutPack(imported: ImportedPacks, id: string): ImportedPacks {
  return { version: 1, packs: imported.packs.filter((each) => each.id !== id) };
}
