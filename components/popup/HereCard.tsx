import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import type { Here } from './here';
import { wordsFor } from './here-words';

interface Props {
  readonly here: Here;
  readonly helpDesks: readonly string[];
  readonly onSwitch: (on: boolean) => void;
  /** Must ask the browser within the click itself: later, the browser refuses to ask. */
  readonly onAsk: () => void;
  readonly onReload: () => void;
  /** As `onAsk`: the site may have to be asked for. */
  readonly onTeach: () => void;
}

/** Where the agent is coached, and the one thing that can be done about it here and now. */
export function HereCard({ here, helpDesks, onSwitch, onAsk, onReload, onTeach }: Props) {
  const { title, details } = wordsFor(here, helpDesks);
  const switchable = siteToSwitch(here);
  return (
    <section className="here" data-state={here.state} aria-labelledby="here-title">
      <div aria-live="polite">
        <h2 id="here-title">{title}</h2>
        {details.map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
      </div>
      {here.state === 'not-granted' && (
        <Button look="main" onClick={onAsk}>
          {i18n.t('popup.here.ask')}
        </Button>
      )}
      {here.state === 'reload-needed' && (
        <Button onClick={onReload}>{i18n.t('popup.here.reload')}</Button>
      )}
      <TeachButton here={here} onTeach={onTeach} />
      {switchable !== null && (
        <Switch
          label={i18n.t('popup.here.switch', [switchable])}
          on={here.state !== 'off'}
          onChange={onSwitch}
        />
      )}
    </section>
  );
}

/** Offered where Goodturn knows nothing better, and where it was taught before. */
function TeachButton({ here, onTeach }: { readonly here: Here; readonly onTeach: () => void }) {
  const isUnknown = here.state === 'unknown-page' || here.state === 'not-granted';
  const isTaught = 'taught' in here && here.taught;
  if (!isUnknown && !isTaught) return null;
  const helps = here.state === 'unknown-page' || here.state === 'unreadable';
  return (
    <Button look={helps ? 'main' : 'quiet'} onClick={onTeach}>
      {i18n.t(isTaught ? 'popup.here.teachAgain' : 'popup.here.teach')}
    </Button>
  );
}

/** The site that can be switched on and off here; null where there is nothing to switch. */
function siteToSwitch(here: Here): string | null {
  return here.state === 'browser-page' || here.state === 'not-granted' ? null : here.site;
}
