import { readerLocale } from '../popup/text-language';

/** "a, b and c", as the reader joins them. */
export const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat(readerLocale(), { type: 'conjunction' }).format(parts);
