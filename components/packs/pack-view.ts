import { i18n } from '#i18n';
import type { ExampleResult, Pack, PackProblem, Rule } from '@/coaching-rules/engine';

export type { PackProblem };

/** How far the examples of a pack have been tried. */
export interface ExampleCheck {
  readonly tried: number;
  readonly total: number;
  /** Examples that do not do what they say. */
  readonly failures: readonly PackProblem[];
}

/** A pack as the page shows it. */
export interface PackView {
  readonly pack: Pack;
  /** Comes with Goodturn: cannot be removed. */
  readonly builtIn: boolean;
  readonly on: boolean;
  /** Ids of its rules that are switched off. */
  readonly muted: ReadonlySet<string>;
  /** Ids of its rules that went quiet by themselves. */
  readonly quiet: ReadonlySet<string>;
  /** Null when its examples could not be tried. */
  readonly check: ExampleCheck | null;
}

/** What has become of the file that the agent chose. Nothing is installed before they say so. */
export type Incoming =
  | { readonly state: 'reading'; readonly file: string }
  | {
      readonly state: 'refused';
      readonly file: string;
      /** One sentence. */
      readonly reason: string;
      readonly problems: readonly PackProblem[];
    }
  | {
      readonly state: 'ready';
      readonly file: string;
      /** The pack with its working rules only. */
      readonly pack: Pack;
      /** How many rules the file holds, working or not. */
      readonly rulesInFile: number;
      readonly examples: number;
      /** What stays out, and why. */
      readonly problems: readonly PackProblem[];
      /** Whether the agent takes the pages that it teaches, too. */
      readonly withPages: boolean;
      /** Version of the installed pack whose place it takes, or null. */
      readonly replaces: string | null;
    }
  | { readonly state: 'added'; readonly name: string };

/** Number of examples that a rule carries. */
export function exampleCount(rule: Rule): number {
  return rule.examples.flags.length + rule.examples.allows.length;
}

/** An example that does not do what its rule says, as something that keeps the rule out. */
export function exampleProblem({
  rule,
  kind,
  index,
  example,
  expected,
  got,
}: ExampleResult): PackProblem {
  return {
    rule,
    field: `examples.${kind}.${index}`,
    message: i18n.t('packs.import.exampleFails', [example.draft, expected, got]),
  };
}

/** The rules of all packs whose ids a pack lists, each with its pack. */
export function rulesListed(
  packs: readonly PackView[],
  list: (view: PackView) => ReadonlySet<string>,
): readonly { readonly pack: Pack; readonly rule: Rule }[] {
  return packs.flatMap((view) =>
    view.pack.rules
      .filter((rule) => list(view).has(rule.id))
      .map((rule) => ({ pack: view.pack, rule })),
  );
}

/** The sites whose pages a pack teaches, each once: "desk.example.com". */
export function sitesTaught({ pages = [] }: Pack): readonly string[] {
  return [...new Set(pages.map(({ site }) => new URL(site).hostname))];
}
