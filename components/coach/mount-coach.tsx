import { createRoot } from 'react-dom/client';
import type { CoachStore } from '@/stores/coach-store';
import css from './coach.css?inline';
import { CoachView, type CoachViewProps } from './CoachView';

/** What the page around the card looks like now. */
export type CoachFrame = Omit<CoachViewProps, 'store'>;

export interface MountedCoach {
  /** Call when the reply box moved, the caret moved, the viewport changed or the chat changed. */
  update(frame: CoachFrame): void;
  unmount(): void;
}

interface MountOptions {
  /** Of `<goodturn-coach>`; open, because its own keys are told by the path of the event. */
  readonly root: ShadowRoot;
  readonly store: CoachStore;
  readonly frame: CoachFrame;
}

/** Draws the dot and the card into a shadow root of the page. Takes no focus and listens to nothing of the page. */
export function mountCoach({ root, store, frame }: MountOptions): MountedCoach {
  style(root);
  const container = root.ownerDocument.createElement('div');
  root.append(container);
  const react = createRoot(container);
  let hasPlace = false;
  const update = (next: CoachFrame) => {
    // A card that could not be seen is not open: it must not come up, and take the focus, with the next reply box.
    if (!hasPlace) store.getState().hideCard();
    hasPlace = next.surroundings !== null;
    if (!hasPlace) store.getState().hideCard();
    react.render(<CoachView store={store} {...next} />);
  };
  update(frame);
  return {
    update,
    unmount() {
      react.unmount();
      container.remove();
    },
  };
}

/** A constructed sheet passes any page's content security policy; Firefox content scripts may not adopt one, but their style elements pass too. */
function style(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const element = root.ownerDocument.createElement('style');
    element.textContent = css;
    root.prepend(element);
  }
}
