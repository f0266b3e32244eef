import type { RefObject } from 'react';
import { i18n } from '#i18n';
import {
  adviceCount,
  type CoachStore,
  currentAdvice,
  currentPraise,
  useCoach,
} from '@/stores/coach-store';
import { dimensionName } from '../dimension-names';
import { Button } from '../ui/Button';
import { AdviceBody } from './AdviceBody';
import { noteText, statusLines } from './status-lines';

interface CoachCardProps {
  readonly store: CoachStore;
  readonly ref: RefObject<HTMLDialogElement | null>;
}

/** The card: what there is to say about the draft, or plainly why there is nothing. */
export function CoachCard({ store, ref }: CoachCardProps) {
  const advice = useCoach(store, currentAdvice);
  const praise = useCoach(store, currentPraise);
  const state = useCoach(store, (all) => all);
  const lines = statusLines(state);
  const silent = advice === null && praise === null && lines.length === 0 && state.note === null;

  return (
    <dialog ref={ref} open className="card" aria-label={i18n.t('card.label')} tabIndex={-1}>
      <div className="head" data-alone={advice === null}>
        {advice && (
          <p className="dimension" data-dimension={advice.dimension}>
            {dimensionName(advice.dimension)}
          </p>
        )}
        <Turning store={store} />
        <Button
          look="quiet"
          aria-keyshortcuts="Escape"
          keyName={i18n.t('card.keys.escape')}
          onClick={state.closeCard}
        >
          {i18n.t('card.close')}
        </Button>
      </div>
      <AdviceBody store={store}>
        {praise && (
          <p className="praise" dir="auto">
            {praise.say}
          </p>
        )}
        {silent && <p dir="auto">{i18n.t('card.nothing')}</p>}
        {state.note && state.note !== 'applied' && <p dir="auto">{noteText(state.note)}</p>}
        {lines.map(({ what, next }) => (
          <p key={what} dir="auto" className={advice ? 'hint' : undefined}>
            {what}
            {next !== null && <span className="soft"> {next}</span>}
          </p>
        ))}
      </AdviceBody>
    </dialog>
  );
}

/** Which of several things is shown, and the way to the next. */
function Turning({ store }: { readonly store: CoachStore }) {
  const count = useCoach(store, adviceCount);
  const index = useCoach(store, (state) => state.adviceIndex);
  if (count < 2) return null;
  const place = [String(index + 1), String(count)] as [string, string];
  return (
    <Button
      look="quiet"
      aria-label={i18n.t('card.nextAdvice', place)}
      aria-keyshortcuts="ArrowRight"
      keyName={i18n.t('card.keys.turn')}
      onClick={store.getState().nextAdvice}
    >
      <bdi>{i18n.t('card.place', place)}</bdi>
    </Button>
  );
}
