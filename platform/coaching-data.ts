import { type Pack, type Rule, withoutExamples } from '@/coaching-rules/engine';
import { packsItem } from './packs';
import { isPackOn, isRuleAwake, isRuleOn, type Settings, settingsItem } from './settings';
import { readValue, watchItem } from './stored';

/**
 * What the agent left on of packs and rules, without examples; the packs that come with Goodturn
 * first. Never rejects: what cannot be read counts as never stored.
 */
export async function loadPacks(builtIn: readonly Pack[]): Promise<readonly Pack[]> {
  const [imported, settings] = await Promise.all([readValue(packsItem), readValue(settingsItem)]);
  const packs = [...builtIn, ...imported.packs];
  return packs.flatMap((pack) => leftOn(pack, settings)).map(withoutExamples);
}

/** Calls back whenever a pack or a switch changes. Returns what ends it. */
export function watchPacks(changed: () => void): () => void {
  const ends = [watchItem(packsItem, changed), watchItem(settingsItem, changed)];
  return () => ends.forEach((end) => end());
}

function leftOn(pack: Pack, settings: Settings): Pack[] {
  if (!isPackOn(settings, pack.id)) return [];
  const speaks = ({ id }: Rule): boolean =>
    isRuleOn(settings, pack.id, id) && isRuleAwake(settings, pack.id, id);
  return [{ ...pack, rules: pack.rules.filter(speaks) }];
}
