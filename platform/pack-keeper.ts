import type { ExampleResult, Pack, PackProblem, ParsedPack } from '@/coaching-rules/engine';
import { mostPacks, type PackImport, packsItem, packsItemBy, withoutPack, withPack } from './packs';
import { type Problem, type Saved, saved } from './problems';
import { readItem } from './damaged';
import type { Storekeeper } from './storekeeper';
import { taughtItem, withPagesOf } from './taught-pages';

/** In characters. A hundred rules with all their examples are a quarter of this, and take a second to check. */
export const largestPackFile = 1_000_000;

/** What checking a pack takes, from the engine: loaded when first needed, so that the background starts fast. */
export interface PackChecks {
  readonly parse: (value: unknown) => ParsedPack;
  readonly runExamples: (pack: Pack) => readonly ExampleResult[];
  /** Ids that only packs which come with Goodturn may have. */
  readonly builtIn: readonly string[];
}

export interface PackKeeper {
  /** Checks a pack file, runs its examples, and only then saves it, in place of one with the same id. */
  readonly import: (text: string) => Promise<PackImport>;
  readonly remove: (pack: string) => Promise<Saved>;
  /** Sets packs aside that this version of Goodturn cannot read; what it can use of them stays. */
  readonly repair: () => Promise<Saved>;
}

export function createPackKeeper(
  keeper: Storekeeper,
  loadChecks: () => Promise<PackChecks>,
): PackKeeper {
  return {
    import: async (text) => {
      const checked = checkPackFile(text, await loadChecks());
      return 'result' in checked ? checked : save(keeper, checked);
    },
    remove: async (id) => {
      const outcome = await keeper.change(packsItem, (imported) => withoutPack(imported, id));
      return outcome.saved ? keeper.change(taughtItem, (all) => withPagesOf(all, id, [])) : outcome;
    },
    repair: async () => {
      const { value, problem } = await readItem(packsItem);
      if (value.packs.length === 0 && problem === null) return saved;
      const { parse } = await loadChecks();
      return keeper.repair(packsItemBy(parse));
    },
  };
}

/** A pack that is right in every part, or why it is refused. */
function checkPackFile(text: string, checks: PackChecks): Pack | PackImport {
  if (text.length > largestPackFile) return refused('packTooLarge');
  let value: unknown;
  try {
    // A file saved on Windows may begin with a byte order mark, which JSON does not know.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('packNotJson');
  }
  const { pack, problems } = checks.parse(value);
  if (pack === null || problems.length > 0) return refused('packRefused', problems);
  if (checks.builtIn.includes(pack.id)) return refused('packIdTaken');
  const failing = checks.runExamples(pack).filter(({ passed }) => !passed);
  return failing.length > 0 ? refused('packExamplesFail', failing.map(problemOf)) : pack;
}

async function save(keeper: Storekeeper, pack: Pack): Promise<PackImport> {
  let before: Pack | undefined;
  let tooMany = false;
  const { problem } = await keeper.change(packsItem, (imported) => {
    before = imported.packs.find((each) => each.id === pack.id);
    tooMany = before === undefined && imported.packs.length >= mostPacks;
    return tooMany ? imported : withPack(imported, pack);
  });
  if (tooMany) return refused('packsTooMany');
  if (problem !== null) return refused(problem);
  const taught = await keeper.change(taughtItem, (all) =>
    withPagesOf(all, pack.id, pack.pages ?? []),
  );
  if (taught.problem !== null) return refused(taught.problem);
  // The very same pack again, as when a request is asked twice, took the place of nothing.
  const replaced = JSON.stringify(before) === JSON.stringify(pack) ? undefined : before?.version;
  const { id, name, version, rules } = pack;
  return { result: 'saved', id, name, version, rules: rules.length, replaced: replaced ?? null };
}

function problemOf({ rule, kind, index, example, expected, got }: ExampleResult): PackProblem {
  const field = `examples.${kind}.${index}`;
  return { rule, field, message: `“${example.draft}”: expected ${expected}; got ${got}` };
}

function refused(problem: Problem, problems: readonly PackProblem[] = []): PackImport {
  return { result: 'refused', problem, problems };
}
