import { browser } from 'wxt/browser';
import type { PageReport } from '@/helpdesks/report/page-report';
import type { PageHealth } from './messages';

/**
 * The structure of the page in a tab, and what Goodturn finds of it, as text for a maintainer: no word of
 * what stands on it. Null when the browser lets nobody into the page.
 */
export async function readReport(tabId: number, health: PageHealth | null): Promise<string | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/report.js'],
    });
    const report = answer?.result as PageReport | undefined;
    if (report?.goodturnReport !== 1) return null;
    return JSON.stringify({ ...report, found: health && withoutName(health) }, null, 1);
  } catch {
    return null;
  }
}

/** A taught page is called by its address. */
const withoutName = ({ helpDesk, ...rest }: PageHealth) => ({
  helpDesk: helpDesk?.standing === 'taught' ? { standing: 'taught' } : helpDesk,
  ...rest,
});
