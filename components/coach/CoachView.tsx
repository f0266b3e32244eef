import { type RefObject, useRef } from 'react';
import { i18n } from '#i18n';
import { type CoachStore, presence, useCoach } from '@/stores/coach-store';
import { CoachCard } from './CoachCard';
import { useCardFocus } from './card-focus';
import { PresenceDot } from './PresenceDot';
import { placeDot } from './place-dot';
import { noteText } from './status-lines';
import type { Surroundings } from './surroundings';
import { useCardKeys } from './use-card-keys';
import { useCardPlace } from './use-card-place';

export interface CoachViewProps {
  readonly store: CoachStore;
  /** Null while there is no reply box to stand beside: nothing is drawn. */
  readonly surroundings: Surroundings | null;
  /** How the page around the card looks; null follows the browser's preference. */
  readonly tone: 'light' | 'dark' | null;
  /** The keys that open the card from the reply box, as printed: "Alt+G". */
  readonly shortcut?: string | undefined;
}

/** All that a coached page shows of us but the marks: the dot, the card, and a voice for screen readers. */
export function CoachView({ store, surroundings, tone, shortcut }: CoachViewProps) {
  const open = useCoach(store, (state) => state.open);
  const note = useCoach(store, (state) => state.note);
  const shownPresence = useCoach(store, presence);
  const card = useRef<HTMLDialogElement>(null);
  useCardKeys(card, store);
  if (surroundings === null) return null;
  const { openCard, closeCard } = store.getState();
  const { left, top } = placeDot(surroundings);

  return (
    <div
      className="goodturn"
      lang={i18n.t('card.language')}
      dir={surroundings.direction}
      data-tone={tone ?? undefined}
    >
      <div className="place" style={{ left, top }}>
        <PresenceDot
          presence={shownPresence}
          open={open}
          shortcut={shortcut}
          onPress={() => (open ? closeCard() : openCard())}
        />
      </div>
      {open && <PlacedCard store={store} surroundings={surroundings} card={card} />}
      <output className="gt-unseen">{note && noteText(note)}</output>
    </div>
  );
}

interface PlacedCardProps {
  readonly store: CoachStore;
  readonly surroundings: Surroundings;
  readonly card: RefObject<HTMLDialogElement | null>;
}

function PlacedCard({ store, surroundings, card }: PlacedCardProps) {
  const place = useCardPlace(card, surroundings);
  useCardFocus(card, store);
  return (
    <div className="place" style={place}>
      <CoachCard store={store} ref={card} />
    </div>
  );
}
