import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import type { Problem } from '@/components/popup/here';
import { PopupPage } from '@/components/popup/PopupPage';
import { helpDesks } from '@/helpdesks';
import { isSiteOn } from '@/platform/settings';
import type { SettingsStore } from '@/stores/settings-store';
import type { StatsStore } from '@/stores/stats-store';
import { ownStats } from './own-stats';
import { useHere } from './use-here';

interface Props {
  readonly settingsStore: SettingsStore;
  readonly statsStore: StatsStore;
}

const helpDeskNames = helpDesks.map(({ name }) => name);

/** The popup over the tab that it was opened from. */
export function Popup({ settingsStore, statsStore }: Props) {
  const settings = useStore(settingsStore);
  const stats = useStore(statsStore);
  const { here, site, health, copied, ask, teach, copyReport, expectScript, reload } =
    useHere(settings);

  const problems = [settings.problem, stats.problem].filter((problem) => problem !== null);
  const dismiss = (problem: Problem): void => {
    if (settings.problem === problem) void settings.dismissProblem();
    if (stats.problem === problem) void stats.dismissProblem();
  };

  return (
    <PopupPage
      here={here}
      helpDesks={helpDeskNames}
      problems={[...new Set(problems)]}
      stats={stats.ready ? ownStats(stats.stats, stats.today) : null}
      onSwitch={(on) => {
        if (site === null) return;
        expectScript();
        void settings.switchSite(site, on);
      }}
      onAsk={() => {
        ask();
        // A site that was switched off before its permission was taken back.
        if (site !== null && !isSiteOn(settings.settings, site))
          void settings.switchSite(site, true);
      }}
      onReload={reload}
      onTeach={teach}
      health={health}
      copied={copied}
      onCopyReport={copyReport}
      onDismiss={dismiss}
      onOpen={(part) => void openPacksPage(part)}
    />
  );
}

async function openPacksPage(part: 'packs' | 'data'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${part}`) });
  close();
}
