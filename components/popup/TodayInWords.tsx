import { i18n } from '#i18n';
import { dimensionName } from '../dimension-names';
import type { Totals } from '@/stores/stats-store';
import { countWords } from './day-words';
import { phrasesWords } from './phrases-words';
import { mostMoves } from './standing-out';

/** Today in two sentences. */
export function TodayInWords({ today }: { readonly today: Totals }) {
  const most = mostMoves(today);
  return (
    <section aria-labelledby="today">
      <h2 id="today">{i18n.t('popup.stats.today')}</h2>
      <p>
        <strong>{i18n.t('popup.stats.movesToday', today.moves, [countWords(today.moves)])}</strong>{' '}
        {most !== null && i18n.t('popup.stats.mostOften', [dimensionName(most)])}
      </p>
      <p>{phrasesWords(today)}</p>
    </section>
  );
}
