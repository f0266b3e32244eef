import { browser } from 'wxt/browser';

/** What Firefox gives content scripts on each element, and Chrome by its API; no page has either. */
interface Opening {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The root of an element's shadow tree, or null: the open ones, and where the browser lets us the closed ones. */
export function shadowRootOf(host: Element): ShadowRoot | null {
  if (host.shadowRoot) return host.shadowRoot;
  const { dom } = browser as Partial<typeof browser>;
  try {
    return (
      (host as Opening).openOrClosedShadowRoot ??
      dom?.openOrClosedShadowRoot(host as HTMLElement) ??
      null
    );
  } catch {
    // Chrome takes no elements but those of HTML.
    return null;
  }
}
