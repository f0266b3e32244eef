import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { formatPack, type Pack } from '@/coaching-rules/engine';
import { PacksPage } from '@/components/packs/PacksPage';
import type { Problem } from '@/components/popup/here';
import { isPackOn, isRuleAwake, isRuleOn } from '@/platform/settings';
import { allPacks, type PacksStore } from '@/stores/packs-store';
import type { SettingsStore } from '@/stores/settings-store';
import { download } from './download';
import type { ExampleRunner } from './example-runner';
import { useExampleChecks } from './use-example-checks';
import { useIncoming } from './use-incoming';
import { useTaught } from './use-taught';
import { useYourData } from './use-your-data';

interface Props {
  readonly settingsStore: SettingsStore;
  readonly packsStore: PacksStore;
  readonly runner: ExampleRunner;
}

/** The packs page, wired to what is stored. */
export function Options({ settingsStore, packsStore, runner }: Props) {
  const settings = useStore(settingsStore);
  const packs = useStore(packsStore);
  const installed = useMemo(() => allPacks(packs), [packs]);
  const checkOf = useExampleChecks(installed, runner);

  const views = installed.map((pack) => ({
    pack,
    builtIn: packs.builtIn.includes(pack),
    on: isPackOn(settings.settings, pack.id),
    muted: idsOf(pack, (id) => !isRuleOn(settings.settings, pack.id, id)),
    quiet: idsOf(pack, (id) => !isRuleAwake(settings.settings, pack.id, id)),
    check: checkOf(pack),
  }));

  const incoming = useIncoming(views, runner, async (text) => {
    await packs.importPack(text);
    return packsStore.getState().lastImport;
  });
  const data = useYourData();
  const taught = useTaught(installed);

  // The address may name a part ("#data") that was not there yet when the browser looked for it.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);

  const problems = [settings.problem, packs.problem].filter((problem) => problem !== null);
  const dismiss = (problem: Problem): void => {
    if (settings.problem === problem) void settings.dismissProblem();
    if (packs.problem === problem) void packs.dismissProblem();
  };
  const exportPack = (id: string): void => {
    const pack = installed.find((each) => each.id === id);
    if (pack) download(`${pack.id}-${pack.version}.goodturn.json`, formatPack(pack));
  };

  return (
    <PacksPage
      packs={views}
      incoming={incoming.incoming}
      problems={[...new Set(problems)]}
      stored={data.stored}
      wiped={data.wiped}
      onSwitchPack={(pack, on) => void settings.switchPack(pack, on)}
      onSwitchRule={(pack, rule, on) => void settings.switchRule(pack, rule, on)}
      onWakeRule={(pack, rule) => void settings.wakeRule(pack, rule)}
      onExportPack={exportPack}
      onRemovePack={(pack) => void packs.removePack(pack)}
      onFile={(file) => void incoming.read(file)}
      onAdd={() => void incoming.add()}
      onDismissImport={incoming.dismiss}
      onTakePages={incoming.takePages}
      taught={taught.taught}
      onExportPage={taught.share}
      onForgetPage={taught.forget}
      onDismissProblem={dismiss}
      onExportData={() => {
        if (data.stored !== null) download('goodturn-data.json', data.stored);
      }}
      onWipe={() => void data.wipe()}
    />
  );
}

function idsOf(pack: Pack, which: (id: string) => boolean): ReadonlySet<string> {
  return new Set(pack.rules.map(({ id }) => id).filter(which));
}
