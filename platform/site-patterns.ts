import { MatchPattern } from 'wxt/utils/match-patterns';

/**
 * A site as Goodturn names it: scheme and host, "https://acme.example". No port: Firefox refuses
 * ports in match patterns, and a granted host is granted with all its ports. Null for an address
 * that can never be coached (a browser page, a file, nonsense).
 */
export function siteOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}` : null;
  } catch {
    return null;
  }
}

/** The match pattern of a whole site. */
export function patternOf(site: string): string {
  return `${site}/*`;
}

/**
 * What of the granted origins can be coached. Anything granted counts, a wide grant ("on all sites",
 * given in the browser's own settings or by a company's policy) too: the script then starts on every
 * page, finds no help desk and stays out. Granted files and browser pages are left alone.
 */
export function coachable(granted: readonly string[]): readonly string[] {
  const patterns = granted.flatMap((origin) =>
    origin === '<all_urls>' ? ['http://*/*', 'https://*/*'] : [origin],
  );
  return [...new Set(patterns.filter((pattern) => /^(?:https?|\*):\/\//.test(pattern)))].toSorted();
}

/** Whether a granted pattern covers an address, whatever the ports of either. */
export function covers(pattern: string, address: string): boolean {
  try {
    return new MatchPattern(pattern.replace(/:(?:\d+|\*)(?=\/)/, '')).includes(address);
  } catch {
    // A pattern that only the browser understands: then the browser's registration alone decides.
    return false;
  }
}
