import { i18n } from '#i18n';
import type { AllowedExample, FlaggedExample, Rule } from '@/coaching-rules/engine';
import { ExampleItem } from './ExampleItem';

interface Props {
  readonly rule: Rule;
  /** BCP 47 language that the rule is written in. */
  readonly language: string;
}

/** Why a rule is there, where that comes from, and what it does with real drafts. */
export function RuleDetails({ rule, language }: Props) {
  const flags = rule.kind === 'move' ? i18n.t('packs.rule.credits') : i18n.t('packs.rule.flags');
  return (
    <div className="rule-details">
      <p className="say" lang={language} dir="auto">
        {rule.say}
      </p>
      <dl>
        <dt>{i18n.t('packs.rule.why')}</dt>
        <dd lang={language} dir="auto">
          {rule.why}
        </dd>
        <dt>{i18n.t('packs.rule.source')}</dt>
        <dd dir="auto">{rule.source ?? i18n.t('packs.rule.noSource')}</dd>
      </dl>
      {rule.kind === 'missing' && <p className="small">{i18n.t('packs.rule.missing')}</p>}
      <Examples heading={flags} examples={rule.examples.flags} language={language} />
      <Examples
        heading={i18n.t('packs.rule.allows')}
        examples={rule.examples.allows}
        language={language}
      />
    </div>
  );
}

interface ExamplesProps {
  readonly heading: string;
  readonly examples: readonly (FlaggedExample | AllowedExample)[];
  readonly language: string;
}

function Examples({ heading, examples, language }: ExamplesProps) {
  if (examples.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul className="examples" lang={language}>
        {examples.map((example) => (
          <ExampleItem key={JSON.stringify(example)} example={example} />
        ))}
      </ul>
    </>
  );
}
