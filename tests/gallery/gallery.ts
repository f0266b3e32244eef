import { mountCoach } from '@/components/coach/mount-coach';
import type { Box } from '@/components/coach/surroundings';
import { createCoachStore } from '@/stores/coach-store';
import { type Scene, scenes } from './scenes';

const asked = new URLSearchParams(location.search);
const tone = asked.get('tone') === 'dark' ? 'dark' : 'light';
const alone = asked.get('scene');
document.documentElement.dataset.tone = tone;
if (alone) document.documentElement.dataset.alone = '';
for (const scene of scenes.filter(({ id }) => alone === null || alone === id)) show(scene);

function show(scene: Scene): void {
  const section = document.createElement('section');
  section.dataset.box = scene.box ?? 'usual';
  section.dir = scene.direction ?? 'ltr';
  section.append(
    element('h1', scene.id),
    element('p', scene.customer, 'bubble'),
    boxWith(scene.draft),
  );
  document.querySelector('#scenes')?.append(section);

  const host = document.createElement('goodturn-coach');
  section.append(host);
  const store = createCoachStore({
    apply: (reply) => {
      const box = section.querySelector('textarea');
      if (box) box.value = reply.text;
      box?.focus();
      return Promise.resolve('done');
    },
    notNow: () => undefined,
    mute: () => Promise.resolve(true),
    returnCaret: () => section.querySelector('textarea')?.focus(),
  });
  const coached = { state: 'coaching', helpDesk: '', missing: [], noteMode: false } as const;
  store.getState().report(scene.status ?? coached, scene.answering);
  store.getState().show(scene.coaching, scene.draft);
  mountCoach({
    root: host.attachShadow({ mode: 'open' }),
    store,
    frame: { surroundings: surroundingsOf(section, scene), tone },
  });
  if (scene.open !== false) store.getState().openCard();
  store.setState({ note: scene.note ?? null, whyShown: scene.whyShown ?? false });
}

function surroundingsOf(section: HTMLElement, scene: Scene) {
  const origin = section.getBoundingClientRect();
  const box = section.querySelector('textarea')?.getBoundingClientRect() ?? origin;
  const replyBox: Box = {
    left: box.left - origin.left,
    top: box.top - origin.top,
    width: box.width,
    height: box.height,
  };
  return {
    replyBox,
    frame: replyBox,
    viewport: { width: origin.width, height: origin.height },
    caretLine: { ...replyBox, top: replyBox.top + 12, height: 20 },
    neighbours: [],
    newest: [],
    direction: scene.direction ?? ('ltr' as const),
  };
}

function boxWith(draft: string): HTMLElement {
  const box = document.createElement('textarea');
  box.setAttribute('aria-label', 'Reply');
  box.value = draft;
  const row = element('div', '', 'box');
  row.append(box);
  return row;
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}
