import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import type { TeachStore } from '@/stores/teach-store';
import { TeachPanel } from './TeachPanel';
import css from './teach.css?inline';

interface MountOptions {
  readonly root: ShadowRoot;
  readonly store: TeachStore;
  /** How the page looks; null follows the browser's preference. */
  readonly tone: 'light' | 'dark' | null;
  readonly onClose: () => void;
}

/** Draws the panel into our own element in the page. */
export function mountTeach({ root, store, tone, onClose }: MountOptions): () => void {
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  const container = root.ownerDocument.createElement('div');
  container.className = 'goodturn';
  container.lang = i18n.t('card.language');
  if (tone) container.dataset['tone'] = tone;
  root.append(style, container);
  const react = createRoot(container);
  react.render(<TeachPanel store={store} onClose={onClose} />);
  return () => react.unmount();
}
