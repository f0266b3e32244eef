import { i18n } from '#i18n';
import type { Totals, Week } from '@/stores/stats-store';
import { DimensionTable } from './DimensionTable';
import { countWords, longDayWords } from './day-words';
import { habitToTry } from './standing-out';
import { TodayInWords } from './TodayInWords';
import { WeekTrend } from './WeekTrend';

/** What the agent's own counts add up to. */
export interface OwnStats {
  readonly today: Totals;
  /** Oldest first, the present week last. */
  readonly weeks: readonly [Week, ...Week[]];
  /** The first day on which anything was counted, `YYYY-MM-DD`; null before that. */
  readonly since: string | null;
  /** Relationship moves since then. */
  readonly movesEver: number;
}

/** How today and this week went, or, before anything was counted, what will stand here. */
export function Stats({ stats }: { readonly stats: OwnStats }) {
  const { today, weeks, since, movesEver } = stats;
  if (since === null) return <EmptyStats />;
  const habit = habitToTry(weeks.slice(-2));
  const thisWeek = weeks.at(-1) ?? weeks[0];
  return (
    <>
      <TodayInWords today={today} />
      {habit !== null && (
        <section className="try" aria-labelledby="try">
          <h2 id="try">{i18n.t('popup.tryThis.heading')}</h2>
          <p>{i18n.t(`popup.tryThis.${habit}`)}</p>
        </section>
      )}
      <WeekTrend weeks={weeks} />
      <DimensionTable totals={thisWeek} />
      <details>
        <summary>{i18n.t('popup.stats.whatCounts')}</summary>
        <p className="small">
          {i18n.t('popup.stats.explain')}{' '}
          {i18n.t('popup.stats.since', movesEver, [countWords(movesEver), longDayWords(since)])}
        </p>
      </details>
    </>
  );
}

function EmptyStats() {
  return (
    <section className="empty" aria-labelledby="empty">
      <h2 id="empty">{i18n.t('popup.empty.heading')}</h2>
      <p>{i18n.t('popup.empty.text')}</p>
      <p>{i18n.t('popup.empty.private')}</p>
    </section>
  );
}
