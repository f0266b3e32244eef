import type { CoachStatus } from '@/stores/coach-store';
import type { PageHealth } from '@/stores/page-health';
import type { SettingsState } from '@/stores/settings-store';

/** Something that a help desk's page should show and does not. */
export type MissingPart = Extract<CoachStatus, { state: 'unreadable' }>['missing'][number];

/** `taught`: there when an agent taught the page. */
interface Taught {
  readonly taught?: true;
}

/** How coaching stands on the page that the popup was opened over. `site` is its host: "chat.example.com". */
export type Here =
  /** Being looked at; `site` once it is known to be granted and on. */
  | { readonly state: 'checking'; readonly site: string | null }
  /** A page of the browser itself, a file, a store page: no extension may read it. */
  | { readonly state: 'browser-page' }
  | { readonly state: 'not-granted'; readonly site: string; readonly refused: boolean }
  | { readonly state: 'off'; readonly site: string }
  /** Granted and on, but the page was open before Goodturn was allowed in, or before its update. */
  | { readonly state: 'reload-needed'; readonly site: string }
  | { readonly state: 'unknown-page'; readonly site: string }
  | ({ readonly state: 'no-chat'; readonly site: string; readonly helpDesk: string } & Taught)
  | ({
      readonly state: 'unreadable';
      readonly site: string;
      readonly helpDesk: string;
      readonly missing: readonly MissingPart[];
    } & Taught)
  | ({
      readonly state: 'coaching';
      readonly site: string;
      readonly helpDesk: string;
      readonly missing: readonly MissingPart[];
      readonly noteMode: boolean;
    } & Taught);

/** What is found on the page, and since when. */
export type Health = PageHealth;

/** What has become of the report that the agent wanted to copy. */
export type Copied = 'not-yet' | 'copied' | 'failed';

/** What a store may have to tell the agent: a key of `problems` in the locale files. */
export type Problem = NonNullable<SettingsState['problem']>;
