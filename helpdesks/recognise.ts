import { MatchPattern } from '@webext-core/match-patterns';
import type { HelpDesk } from './help-desk';
import { helpDesks } from './index';
import { findFirst, findInScripts } from './reading/find';
import { stepsInside } from './reading/inside';

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
  const possible = helpDesks.filter(({ recognise }) => recognise.url?.test(url) ?? true);
  // One search for all: most pages are nobody's, and a page is large.
  const marks = possible.flatMap(({ recognise }) => recognise.page[0] ?? []);
  const [first] = marks;
  if (first === undefined) return [];
  const isMarked = marks.some(stepsInside) || document.querySelector(marks.join()) !== null;
  return possible.filter(({ recognise }) => {
    const byPage = isMarked && recognise.page.every((selectors) => findFirst(document, selectors));
    return byPage || (recognise.script && findInScripts(document, recognise.script) !== null);
  });
}
