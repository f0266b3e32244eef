import { mountTeach } from '@/components/teach/mount-teach';
import { enterShadowRootsBy } from '@/helpdesks/reading/inside';
import { writableAt } from '@/helpdesks/teaching/learn-page';
import { createPointer } from '@/page/pointing/create-pointer';
import { toneOf } from '@/page/tone';
import { ask } from '@/platform/ask';
import { shadowRootOf } from '@/platform/shadow-roots';
import { createTeachStore, type TeachStep } from '@/stores/teach-store';
import { createPupil } from './pupil';

const hostName = 'goodturn-teach';
/** Characters of a message that the panel repeats. */
const wordsShown = 90;

/** Opens the panel in which the agent teaches this page; one that is open already gives way. */
export function openLesson(document: Document): void {
  document.querySelector(hostName)?.remove();
  enterShadowRootsBy(shadowRootOf);
  const host = document.createElement(hostName);
  const root = host.attachShadow({ mode: 'closed' });
  keepToItself(host);
  // Out of the panel too; in the page, the glass hears it.
  host.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') store.getState().back();
  });
  const pupil = createPupil(document);
  let step: TeachStep = 'customer';

  const pointer = createPointer({
    document,
    root,
    shadowRootOf,
    meant: (element) => (step === 'reply-box' ? writableAt(element) : element),
    onPoint: (element) => store.getState().point(element && wordsOf(element)),
    onPick: (element) => {
      if (step !== 'look' && step !== 'note-mode') pupil.take(step, element);
      store.getState().picked();
    },
    onBack: () => store.getState().back(),
  });

  const store = createTeachStore({
    listenFor: (next) => {
      step = next ?? 'look';
      if (next) pointer.start();
      else pointer.stop();
    },
    check: pupil.check,
    learn: pupil.learn,
    correct: pupil.correct,
    undoCorrection: pupil.undoCorrection,
    save: async () => {
      const page = pupil.page();
      return page !== null && (await ask('learnt', { page })).saved;
    },
    close,
  });

  function close(): void {
    pointer.stop();
    unmount();
    host.remove();
  }

  document.documentElement.append(host);
  const unmount = mountTeach({ root, store, tone: toneOf(document.body), onClose: close });
  store.getState().begin();
}

/** What is pressed in the panel is nothing to the page, which may close things on any click or key. */
function keepToItself(host: HTMLElement): void {
  const kinds = ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup'];
  for (const kind of kinds) host.addEventListener(kind, (event) => event.stopPropagation());
}

/** The beginning of what an element shows; a box to type in shows its label. */
function wordsOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? element.getAttribute('placeholder');
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim() || label || '…';
  return words.length > wordsShown ? `${words.slice(0, wordsShown)}…` : words;
}
