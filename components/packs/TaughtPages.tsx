import { useState } from 'react';
import { i18n } from '#i18n';
import type { TaughtPage } from '@/coaching-rules/engine';
import { Button } from '../ui/Button';
import { ConfirmDialog } from './ConfirmDialog';

/** A page that Goodturn was taught, and the name of the pack that brought it. */
export interface TaughtView {
  readonly page: TaughtPage;
  /** Null when the agent taught it here. */
  readonly packName: string | null;
}

interface Props {
  readonly pages: readonly TaughtView[];
  /** Makes a pack of it, for colleagues. */
  readonly onExport: (page: TaughtPage) => void;
  readonly onForget: (page: TaughtPage) => void;
}

/** What differs from chat to chat is left open: "desk.example.com/chats/…". */
const addressOf = ({ site, path }: TaughtPage): string =>
  `${new URL(site).hostname}${path.replaceAll('*', '…')}`;

/** The pages that Goodturn was taught: each can be shared, and forgotten. */
export function TaughtPages({ pages, onExport, onForget }: Props) {
  const [forgetting, setForgetting] = useState<TaughtPage | null>(null);
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby="taught" className="taught">
      <h2 id="taught">{i18n.t('packs.taught.heading')}</h2>
      <p>{i18n.t('packs.taught.intro')}</p>
      <ul>
        {pages.map(({ page, packName }) => {
          const address = addressOf(page);
          return (
            <li key={`${page.site}${page.path}`}>
              <p>
                <b>{address}</b>
              </p>
              <p className="meta" dir="auto">
                {packName === null
                  ? i18n.t('packs.taught.byYou')
                  : i18n.t('packs.taught.byPack', [packName])}
              </p>
              <div className="buttons">
                <Button
                  aria-label={i18n.t('packs.taught.exportName', [address])}
                  onClick={() => onExport(page)}
                >
                  {i18n.t('packs.taught.export')}
                </Button>
                <Button
                  aria-label={i18n.t('packs.taught.forgetName', [address])}
                  onClick={() => setForgetting(page)}
                >
                  {i18n.t('packs.taught.forget')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {forgetting !== null && (
        <ConfirmDialog
          title={i18n.t('packs.taught.confirmTitle', [new URL(forgetting.site).hostname])}
          text={i18n.t('packs.taught.confirmText')}
          confirm={i18n.t('packs.taught.forget')}
          cancel={i18n.t('packs.remove.cancel')}
          onConfirm={() => {
            onForget(forgetting);
            setForgetting(null);
          }}
          onCancel={() => setForgetting(null)}
        />
      )}
    </section>
  );
}
