import type { Reader } from '@/helpdesks/read-page';

/**
 * Hears what changes in a page from now on, as a browser tells it: `take` gives it, for the next reading.
 *
 * @param reader has read the page: what its chat depends on is heard.
 */
export function hearChanges(
  document: Document,
  reader: Pick<Reader, 'scopes'>,
): { take(): readonly MutationRecord[] } {
  const { MutationObserver } = document.defaultView as unknown as typeof globalThis;
  const observer = new MutationObserver(() => {});
  const everything = { childList: true, characterData: true, attributes: true, subtree: true };
  for (const scope of reader.scopes().chat ?? []) observer.observe(scope, everything);
  return { take: () => observer.takeRecords() };
}
