import { i18n } from '#i18n';
import { dimensions } from '@/coaching-rules/engine';
import { dimensionMeaning, dimensionName } from '../dimension-names';
import type { Totals } from '@/stores/stats-store';
import { countWords } from './day-words';

/** What was counted in each dimension: always all eight, always in the same order. */
export function DimensionTable({ totals }: { readonly totals: Totals }) {
  const most = Math.max(1, ...dimensions.map((each) => totals.byDimension[each].moves));
  return (
    <table className="dimensions">
      <caption>{i18n.t('popup.stats.dimensions')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="gt-unseen">{i18n.t('popup.stats.dimension')}</span>
          </th>
          <th scope="col">{i18n.t('popup.stats.moves')}</th>
          <th scope="col">{i18n.t('popup.stats.caught')}</th>
          <th scope="col">{i18n.t('popup.stats.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map((dimension) => {
          const { moves, caught, changed } = totals.byDimension[dimension];
          return (
            <tr key={dimension} data-dimension={dimension}>
              <th scope="row" title={dimensionMeaning(dimension)}>
                {dimensionName(dimension)}
              </th>
              <td className="bar-and-count">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(moves / most) * 100} height="8" />
                </svg>
                {countWords(moves)}
              </td>
              <td>{countWords(caught)}</td>
              <td>{countWords(changed)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
