import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './driver';
import { lookAt, until, waitFor, waitForNo } from './look';

const host = 'goodturn-coach';
const card = `${host} >>> :is(dialog, [role=dialog])`;

/** Places of the extension's own interface in a coached page. */
export const coachPlaces = {
  card,
  /** The dot beside the reply box, while there is advice. */
  advice: `${host} >>> .dot[data-presence=advice]`,
  dot: `${host} >>> .dot`,
} as const;

/** Takes back the last change of a text. */
export const undoKeys = process.platform === 'darwin' ? 'Meta+z' : 'Control+z';

/** What the card says. */
export interface CardSight {
  readonly dimension: string;
  readonly say: string;
  /** The plain reason and its source, as shown. */
  readonly why: string;
  readonly replies: readonly string[];
}

/** How long people look up after typing; the coach has the whole draft by then. */
const pause = 600;

/** Opens the card by its shortcut, as an agent would who typed a draft that has advice. */
export async function openCard(tab: Tab): Promise<void> {
  await sleep(pause);
  await waitFor(tab, coachPlaces.advice);
  await tab.press('Alt+G');
  await waitFor(tab, card);
}

async function lookAtCard(tab: Tab): Promise<CardSight> {
  const first = async (place: string) => (await lookAt(tab, `${card} ${place}`))[0]?.text ?? '';
  const replies = await tab.evaluate(() => {
    const root = document.querySelector('goodturn-coach')?.shadowRoot;
    return Array.from(
      root?.querySelectorAll(':is(dialog, [role=dialog]) input[type=radio]') ?? [],
      (radio) => radio.getAttribute('aria-label') ?? '',
    );
  });
  return {
    dimension: await first('.dimension'),
    say: await first('h2'),
    why: await first('.why'),
    replies,
  };
}

/** Reads the open card, asking it for its why, once what it says no longer changes: grammar comes a moment later. */
export async function readCard(tab: Tab): Promise<CardSight> {
  let before = '';
  return until('the card to say why', async () => {
    const now = await lookAtCard(tab);
    if (now.why === '') await tab.press('?');
    const same = JSON.stringify(now) === before;
    before = JSON.stringify(now);
    if (same && now.why !== '') return now;
    await sleep(pause / 2);
    return null;
  });
}

/** What stands in a reply box, be it a field or an editable. */
export async function draftIn(tab: Tab, replyBox: string): Promise<string> {
  const { value, text } = await waitFor(tab, replyBox);
  return value || text;
}

/** Puts the chosen reply in by Enter, and waits until the draft has become another. */
export async function takeReply(tab: Tab, replyBox: string): Promise<string> {
  const before = await draftIn(tab, replyBox);
  await tab.press('Enter');
  const draft = await until('the reply to be put in', async () => {
    const now = await draftIn(tab, replyBox);
    return now === before ? null : now;
  });
  await waitForNo(tab, card);
  return draft;
}
