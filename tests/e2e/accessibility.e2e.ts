import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, readCard } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { waitFor } from '../../scripts/browsers/look';
import { countedMessages, openPractice, send } from './practice';
import { type Session, startSession } from './session';

/** What axe finds, one line a finding; it looks into open shadow roots by itself. */
async function findings(tab: Tab): Promise<readonly string[]> {
  await tab.load(axe.source);
  return tab.evaluate(async () => {
    interface Loaded {
      readonly axe: {
        run(): Promise<{
          violations: {
            id: string;
            help: string;
            nodes: { target: unknown; failureSummary?: string }[];
          }[];
        }>;
      };
    }
    const { violations } = await (globalThis as unknown as Loaded).axe.run();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id}: ${help}: ${JSON.stringify(target)} ${failureSummary ?? ''}`,
      ),
    );
  });
}

describe.each([{ dark: false }, { dark: true }])('axe finds nothing (dark: $dark)', ({ dark }) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ dark });
  });
  afterAll(() => session.end());

  it.each(['popup.html', 'options.html'])('in %s on the first day', async (page) => {
    const tab = await session.driver.open(`${session.driver.extensionOrigin}/${page}`);
    await waitFor(tab, 'main section');
    expect(await findings(tab)).toEqual([]);
    await tab.close();
  });

  it('in the practice chat with the card open', async () => {
    const tab = await openPractice(session, 'late-parcel');
    await tab.type('What is your order number?');
    await openCard(tab);
    await readCard(tab);
    expect(await findings(tab)).toEqual([]);
    await tab.press('Escape');
    await send(tab);
    await countedMessages(session.driver, 1);
    await tab.close();
  });

  it('in the popup once there is something to tell', async () => {
    const tab = await session.driver.open(`${session.driver.extensionOrigin}/popup.html`);
    await waitFor(tab, 'main section');
    expect(await findings(tab)).toEqual([]);
    await tab.close();
  });
});
