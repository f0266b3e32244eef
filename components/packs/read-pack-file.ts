import { i18n } from '#i18n';
import { type ExampleResult, type Language, type Pack, parsePack } from '@/coaching-rules/engine';
import { exampleCount, exampleProblem, type Incoming, type PackProblem } from './pack-view';

/** What reading a file takes from its surroundings. */
export interface PackFileChecks {
  readonly language: Language;
  /** Larger files are not opened. */
  readonly mostBytes: number;
  /** The packs in use, of which an imported one may take the place of another imported one. */
  readonly installed: readonly { readonly pack: Pack; readonly builtIn: boolean }[];
  /** Runs every example of a pack. */
  readonly runExamples: (pack: Pack) => Promise<readonly ExampleResult[]>;
}

/**
 * Reads a pack's file and tries its examples; changes nothing. Rules that are broken, or whose own
 * examples fail, are left out of the result and named in its problems. Never rejects.
 */
export async function readPackFile(file: File, checks: PackFileChecks): Promise<Incoming> {
  const refused = (reason: string, problems: readonly PackProblem[] = []): Incoming => ({
    state: 'refused',
    file: file.name,
    reason,
    problems,
  });

  if (file.size > checks.mostBytes) return refused(i18n.t('problems.packTooLarge'));
  const text = await file.text().catch(() => null);
  if (text === null) return refused(i18n.t('packs.import.unreadable'));
  const value = parseJson(text);
  if (value === undefined) return refused(i18n.t('problems.packNotJson'));

  const { pack, problems } = parsePack(value, checks.language);
  if (pack === null) return refused(i18n.t('problems.packRefused'), problems);
  const same = checks.installed.find((each) => each.pack.id === pack.id);
  if (same?.builtIn) return refused(i18n.t('problems.packIdTaken'));

  const results = await checks.runExamples(pack).catch(() => null);
  if (results === null) return refused(i18n.t('packs.import.notTried'));
  const failures = results.filter((result) => !result.passed);
  const failing = new Set(failures.map((result) => result.rule));
  const rules = pack.rules.filter((rule) => !failing.has(rule.id));
  const all = [...problems, ...failures.map(exampleProblem)];
  const teaches = (pack.pages ?? []).length > 0;
  if (rules.length === 0 && !teaches) return refused(i18n.t('packs.import.nothingWorks'), all);
  return {
    state: 'ready',
    file: file.name,
    pack: { ...pack, rules },
    rulesInFile: rulesIn(value),
    examples: rules.reduce((sum, rule) => sum + exampleCount(rule), 0),
    problems: all,
    withPages: teaches,
    replaces: same?.pack.version ?? null,
  };
}

/** Undefined when the text is no JSON, which no JSON ever is. */
function parseJson(text: string): unknown {
  try {
    // A file saved on Windows may begin with a byte order mark, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** How many rules a file lists that `parsePack` took for a pack. */
function rulesIn(value: unknown): number {
  const { rules } = value as { readonly rules: readonly unknown[] };
  return rules.length;
}
