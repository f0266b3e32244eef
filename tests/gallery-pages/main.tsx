import './browser-stand-in';
import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/popup/page.css';
import { createRoot } from 'react-dom/client';
import { lessons, showLesson } from './lessons';
import { states } from './states';

const query = new URLSearchParams(location.search);
document.documentElement.dir = query.get('dir') ?? 'ltr';
const tone = query.get('tone');
if (tone) document.documentElement.dataset.tone = tone;

const name = query.get('state') ?? '';
const lesson = lessons[name];
const root = document.querySelector('#root');
if (lesson) showLesson(lesson, tone === 'light' || tone === 'dark' ? tone : null);
else if (root !== null) createRoot(root).render(states[name]?.() ?? <Contents />);
await (name.startsWith('popup')
  ? import('@/components/popup/popup.css')
  : import('@/components/packs/packs.css'));
document.documentElement.dataset.shown = name;

function Contents() {
  return (
    <main className="packs-page">
      <h1>Popup, packs page and teaching panel</h1>
      <ul>
        {[...Object.keys(states), ...Object.keys(lessons)].map((each) => (
          <li key={each}>
            <a href={`?state=${each}`}>{each}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
