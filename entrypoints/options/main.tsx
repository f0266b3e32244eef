import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/popup/page.css';
import '@/components/packs/packs.css';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { english } from '@/coaching-rules/language';
import { builtInPacks } from '@/coaching-rules/packs';
import { parsePack } from '@/coaching-rules/engine';
import { setPageLanguage } from '@/components/popup/text-language';
import { packsPlatform, settingsPlatform } from '@/platform/views';
import { createPacksStore } from '@/stores/packs-store';
import { createSettingsStore } from '@/stores/settings-store';
import { createExampleRunner } from './example-runner';
import { Options } from './Options';

const closed = new AbortController();
addEventListener('pagehide', () => closed.abort());

const builtIn = builtInPacks.flatMap((pack) => parsePack(pack, english).pack ?? []);
const settings = createSettingsStore(settingsPlatform);
const packs = createPacksStore(packsPlatform, builtIn);
void settings.getState().start(closed.signal);
void packs.getState().start(closed.signal);

setPageLanguage(document);
document.title = `${i18n.t('packs.pageTitle')} · ${i18n.t('manifest.name')}`;
const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <Options settingsStore={settings} packsStore={packs} runner={createExampleRunner()} />,
  );
}
