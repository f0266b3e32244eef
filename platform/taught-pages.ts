import type { TaughtPage } from '@/coaching-rules/engine';
import { browser } from 'wxt/browser';
import { siteOf } from './site-patterns';
import { hasFields, parseItem, type StoredItem } from './stored';

/** A taught page and where it came from. */
export interface KeptPage {
  readonly page: TaughtPage;
  /** The pack that brought it; null when the agent taught it here. */
  readonly pack: string | null;
}

/** The pages that Goodturn was taught, by pointing or by a pack. */
export interface TaughtPages {
  readonly version: 1;
  /** Sorted by site and path, each pair once. */
  readonly pages: readonly KeptPage[];
}

/** More than anybody's team has tools; every coached page reads the list. */
const MOST_PAGES = 100;

export const taughtItem: StoredItem<TaughtPages> = {
  name: 'pages',
  parse: (raw) => {
    const pages = hasFields(raw) && raw.version === 1 ? raw.pages : null;
    if (!Array.isArray(pages) || !pages.every(isKept)) return null;
    return { version: 1, pages };
  },
  fallback: { version: 1, pages: [] },
  salvage: (raw) => ({
    version: 1,
    pages: hasFields(raw) && Array.isArray(raw.pages) ? raw.pages.filter(isKept) : [],
  }),
};

/** Shallow on purpose: a page was checked in full before it was saved, and only the background writes. */
function isKept(raw: unknown): raw is KeptPage {
  if (!hasFields(raw) || !hasFields(raw.page)) return false;
  const { site, path, conversation, list, item, speakers, body, drop, replyBox } = raw.page;
  const lists = [conversation, list, item, speakers, body, drop, replyBox];
  return typeof site === 'string' && typeof path === 'string' && lists.every(Array.isArray);
}

const isSame = (one: TaughtPage, other: Pick<TaughtPage, 'site' | 'path'>): boolean =>
  one.site === other.site && one.path === other.path;

/** The pages taught on the site of an address. */
export function taughtOn({ pages }: TaughtPages, url: string): readonly TaughtPage[] {
  const site = siteOf(url);
  return pages.flatMap(({ page }) => (page.site === site ? [page] : []));
}

/** With a page that the agent taught, in place of whatever was known of the same address. */
export function withTaught(taught: TaughtPages, page: TaughtPage): TaughtPages {
  const others = taught.pages.filter((kept) => !isSame(kept.page, page));
  return sorted([...others, { page, pack: null }]);
}

/** With the pages of a pack in place of those that it brought before. What the agent taught stays as it is. */
export function withPagesOf(
  taught: TaughtPages,
  pack: string,
  pages: readonly TaughtPage[],
): TaughtPages {
  const others = taught.pages.filter((kept) => kept.pack !== pack);
  if (others.length === taught.pages.length && pages.length === 0) return taught;
  const isKnown = (page: TaughtPage) => others.some((kept) => isSame(kept.page, page));
  const brought = pages.filter((page) => !isKnown(page)).map((page) => ({ page, pack }));
  return sorted([...others, ...brought]);
}

export function withoutTaught(
  taught: TaughtPages,
  page: Pick<TaughtPage, 'site' | 'path'>,
): TaughtPages {
  const pages = taught.pages.filter((kept) => !isSame(kept.page, page));
  return pages.length === taught.pages.length ? taught : { version: 1, pages };
}

function sorted(pages: readonly KeptPage[]): TaughtPages {
  const key = ({ page }: KeptPage) => `${page.site}${page.path}`;
  const kept = pages.slice(-MOST_PAGES).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return { version: 1, pages: kept };
}

/** Calls back with the sites of all pages that were there before or are there now, whenever something changed. */
export function watchTaughtSites(changed: (sites: readonly string[]) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[taughtItem.name];
    if (!change) return;
    const values = [change.oldValue, change.newValue].map(
      (raw) => parseItem(taughtItem, raw).value,
    );
    changed([...new Set(values.flatMap(({ pages }) => pages.map(({ page }) => page.site)))]);
  });
}
