import { inPageViewport, treesAround } from '../trees';

/**
 * Calls back whenever an element may have moved or changed its size in the viewport: scrolling of any
 * ancestor, resizing, zooming, and layout that shifts because something else grew. No polling.
 */
export function onMove(element: HTMLElement, changed: () => void, signal: AbortSignal): void {
  const { defaultView: window } = document;
  if (!window) return;
  const passive = { passive: true, signal };
  for (const tree of treesAround(element)) {
    // What scrolls in a shadow root or a frame is heard nowhere else.
    tree.addEventListener('scroll', changed, { ...passive, capture: true });
    if ('defaultView' in tree) tree.defaultView?.addEventListener('resize', changed, passive);
  }
  window.visualViewport?.addEventListener('resize', changed, passive);
  window.visualViewport?.addEventListener('scroll', changed, passive);
  const resized = new ResizeObserver(changed);
  resized.observe(element);
  const shifted = watchShift(element, changed);
  signal.addEventListener('abort', () => {
    resized.disconnect();
    shifted();
  });
}

/** An observer whose frame is the element itself sees it leave that frame. */
function watchShift(element: HTMLElement, changed: () => void): () => void {
  let observer: IntersectionObserver | null = null;
  function frame(): void {
    observer?.disconnect();
    const { clientWidth, clientHeight } = document.documentElement;
    const rect = inPageViewport(element.getBoundingClientRect(), element);
    const { left, top, right, bottom } = rect;
    const margins = [top, clientWidth - right, clientHeight - bottom, left];
    let first = true;
    observer = new IntersectionObserver(
      () => {
        // The first report is where it stands now.
        if (!first) {
          changed();
          frame();
        }
        first = false;
      },
      { rootMargin: margins.map((px) => `${-Math.floor(px)}px`).join(' '), threshold: 1 },
    );
    observer.observe(element);
  }
  frame();
  return () => observer?.disconnect();
}
