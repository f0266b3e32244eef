import { inPageViewport } from '../trees';
import { elementAt, elementBy } from './element-at';

interface PointerOptions {
  readonly document: Document;
  /** Of our own element in the page; closed, so that the page cannot reach what is in it. */
  readonly root: ShadowRoot;
  readonly shadowRootOf: (host: Element) => ShadowRoot | null;
  /** What is meant by an element that is pointed at; null when it cannot be meant. */
  readonly meant: (element: Element) => Element | null;
  readonly onPoint: (element: Element | null) => void;
  readonly onPick: (element: Element) => void;
  readonly onBack: () => void;
}

export interface Pointer {
  /** Listens to pointer and keys, and shows what they point at. Call it again for the next pick. */
  start(): void;
  /** Lets the page have its pointer and keys back. */
  stop(): void;
}

/**
 * Lets the agent point at an element of the page, with the mouse or the keyboard. The page gets nothing of
 * it: a frame of ours, empty and clear as glass, lies over all of it, and what happens in a frame is not
 * heard outside.
 */
export function createPointer(options: PointerOptions): Pointer {
  const { document, root } = options;
  const outline = document.createElement('div');
  outline.className = 'outline';
  const glass = document.createElement('iframe');
  glass.className = 'glass';
  glass.setAttribute('aria-hidden', 'true');
  const heard = new WeakSet<Document>();
  let pointed: Element | null = null;
  let frame = 0;

  function listen(): void {
    const inside = glass.contentDocument;
    if (!inside || heard.has(inside)) return;
    heard.add(inside);
    // A frame whose colours are set differently from the page's gets a background of its own.
    inside.documentElement.style.cssText = 'cursor: crosshair; height: 100%; color-scheme: normal;';
    inside.addEventListener('pointermove', ({ clientX, clientY }) =>
      point(under(clientX, clientY)),
    );
    inside.addEventListener('wheel', scroll, { passive: true });
    // The click is what counts: a page sees neither half of it.
    inside.addEventListener('click', pick);
    inside.addEventListener('keydown', press);
    if (glass.isConnected) glass.contentWindow?.focus();
  }

  function under(x: number, y: number): Element | null {
    glass.style.pointerEvents = 'none';
    const found = elementAt(document, x, y, options.shadowRootOf);
    glass.style.pointerEvents = '';
    return found && !found.localName.startsWith('goodturn-') ? found : null;
  }

  function point(element: Element | null): void {
    if (element === pointed) return;
    pointed = element;
    options.onPoint(element && options.meant(element));
    draw();
  }

  function draw(): void {
    const meant = pointed && options.meant(pointed);
    const shown = meant ?? pointed;
    outline.hidden = !shown?.isConnected;
    if (!shown || outline.hidden) return;
    const { left, top, width, height } = inPageViewport(shown.getBoundingClientRect(), shown);
    outline.dataset['meant'] = String(meant !== null);
    outline.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  }

  /** The page moves under the glass: by scrolling, by new messages. */
  function follow(): void {
    draw();
    frame = requestAnimationFrame(follow);
  }

  function pick({ clientX, clientY, isTrusted }: MouseEvent): void {
    if (!isTrusted) return;
    point(under(clientX, clientY));
    take();
  }

  function take(): void {
    const meant = pointed && options.meant(pointed);
    if (meant) options.onPick(meant);
  }

  function press(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'Enter') take();
    else if (key === 'Escape') options.onBack();
    else if (key.startsWith('Arrow')) {
      const from = pointed ?? under(innerWidth / 3, innerHeight / 2) ?? document.body;
      const next = pointed ? elementBy(key, from) : from;
      if (next) {
        next.scrollIntoView({ block: 'nearest' });
        point(next);
      }
    } else return;
    event.preventDefault();
  }

  /** The glass does not scroll: what lies under the pointer does. */
  function scroll({ clientX, clientY, deltaX, deltaY }: WheelEvent): void {
    for (let at = under(clientX, clientY); at; at = at.parentElement) {
      const canScroll = at.scrollHeight > at.clientHeight + 1;
      if (canScroll && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
        at.scrollBy({ left: deltaX, top: deltaY });
        return;
      }
    }
    document.defaultView?.scrollBy({ left: deltaX, top: deltaY });
  }

  glass.addEventListener('load', listen);
  return {
    start() {
      pointed = null;
      outline.hidden = true;
      if (!glass.isConnected) root.prepend(glass, outline);
      listen();
      glass.contentWindow?.focus();
      cancelAnimationFrame(frame);
      follow();
    },
    stop() {
      cancelAnimationFrame(frame);
      glass.remove();
      outline.remove();
    },
  };
}
