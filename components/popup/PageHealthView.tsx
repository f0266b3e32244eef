import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { clock, chatWords, partWords, standingWords } from './health-words';
import type { Copied, Health } from './here';

interface Props {
  readonly health: Health;
  readonly copied: Copied;
  /** Copies the report; must happen in the click. */
  readonly onCopy: () => void;
}

/** What Goodturn finds on the page, what it misses, and since when; and a report for whoever can help. */
export function PageHealthView({ health, copied, onCopy }: Props) {
  const { helpDesk, parts, chat } = health;
  return (
    <details className="health">
      <summary>{i18n.t('popup.health.heading')}</summary>
      <p>{standingWords(helpDesk)}</p>
      {helpDesk !== null && (
        <ul>
          {parts
            .filter(({ part }) => part !== 'help-desk')
            .map(({ part, found, since }) => (
              <li key={part} data-found={found}>
                <span aria-hidden="true">{found ? '✓' : '–'}</span>{' '}
                <span>
                  {i18n.t(found ? 'popup.health.found' : 'popup.health.missed', [partWords(part)])}
                </span>{' '}
                <span className="small">{i18n.t('popup.health.since', [clock(since)])}</span>
              </li>
            ))}
        </ul>
      )}
      {chat !== null && chatWords(chat).map((line) => <p key={line}>{line}</p>)}
      <p className="small">{i18n.t('popup.health.report')}</p>
      <div className="buttons">
        <Button onClick={onCopy}>{i18n.t('popup.health.copy')}</Button>
      </div>
      <output className="small">
        {copied === 'copied' && i18n.t('popup.health.copied')}
        {copied === 'failed' && i18n.t('popup.health.notCopied')}
      </output>
    </details>
  );
}
