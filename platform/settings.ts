import type { SettingsChange } from './messages';
import { siteOf } from './site-patterns';
import { hasFields, type StoredItem } from './stored';

/**
 * What the agent switched off. Everything is on until it is listed here, by id: a pack that is
 * updated or imported again keeps its switches, and its new rules start switched on.
 */
export interface Settings {
  readonly version: 1;
  /** Sites as `siteOf` writes them. */
  readonly sitesOff: readonly string[];
  /** Pack ids. */
  readonly packsOff: readonly string[];
  /** "pack/rule", by ids: neither has a slash in it. */
  readonly rulesOff: readonly string[];
  /** The same of rules that went quiet by themselves, because the agent kept saying "Not now" to them. */
  readonly rulesQuiet: readonly string[];
}

export const settingsItem: StoredItem<Settings> = {
  name: 'settings',
  parse: (raw) => {
    if (!hasFields(raw) || raw.version !== 1) return null;
    // What was stored before rules went quiet has no list of them.
    const { sitesOff, packsOff, rulesOff, rulesQuiet = [] } = raw;
    if (!areIds(sitesOff) || !areIds(packsOff) || !areIds(rulesOff)) return null;
    return areIds(rulesQuiet) ? { version: 1, sitesOff, packsOff, rulesOff, rulesQuiet } : null;
  },
  fallback: { version: 1, sitesOff: [], packsOff: [], rulesOff: [], rulesQuiet: [] },
};

function areIds(raw: unknown): raw is readonly string[] {
  return Array.isArray(raw) && raw.every((id) => typeof id === 'string');
}

/** The settings after a change. The same change made twice changes nothing the second time. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  const { sitesOff, packsOff, rulesOff, rulesQuiet } = settings;
  if (change.kind === 'site') {
    return { ...settings, sitesOff: switched(sitesOff, siteOf(change.origin), change.on) };
  }
  if (change.kind === 'pack') {
    return { ...settings, packsOff: switched(packsOff, change.pack, change.on) };
  }
  const rule = ruleId(change.pack, change.rule);
  if (change.kind === 'wake') return { ...settings, rulesQuiet: switched(rulesQuiet, rule, true) };
  return { ...settings, rulesOff: switched(rulesOff, rule, change.on) };
}

export function isPackOn(settings: Settings, pack: string): boolean {
  return !settings.packsOff.includes(pack);
}

/** Whether the rule itself is on; it speaks only while its pack is on too. */
export function isRuleOn(settings: Settings, pack: string, rule: string): boolean {
  return !settings.rulesOff.includes(ruleId(pack, rule));
}

export function isSiteOn(settings: Settings, site: string): boolean {
  return !settings.sitesOff.includes(site);
}

/** Whether the rule has not gone quiet by itself. */
export function isRuleAwake(settings: Settings, pack: string, rule: string): boolean {
  return !settings.rulesQuiet.includes(ruleId(pack, rule));
}

/** The settings with these rules quiet; the very same object when they are already. */
export function withQuiet(settings: Settings, rules: readonly string[]): Settings {
  const more = rules.filter((rule) => !settings.rulesQuiet.includes(rule));
  if (more.length === 0) return settings;
  return { ...settings, rulesQuiet: [...settings.rulesQuiet, ...more].toSorted() };
}

/** "pack/rule". */
export function ruleId(pack: string, rule: string): string {
  return `${pack}/${rule}`;
}

/** The ids that are off, after one more or less. An address that is no site (null) changes nothing. */
function switched(off: readonly string[], id: string | null, on: boolean): readonly string[] {
  const others = off.filter((each) => each !== id);
  return on || id === null ? others : [...others, id].toSorted();
}
