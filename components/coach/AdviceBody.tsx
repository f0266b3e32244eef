import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { type CoachStore, currentAdvice, currentReply, useCoach } from '@/stores/coach-store';
import { Button } from '../ui/Button';
import { Key } from '../ui/Key';
import { ReplyChoices } from './ReplyChoices';
import { Why } from './Why';

interface AdviceBodyProps {
  readonly store: CoachStore;
  /** What else the card has to say, kept above the buttons. */
  readonly children: ReactNode;
}

/** One advice: what to do, what could be sent instead, why, and how to be left alone with it. */
export function AdviceBody({ store, children }: AdviceBodyProps) {
  const advice = useCoach(store, currentAdvice);
  const reply = useCoach(store, currentReply);
  const draft = useCoach(store, (state) => state.draft);
  const chosen = useCoach(store, (state) => state.replyIndex);
  const whyShown = useCoach(store, (state) => state.whyShown);
  if (advice === null) return children;
  const { chooseReply, toggleWhy, use, notNow, mute } = store.getState();
  const slot = reply?.slots[0];

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void use();
      }}
    >
      <h2 dir="auto">{advice.say}</h2>
      {advice.replies.length > 0 && (
        <ReplyChoices
          draft={draft}
          replies={advice.replies}
          chosen={chosen}
          onChoose={chooseReply}
        />
      )}
      {slot && reply && (
        <p className="hint" dir="auto">
          {i18n.t('card.fillIn', [reply.text.slice(slot.start, slot.end)])}
        </p>
      )}
      {whyShown && <Why advice={advice} />}
      {children}
      <div className="footer">
        <div className="deeds">
          {reply && (
            <Button type="submit" look="main" keyName={i18n.t('card.keys.enter')}>
              {i18n.t('card.use')}
            </Button>
          )}
          <Button
            look="quiet"
            aria-expanded={whyShown}
            aria-keyshortcuts="?"
            onClick={toggleWhy}
            keyName={i18n.t('card.keys.why')}
          >
            {i18n.t('card.why')}
          </Button>
          {advice.replies.length > 1 && (
            <span className="choose" aria-hidden="true">
              {i18n.t('card.choose')} <Key name={i18n.t('card.keys.choose')} />
            </span>
          )}
        </div>
        <div className="silence">
          <Button
            look="quiet"
            aria-keyshortcuts="Delete"
            keyName={i18n.t('card.keys.notNow')}
            onClick={notNow}
          >
            {i18n.t('card.notNow')}
          </Button>
          <Button
            look="quiet"
            aria-keyshortcuts="Shift+Delete"
            keyName={i18n.t('card.keys.mute')}
            onClick={() => void mute()}
          >
            {i18n.t('card.mute')}
          </Button>
        </div>
      </div>
    </form>
  );
}
