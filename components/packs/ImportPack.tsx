import { i18n } from '#i18n';
import { ImportReport } from './ImportReport';
import type { Incoming } from './pack-view';

interface Props {
  /** The file that is being looked at, or how the last one ended; null when there is none. */
  readonly incoming: Incoming | null;
  readonly onFile: (file: File) => void;
  /** Installs what is ready. */
  readonly onAdd: () => void;
  readonly onDismiss: () => void;
  readonly onTakePages: (take: boolean) => void;
}

/** Takes a pack's file, chosen or dropped, and reports on it before anything changes. */
export function ImportPack({ incoming, onFile, onAdd, onDismiss, onTakePages }: Props) {
  return (
    <section aria-labelledby="import" className="import">
      <h2 id="import">{i18n.t('packs.import.heading')}</h2>
      <p>{i18n.t('packs.import.intro')}</p>
      {/* The input covers the label unseen: it takes clicks, keys and dropped files as the browser does. */}
      <label className="file">
        <span className="file-button">{i18n.t('packs.import.choose')}</span>{' '}
        <span className="small">{i18n.t('packs.import.drop')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
            // The same file may be chosen again after it was put right.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div aria-live="polite">
        {incoming !== null && (
          <ImportReport
            incoming={incoming}
            onAdd={onAdd}
            onDismiss={onDismiss}
            onTakePages={onTakePages}
          />
        )}
      </div>
    </section>
  );
}
