import './browser-stand-in';
import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/popup/page.css';
import { createRoot } from 'react-dom/client';
import { states } from './states';

const query = new URLSearchParams(location.search);
document.documentElement.dir = query.get('dir') ?? 'ltr';
if (query.has('tone')) document.documentElement.dataset.tone = query.get('tone') ?? '';

const name = query.get('state') ?? '';
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(states[name]?.() ?? <Contents />);
await (name.startsWith('popup')
  ? import('@/components/popup/popup.css')
  : import('@/components/packs/packs.css'));
document.documentElement.dataset.shown = name;

function Contents() {
  return (
    <main className="packs-page">
      <h1>Popup and packs page</h1>
      <ul>
        {Object.keys(states).map((each) => (
          <li key={each}>
            <a href={`?state=${each}`}>{each}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
