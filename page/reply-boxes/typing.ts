/** What the agent's hands are doing in one box. */
export interface Typing {
  /** True between the start and the end of a composition (Japanese, Chinese, Korean, accents, voice). */
  composing(): boolean;
  /** Milliseconds since the text was last changed by an event of the box, or by `changed`. */
  quietFor(): number;
  /** How often the text was changed by an event of the box: tells whether it was since one looked. */
  readonly changes: number;
  /** We changed the text ourselves. */
  changed(): void;
}

/** Listens for as long as the element lives, or until `signal` says stop; every listener only notes a fact. */
export function followTyping(element: HTMLElement, signal?: AbortSignal): Typing {
  let composing = false;
  let changedAt = Number.NEGATIVE_INFINITY;
  const options = { capture: true, passive: true, ...(signal && { signal }) };
  let changes = 0;
  const changed = () => {
    changedAt = performance.now();
  };
  const heard = () => {
    changes += 1;
    changed();
  };
  element.addEventListener('compositionstart', () => (composing = true), options);
  element.addEventListener('compositionend', () => (composing = false), options);
  // A composition that the page or a lost focus breaks off may never report its end.
  element.addEventListener('blur', () => (composing = false), options);
  element.addEventListener('input', heard, options);
  return {
    composing: () => composing,
    quietFor: () => performance.now() - changedAt,
    get changes() {
      return changes;
    },
    changed,
  };
}
