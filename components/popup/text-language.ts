import { i18n } from '#i18n';

/** The language that Goodturn's texts are in, which need not be the browser's: "en". */
function textLanguage(): string {
  return i18n.t('card.language');
}

/** How the reader writes dates and numbers in the language of the texts: "en-GB". */
export function readerLocale(): string {
  const language = textLanguage();
  const own = navigator.languages.find((each) => each.split('-')[0] === language);
  return own ?? language;
}

/** Which way Goodturn's texts run, whatever page they stand in. */
export const textDirection = (): 'ltr' | 'rtl' =>
  new Set(['ar', 'fa', 'he', 'ur']).has(textLanguage()) ? 'rtl' : 'ltr';

/** Tells screen readers and the layout which language a page of ours is in, and which way it runs. */
export function setPageLanguage(page: Document): void {
  page.documentElement.lang = textLanguage();
  page.documentElement.dir = textDirection();
}
