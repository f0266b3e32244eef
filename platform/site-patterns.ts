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

/** What two match patterns have in common, with the path of the first; null when that is nothing. */
export function common(pattern: string, granted: string): string | null {
  const [, scheme = '', host = '', path = ''] = parts.exec(pattern) ?? [];
  const [, grantedScheme = '', grantedHost = ''] = parts.exec(granted) ?? [];
  const bothSchemes = narrower(scheme, grantedScheme);
  const bothHosts = narrower(host, grantedHost.replace(/:(?:\d+|\*)$/, ''));
  return bothSchemes && bothHosts ? `${bothSchemes}://${bothHosts}${path}` : null;
}

const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/;

function narrower(one: string, other: string): string | null {
  if (holds(one, other)) return other;
  return holds(other, one) ? one : null;
}

function holds(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  return wide.startsWith('*.') && `.${narrow}`.endsWith(wide.slice(1));
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
