import { setTimeout as sleep } from 'node:timers/promises';
import locale from '../../locales/en.json' with { type: 'json' };
import type { Driver, Tab } from '../../scripts/browsers/driver';
import { lookAt, readStorage, until, waitFor } from '../../scripts/browsers/look';
import type { Session } from './session';

/** The reply box of the chat that is shown. */
export const replyBox = 'main:not([hidden]) [data-reply]';

/** Opens the practice chat with one of its customers, by the name of its file. */
export async function openPractice({ driver, site }: Session, customer: string): Promise<Tab> {
  const tab = await driver.open(`${site.origin}/practice/#${customer}`);
  await waitFor(tab, replyBox);
  return tab;
}

/** The agent's messages in the chat that is shown. */
export async function sentMessages(tab: Tab): Promise<readonly string[]> {
  const bodies = await lookAt(tab, 'main:not([hidden]) [data-from=agent] [data-body]');
  return bodies.map(({ text }) => text);
}

/** Sends the draft, without a last look at it, and waits until it stands in the transcript. */
export async function sendAtOnce(tab: Tab): Promise<void> {
  const { length } = await sentMessages(tab);
  await tab.press('Enter');
  await until(
    'the message in the transcript',
    async () => (await sentMessages(tab)).length > length,
  );
}

/** Reads the draft once more, as most people do, and sends it. */
export async function send(tab: Tab): Promise<void> {
  await sleep(600);
  await sendAtOnce(tab);
}

type Counts = Readonly<Record<string, number>>;

interface StoredStats {
  readonly days: Readonly<Record<string, Record<'moves' | 'caught' | 'changed', Counts>>>;
  readonly counted: readonly string[];
}

/** What the extension has counted so far, all days and dimensions together. */
export async function totals(
  driver: Driver,
): Promise<Record<'moves' | 'caught' | 'changed' | 'messages', number>> {
  const { local } = (await readStorage(driver)) as { local: { stats?: StoredStats } };
  const { days = {}, counted = [] } = local.stats ?? {};
  const sum = (what: 'moves' | 'caught' | 'changed') =>
    Object.values(days)
      .flatMap((day) => Object.values(day[what]))
      .reduce((total, count) => total + count, 0);
  return {
    moves: sum('moves'),
    caught: sum('caught'),
    changed: sum('changed'),
    messages: counted.length,
  };
}

/** Waits until so many messages are counted, and gives the totals. */
export function countedMessages(driver: Driver, messages: number): ReturnType<typeof totals> {
  return until(`${messages} counted messages`, async () => {
    const now = await totals(driver);
    return now.messages >= messages && now;
  });
}

/** What the popup says, once it has read the counts. */
export async function popupText(driver: Driver): Promise<string> {
  const tab = await driver.open(`${driver.extensionOrigin}/popup.html`);
  try {
    await waitFor(tab, 'main section');
    return await until('the popup to have looked at the page', async () => {
      const { text } = await waitFor(tab, 'main');
      return !text.includes(locale.popup.here.checking) && text;
    });
  } finally {
    await tab.close();
  }
}
