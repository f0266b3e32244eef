import { i18n } from '#i18n';
import type { Week } from '@/stores/stats-store';
import { countWords, dayWords } from './day-words';
import { phrasesWords } from './phrases-words';
import { TrendBars } from './TrendBars';
import { WeeksTable } from './WeeksTable';

interface Props {
  /** Oldest first, the present week last; at least one. */
  readonly weeks: readonly [Week, ...Week[]];
}

/** This week beside the weeks before: sentences, a drawing of the same, and the table behind it. */
export function WeekTrend({ weeks }: Props) {
  const [first] = weeks;
  const now = weeks.at(-1) ?? first;
  const best = weeks.reduce((most, week) => (week.moves > most.moves ? week : most));
  return (
    <section aria-labelledby="week">
      <h2 id="week">{i18n.t('popup.stats.week')}</h2>
      <p>
        {movesWords(now, weeks.at(-2) ?? null)} {phrasesWords(now)}
      </p>
      <figure className="trend">
        <figcaption>{i18n.t('popup.stats.chart', [countWords(weeks.length)])}</figcaption>
        <TrendBars counts={weeks.map((week) => week.moves)} />
        <p className="trend-scale">
          <span>{dayWords(first.monday)}</span>
          {best.moves > 0 && best !== now && (
            <span>
              {i18n.t('popup.stats.chartMost', [countWords(best.moves), dayWords(best.monday)])}
            </span>
          )}
          <span>{i18n.t('popup.stats.chartNow')}</span>
        </p>
      </figure>
      <details>
        <summary>{i18n.t('popup.stats.table')}</summary>
        <WeeksTable weeks={weeks} />
      </details>
    </section>
  );
}

function movesWords(now: Week, before: Week | null): string {
  const moves = i18n.t('popup.stats.movesWeek', now.moves, [countWords(now.moves)]);
  return before !== null && before.moves > 0
    ? i18n.t('popup.stats.movesAndBefore', [moves, countWords(before.moves)])
    : i18n.t('popup.stats.movesOnly', [moves]);
}
