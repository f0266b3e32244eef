import { i18n } from '#i18n';
import type { Week } from '@/stores/stats-store';
import { countWords, dayWords } from './day-words';

/** The numbers behind the trend, the present week first. */
export function WeeksTable({ weeks }: { readonly weeks: readonly Week[] }) {
  return (
    <table className="weeks">
      <thead>
        <tr>
          <th scope="col">{i18n.t('popup.stats.weekOf')}</th>
          <th scope="col">{i18n.t('popup.stats.moves')}</th>
          <th scope="col">{i18n.t('popup.stats.caught')}</th>
          <th scope="col">{i18n.t('popup.stats.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map((week) => (
          <tr key={week.monday}>
            <th scope="row">{dayWords(week.monday)}</th>
            <td>{countWords(week.moves)}</td>
            <td>{countWords(week.caught)}</td>
            <td>{countWords(week.changed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
