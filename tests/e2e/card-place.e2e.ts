import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { lookAt, until } from '../../scripts/browsers/look';
import { openPractice, replyBox, send } from './practice';
import { type Session, startSession } from './session';

const chat = 'main:not([hidden])';
const words = `${chat} [data-transcript] > li:nth-last-child(-n+3) [data-body]`;

/** Which of the page's things the open card lies on, by their words. */
const coveredBy = (tab: Tab, places: readonly string[]) =>
  tab.evaluate((selectors: readonly string[]) => {
    const host = document.querySelector('goodturn-coach');
    const card = host?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
    if (!card) return ['no card is open'];
    const isUnder = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return left < card.right && right > card.left && top < card.bottom && bottom > card.top;
    };
    return selectors
      .flatMap((selector) => [...document.querySelectorAll(selector)])
      .filter(isUnder)
      .map((element) => element.textContent ?? '');
  }, places);

/** Where there is room elsewhere, as on most screens. */
describe('the open card', () => {
  let session: Session;
  let tab: Tab;
  beforeAll(async () => {
    session = await startSession();
    tab = await openPractice(session, 'late-parcel');
  });
  afterAll(() => session.end());

  it('lies on neither the box, nor its buttons, nor the latest messages', async () => {
    await tab.type('What is your order number? I will take a look at it for you.');
    await send(tab);
    await until('an answer', async () => {
      const last = await lookAt(tab, `${chat} [data-transcript] > [data-from=customer]:last-child`);
      return last.length > 0;
    });
    await tab.type('Calm down, that is not my department.');
    await openCard(tab);
    expect(await lookAt(tab, words)).toHaveLength(3);
    expect(await coveredBy(tab, [replyBox, `${chat} [type=submit]`, words])).toEqual([]);
  });
});
