import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/popup/page.css';
import '@/components/popup/popup.css';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { setPageLanguage } from '@/components/popup/text-language';
import { settingsPlatform, statsPlatform } from '@/platform/views';
import { createSettingsStore } from '@/stores/settings-store';
import { createStatsStore } from '@/stores/stats-store';
import { Popup } from './Popup';

const closed = new AbortController();
addEventListener('pagehide', () => closed.abort());

const settings = createSettingsStore(settingsPlatform);
const stats = createStatsStore(statsPlatform);
void settings.getState().start(closed.signal);
void stats.getState().start(closed.signal);

setPageLanguage(document);
document.title = i18n.t('popup.pageTitle');
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Popup settingsStore={settings} statsStore={stats} />);
