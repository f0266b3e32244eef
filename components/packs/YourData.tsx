import { useState } from 'react';
import { i18n } from '#i18n';
import { countWords } from '../popup/day-words';
import { Button } from '../ui/Button';
import { ConfirmDialog } from './ConfirmDialog';

interface Props {
  /** Everything stored, as readable JSON; null while it is being read. */
  readonly stored: string | null;
  /** True once the agent has wiped everything. */
  readonly wiped: boolean;
  readonly onExport: () => void;
  readonly onWipe: () => void;
}

/** Every byte that Goodturn keeps, to look at, to take away and to wipe; and what it never keeps. */
export function YourData({ stored, wiped, onExport, onWipe }: Props) {
  const [wiping, setWiping] = useState(false);
  return (
    <section id="data" className="data" aria-labelledby="data-heading">
      <h2 id="data-heading">{i18n.t('packs.data.heading')}</h2>
      <p>{i18n.t('packs.data.intro')}</p>
      <h3>{i18n.t('packs.data.neverHeading')}</h3>
      <ul className="never">
        <li>{i18n.t('packs.data.never.messages')}</li>
        <li>{i18n.t('packs.data.never.names')}</li>
        <li>{i18n.t('packs.data.never.moods')}</li>
        <li>{i18n.t('packs.data.never.speed')}</li>
      </ul>
      {stored === null ? (
        <p>{i18n.t('packs.data.reading')}</p>
      ) : (
        <details>
          <summary>{i18n.t('packs.data.show', [sizeWords(stored)])}</summary>
          <textarea
            readOnly
            rows={16}
            spellCheck={false}
            dir="ltr"
            aria-label={i18n.t('packs.data.storedLabel')}
            value={stored}
          />
        </details>
      )}
      <div className="buttons">
        <Button onClick={onExport} disabled={stored === null}>
          {i18n.t('packs.data.export')}
        </Button>
        <Button onClick={() => setWiping(true)}>{i18n.t('packs.data.wipe')}</Button>
      </div>
      <output>{wiped && i18n.t('packs.data.wiped')}</output>
      {wiping && (
        <ConfirmDialog
          title={i18n.t('packs.wipe.title')}
          text={i18n.t('packs.wipe.text')}
          confirm={i18n.t('packs.wipe.confirm')}
          cancel={i18n.t('packs.wipe.cancel')}
          onConfirm={() => {
            setWiping(false);
            onWipe();
          }}
          onCancel={() => setWiping(false)}
        />
      )}
    </section>
  );
}

/** Bytes as UTF-8. */
function sizeWords(text: string): string {
  return countWords(new TextEncoder().encode(text).length);
}
