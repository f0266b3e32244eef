import { i18n } from '#i18n';
import type { Totals } from '@/stores/stats-store';
import { countWords } from './day-words';

/** What became of the phrases that were pointed out, as one sentence. */
export function phrasesWords({ caught, changed }: Totals): string {
  if (caught === 0) return i18n.t('popup.stats.phrasesNone');
  return i18n.t('popup.stats.phrases', caught, [countWords(caught), countWords(changed)]);
}
