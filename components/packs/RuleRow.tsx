import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Rule } from '@/coaching-rules/engine';
import { dimensionName } from '../dimension-names';
import { Switch } from '../ui/Switch';
import { RuleDetails } from './RuleDetails';

interface Props {
  readonly rule: Rule;
  readonly language: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** One rule in a list: its title opens why and examples, its switch mutes it. */
export function RuleRow({ rule, language, on, onSwitch }: Props) {
  const [open, setOpen] = useState(false);
  const details = useId();
  return (
    <li className="rule" data-on={on}>
      <button
        type="button"
        className="rule-title"
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className="title" lang={language} dir="auto">
          {rule.title}
        </span>
        <span className="about">
          {rule.kind === 'move' && <span className="tag">{i18n.t('packs.rule.kindMove')}</span>}
          <span className="dimension" data-dimension={rule.dimension}>
            {dimensionName(rule.dimension)}
          </span>
        </span>
      </button>
      <Switch label={i18n.t('packs.rule.on', [rule.title])} on={on} onChange={onSwitch} />
      {open && (
        <div id={details} className="rule-open">
          <RuleDetails rule={rule} language={language} />
        </div>
      )}
    </li>
  );
}
