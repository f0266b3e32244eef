import { useState } from 'react';
import { i18n } from '#i18n';
import type { Problem } from '../popup/here';
import { ProblemNotice } from '../popup/ProblemNotice';
import { ImportPack } from './ImportPack';
import { MutedRules } from './MutedRules';
import { PackCard } from './PackCard';
import type { Incoming, PackView } from './pack-view';
import { QuietRules } from './QuietRules';
import { TaughtPages, type TaughtView } from './TaughtPages';
import type { TaughtPage } from '@/coaching-rules/engine';
import { RuleFinder } from './RuleFinder';
import { everyRule, fittingRules } from './rule-filter';
import { YourData } from './YourData';

export interface PacksPageProps {
  /** What comes with Goodturn first. */
  readonly packs: readonly PackView[];
  readonly incoming: Incoming | null;
  readonly problems: readonly Problem[];
  /** Everything stored, as readable JSON; null while it is being read. */
  readonly stored: string | null;
  readonly wiped: boolean;
  readonly onSwitchPack: (pack: string, on: boolean) => void;
  readonly onSwitchRule: (pack: string, rule: string, on: boolean) => void;
  readonly onWakeRule: (pack: string, rule: string) => void;
  readonly onExportPack: (pack: string) => void;
  readonly onRemovePack: (pack: string) => void;
  readonly onFile: (file: File) => void;
  readonly onAdd: () => void;
  readonly onDismissImport: () => void;
  readonly onTakePages: (take: boolean) => void;
  readonly taught: readonly TaughtView[];
  readonly onExportPage: (page: TaughtPage) => void;
  readonly onForgetPage: (page: TaughtPage) => void;
  readonly onDismissProblem: (problem: Problem) => void;
  readonly onExportData: () => void;
  readonly onWipe: () => void;
}

/** What Goodturn goes by, what it keeps, and every switch for both. */
export function PacksPage(props: PacksPageProps) {
  const [filter, setFilter] = useState(everyRule);
  const found = props.packs.reduce(
    (sum, { pack }) => sum + fittingRules(pack.rules, filter).length,
    0,
  );
  return (
    <main className="packs-page">
      <header>
        <h1>{i18n.t('packs.heading')}</h1>
        <p>{i18n.t('packs.intro')}</p>
      </header>
      {props.problems.map((problem) => (
        <ProblemNotice
          key={problem}
          problem={problem}
          onDismiss={() => props.onDismissProblem(problem)}
        />
      ))}
      <QuietRules packs={props.packs} onWakeRule={props.onWakeRule} />
      <MutedRules packs={props.packs} onSwitchRule={props.onSwitchRule} />
      <section aria-labelledby="in-use">
        <h2 id="in-use">{i18n.t('packs.inUse')}</h2>
        <RuleFinder filter={filter} found={found} onChange={setFilter} />
        {props.packs.map((view) => (
          <PackCard
            key={view.pack.id}
            view={view}
            filter={filter}
            onSwitchPack={(on) => props.onSwitchPack(view.pack.id, on)}
            onSwitchRule={(rule, on) => props.onSwitchRule(view.pack.id, rule, on)}
            onExport={() => props.onExportPack(view.pack.id)}
            onRemove={() => props.onRemovePack(view.pack.id)}
          />
        ))}
      </section>
      <ImportPack
        incoming={props.incoming}
        onFile={props.onFile}
        onAdd={props.onAdd}
        onDismiss={props.onDismissImport}
        onTakePages={props.onTakePages}
      />
      <TaughtPages
        pages={props.taught}
        onExport={props.onExportPage}
        onForget={props.onForgetPage}
      />
      <YourData
        stored={props.stored}
        wiped={props.wiped}
        onExport={props.onExportData}
        onWipe={props.onWipe}
      />
    </main>
  );
}
