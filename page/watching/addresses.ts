/**
 * Calls back when the page may have changed its address without loading anew. `history.pushState` in the
 * page's own world is silent in browsers without the Navigation API: compare the address at mutations too.
 */
export function onAddressChange(window: Window, changed: () => void, signal: AbortSignal): void {
  window.addEventListener('popstate', changed, { signal });
  window.addEventListener('hashchange', changed, { signal });
  if ('navigation' in window && window.navigation instanceof EventTarget) {
    window.navigation.addEventListener('currententrychange', changed, { signal });
  }
}
