/**
 * What can go wrong with the browser, storage or a pack file. Each has its plain sentence in
 * `locales/en.json` under `problems`; views show that sentence, so none of these is ever only logged.
 */
export const problems = [
  'settingsDamaged',
  'packsDamaged',
  'statsDamaged',
  'pagesDamaged',
  'storageUnreadable',
  'storageFull',
  'notSaved',
  'backgroundSilent',
  'packNotJson',
  'packTooLarge',
  'packRefused',
  'packExamplesFail',
  'packIdTaken',
  'packsTooMany',
] as const;

export type Problem = (typeof problems)[number];

/** How a change of something stored ended. When not saved, what was stored before stands unchanged. */
export type Saved =
  | { readonly saved: true; readonly problem: null }
  | { readonly saved: false; readonly problem: Problem };

export const saved: Saved = { saved: true, problem: null };
