import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { type PackView, rulesListed } from './pack-view';

interface Props {
  readonly packs: readonly PackView[];
  readonly onWakeRule: (pack: string, rule: string) => void;
}

/** The rules that went quiet by themselves, why, and what brings each back. */
export function QuietRules({ packs, onWakeRule }: Props) {
  const quiet = rulesListed(packs, (view) => view.quiet);
  if (quiet.length === 0) return null;
  return (
    <section className="muted" aria-labelledby="quiet">
      <h2 id="quiet">{i18n.t('packs.quiet.heading', quiet.length)}</h2>
      <p>{i18n.t('packs.quiet.intro')}</p>
      <ul>
        {quiet.map(({ pack, rule }) => (
          <li key={`${pack.id}/${rule.id}`}>
            <span id={`quiet-${pack.id}-${rule.id}`}>{rule.title}</span>{' '}
            <Button
              look="quiet"
              aria-describedby={`quiet-${pack.id}-${rule.id}`}
              onClick={() => onWakeRule(pack.id, rule.id)}
            >
              {i18n.t('packs.quiet.wake')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
