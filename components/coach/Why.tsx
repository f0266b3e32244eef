import { i18n } from '#i18n';
import type { Advice } from '@/coaching-rules/engine';
import { dimensionMeaning } from '../dimension-names';
import { sourceLink } from './source-link';

/** Why it matters to the customer, and who says so. */
export function Why({ advice }: { readonly advice: Advice }) {
  return (
    <div className="why" ref={bringIntoView}>
      <p className="soft">{dimensionMeaning(advice.dimension)}</p>
      <p dir="auto">{advice.why}</p>
      <Source source={advice.source} />
    </div>
  );
}

/** In a low card it would open below what is seen. */
function bringIntoView(why: HTMLElement | null): void {
  why?.scrollIntoView({ block: 'nearest' });
}

function Source({ source }: { readonly source: string | null }) {
  if (source === null) return <p className="soft">{i18n.t('card.ownJudgement')}</p>;
  const link = sourceLink(source);
  return (
    <p className="soft" dir="auto">
      {i18n.t('card.source')}{' '}
      {link === null ? (
        source
      ) : (
        <a href={link} target="_blank" rel="noreferrer">
          {source}
        </a>
      )}
    </p>
  );
}
