import { MatchPattern } from '@webext-core/match-patterns';
import type { HelpDesk } from './help-desk';
import { helpDesks } from './index';
import { findFirst, findInScripts } from './reading/find';

/** The help desk whose page this is, or null when none, or more than one, claims it. */
export function findHelpDesk(document: Document, url: string): HelpDesk | null {
  if (!URL.canParse(url)) return null;
  const own = helpDesks.filter((desk) => isVendorAddress(desk, url));
  const claiming = own.length > 0 ? own : claimingByPage(document, url);
  const [desk, ...others] = claiming;
  return desk && others.length === 0 ? desk : null;
}

const isVendorAddress = ({ hosts }: HelpDesk, url: string): boolean =>
  hosts.some((pattern) => new MatchPattern(pattern).includes(url));

function claimingByPage(document: Document, url: string): HelpDesk[] {
  return helpDesks.filter(({ recognise: { url: path, page, script } }) => {
    if (path && !path.test(url)) return false;
    const byPage = page.every((selectors) => findFirst(document, selectors));
    return byPage || (script && findInScripts(document, script) !== null);
  });
}
