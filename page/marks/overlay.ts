import { visiblePart } from './visible-part';

/** Room for a bracket beside an editable without padding of its own. */
const ASIDE = 8;

/** The same as the highlights' in `entrypoints/coach.content/style.css`, which does not reach into frames. */
const tones = { nudge: '#188f88', strong: '#bd6f10' } as const;

/** What the overlay draws, in pixels of the viewport of its document. */
export interface Stroke {
  readonly shape: 'nudge' | 'strong' | 'missing';
  readonly rect: DOMRect;
}

/** A layer over the page that can be seen and never touched. It moves nothing. */
export interface Overlay {
  /** Holds what must be laid out to be measured. */
  readonly root: ShadowRoot;
  /** Draws these strokes and no others, cut to what is visible of `over`. */
  draw(over: HTMLElement, strokes: readonly Stroke[]): void;
  remove(): void;
}

/** Outside the page's body: frameworks neither render it away nor find it in their editables. */
export function createOverlay(document: Document): Overlay {
  const host = document.createElement('goodturn-marks');
  const root = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('div');
  root.append(frame);
  host.setAttribute('aria-hidden', 'true');
  const fixed: Record<string, string> = {
    all: 'initial',
    position: 'fixed',
    inset: '0',
    'z-index': '2147483646',
    'pointer-events': 'none',
    contain: 'strict',
  };
  // Page styles with !important would win over plain ones.
  for (const [name, value] of Object.entries(fixed))
    host.style.setProperty(name, value, 'important');
  document.documentElement.append(host);

  function line(document: Document, { shape, rect }: Stroke, frameRect: DOMRect): HTMLElement {
    const element = document.createElement('div');
    const place = {
      position: 'absolute',
      boxSizing: 'border-box',
      left: `${rect.left - frameRect.left}px`,
      width: `${rect.width}px`,
    };
    const top = rect.top - frameRect.top;
    if (shape === 'missing') {
      const bracket = `1.5px solid ${tones.nudge}`;
      Object.assign(element.style, place, {
        top: `${top}px`,
        height: `${rect.height}px`,
        borderBlock: bracket,
        borderInlineStart: bracket,
      });
    } else {
      Object.assign(element.style, place, {
        top: `${top + rect.height - 2}px`,
        borderTop: `2px ${shape === 'nudge' ? 'dotted' : 'solid'} ${tones[shape]}`,
      });
    }
    return element;
  }

  return {
    root,
    draw(over, strokes) {
      const visible = strokes.length > 0 ? visiblePart(over, ASIDE) : null;
      if (!visible) {
        frame.replaceChildren();
        return;
      }
      Object.assign(frame.style, {
        position: 'fixed',
        overflow: 'hidden',
        direction: getComputedStyle(over).direction,
        left: `${visible.left}px`,
        top: `${visible.top}px`,
        width: `${visible.width}px`,
        height: `${visible.height}px`,
      });
      frame.replaceChildren(...strokes.map((stroke) => line(document, stroke, visible)));
    },
    remove() {
      try {
        host.remove();
      } catch {
        // Firefox lets nobody touch what was in a frame that has left the page; the layer is gone with it.
      }
    },
  };
}
