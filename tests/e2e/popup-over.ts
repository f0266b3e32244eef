import type { Driver, Tab } from '../../scripts/browsers/driver';

interface PopupSight {
  /** Words that it shows before anything is done with it. */
  readonly says: string;
  /** The words on a button that must be there then. */
  readonly button?: string;
  /** Presses it by a script, which needs no focus; browsers ask the agent nothing then. */
  readonly press?: true;
  /** What is unfolded first, as a selector. */
  readonly unfold?: string;
}

interface OpenPopup {
  readonly popup: Tab;
  /** The middle of the button, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/**
 * Opens the popup over a tab, as the toolbar does. It is a page here, and puts the tab in front of itself: in
 * Firefox, asking it anything later brings it to the front again, and in less than a second it sees nothing
 * but itself. So a real click on its button comes first, where one is wanted.
 */
export async function openPopupOver(
  driver: Driver,
  url: string,
  sight: PopupSight,
): Promise<OpenPopup> {
  const popup = await driver.open(`${driver.extensionOrigin}/popup.html`);
  const said = await popup.evaluate(
    async (address: string, { says: words, button: label, press, unfold }: PopupSight) => {
      interface Page {
        readonly wrappedJSObject?: Page;
        readonly JSON: JSON;
        readonly browser?: Page['chrome'];
        readonly chrome: {
          readonly tabs: {
            query(of: object): Promise<{ readonly id: number; readonly url?: string }[]>;
            update(id: number, change: object): Promise<unknown>;
          };
        };
      }
      const own = globalThis as unknown as Page;
      // Firefox shows a script of ours its own objects only, and takes only the page's.
      const page = own.wrappedJSObject ?? own;
      const { tabs } = page.browser ?? page.chrome;
      const found = await tabs.query(page.JSON.parse('{}') as object);
      const tab = Array.from(found).findLast((each) => each.url?.startsWith(address));
      if (!tab) throw new Error(`No tab shows ${address}`);
      await tabs.update(tab.id, page.JSON.parse('{"active":true}') as object);
      const look = () => {
        const folded = unfold === undefined ? null : document.querySelector(unfold);
        folded?.setAttribute('open', '');
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent?.trim() === label,
        );
        const isThere = document.body.textContent?.includes(words) ?? false;
        if (!isThere || (label !== undefined && !button)) return null;
        const { x, y, width, height } = (button ?? document.body).getBoundingClientRect();
        if (press) button?.click();
        return { x: x + width / 2, y: y + height / 2 };
      };
      for (const end = Date.now() + 20_000; Date.now() < end; ) {
        const seen = look();
        if (seen) return seen;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return null;
    },
    url,
    sight,
  );
  if (said === null) throw new Error(`The popup does not say “${sight.says}”.`);
  return { popup, ...said };
}
