import { i18n } from '#i18n';
import { Switch } from '../ui/Switch';
import { type PackView, rulesListed } from './pack-view';

interface Props {
  readonly packs: readonly PackView[];
  readonly onSwitchRule: (pack: string, rule: string, on: boolean) => void;
}

/** The rules that the agent muted, in one place, each with the switch that brings it back. */
export function MutedRules({ packs, onSwitchRule }: Props) {
  const muted = rulesListed(packs, (view) => view.muted);
  if (muted.length === 0) return null;
  return (
    <section className="muted" aria-labelledby="muted">
      <h2 id="muted">{i18n.t('packs.muted.heading', muted.length)}</h2>
      <p>{i18n.t('packs.muted.intro')}</p>
      <ul>
        {muted.map(({ pack, rule }) => (
          <li key={`${pack.id}/${rule.id}`}>
            <Switch
              label={rule.title}
              on={false}
              onChange={(on) => onSwitchRule(pack.id, rule.id, on)}
              hint={pack.name}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
