import type { TaughtPage } from '@/coaching-rules/engine';

/** Scheme and host, without a port, as packs name a site; null for an address that is none. */
export function siteOfAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}` : null;
}

/** The path of an address with `*` for what differs from chat to chat: numbers, and ids with numbers in them. */
export function pathPattern(url: string): string {
  const parts = new URL(url).pathname.split('/').map((part) => (/\d/.test(part) ? '*' : part));
  return parts.join('/').slice(0, 200);
}

/** Whether a page was taught for this address. What stands behind a `?` or `#` does not count. */
export function isTaughtFor({ site, path }: TaughtPage, url: string): boolean {
  if (siteOfAddress(url) !== site) return false;
  const [wanted, given] = [path.split('/'), new URL(url).pathname.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part === '*' ? given[at] !== '' : part === given[at]))
  );
}

/** Of several pages taught for an address, the one that says most of it. */
export function taughtFor(pages: readonly TaughtPage[], url: string): TaughtPage | null {
  const [best] = pages
    .filter((page) => isTaughtFor(page, url))
    .toSorted((a, b) => starsIn(a) - starsIn(b));
  return best ?? null;
}

const starsIn = ({ path }: TaughtPage): number => path.split('*').length;
