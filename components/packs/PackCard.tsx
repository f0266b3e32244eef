import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { ConfirmDialog } from './ConfirmDialog';
import { ExamplesLine } from './ExamplesLine';
import { listed } from './listed';
import { type PackView, sitesTaught } from './pack-view';
import { RuleRow } from './RuleRow';
import { fittingRules, isFiltering, type RuleFilter } from './rule-filter';

interface Props {
  readonly view: PackView;
  readonly filter: RuleFilter;
  readonly onSwitchPack: (on: boolean) => void;
  readonly onSwitchRule: (rule: string, on: boolean) => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** One pack: what it is, whether it is in use, and its rules. */
export function PackCard(props: Props) {
  const { view, filter, onSwitchPack, onSwitchRule, onExport } = props;
  const { pack, builtIn, on, muted } = view;
  const [open, setOpen] = useState(false);
  const [removing, setRemoving] = useState(false);
  const rulesId = useId();
  const teaches = sitesTaught(pack);
  const filtering = isFiltering(filter);
  const rules = filtering || open ? fittingRules(pack.rules, filter) : [];

  return (
    <article className="pack" data-on={on} aria-labelledby={`${rulesId}name`}>
      <h3 id={`${rulesId}name`} dir="auto" lang={pack.language}>
        {pack.name}
      </h3>
      <Switch label={i18n.t('packs.pack.use', [pack.name])} on={on} onChange={onSwitchPack} />
      {!on && <p className="meta">{i18n.t('packs.pack.off')}</p>}
      <p className="description" dir="auto" lang={pack.language}>
        {pack.description}
      </p>
      {pack.rules.length > 0 && <ExamplesLine rules={pack.rules.length} check={view.check} />}
      {teaches.length > 0 && <p>{i18n.t('packs.pack.teaches', [listed(teaches)])}</p>}
      <p className="meta" dir="auto">
        {[
          i18n.t('packs.pack.version', [pack.version]),
          i18n.t('packs.pack.by', [pack.author]),
          pack.licence,
        ].join(' · ')}
      </p>
      {builtIn && <p className="meta">{i18n.t('packs.pack.builtIn')}</p>}
      <div className="buttons">
        {!filtering && pack.rules.length > 0 && (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {open
              ? i18n.t('packs.pack.hideRules')
              : i18n.t('packs.pack.showRules', pack.rules.length)}
          </Button>
        )}
        <Button aria-label={i18n.t('packs.pack.exportName', [pack.name])} onClick={onExport}>
          {i18n.t('packs.pack.export')}
        </Button>
        {!builtIn && (
          <Button
            aria-label={i18n.t('packs.pack.removeName', [pack.name])}
            onClick={() => setRemoving(true)}
          >
            {i18n.t('packs.pack.remove')}
          </Button>
        )}
      </div>
      {rules.length > 0 && (
        <ul className="rules">
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              language={pack.language}
              on={!muted.has(rule.id)}
              onSwitch={(ruleOn) => onSwitchRule(rule.id, ruleOn)}
            />
          ))}
        </ul>
      )}
      {removing && (
        <ConfirmDialog
          title={i18n.t('packs.remove.title', [pack.name])}
          text={i18n.t('packs.remove.text')}
          confirm={i18n.t('packs.remove.confirm')}
          cancel={i18n.t('packs.remove.cancel')}
          onConfirm={() => {
            setRemoving(false);
            props.onRemove();
          }}
          onCancel={() => setRemoving(false)}
        />
      )}
    </article>
  );
}
