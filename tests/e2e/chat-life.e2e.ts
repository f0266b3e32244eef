import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coachPlaces, openCard, readCard, takeReply } from '../../scripts/browsers/coach-card';
import { click, lookAt, waitFor } from '../../scripts/browsers/look';
import {
  countedMessages,
  openPractice,
  replyBox,
  send,
  sendAtOnce,
  sentMessages,
  totals,
} from './practice';
import { type Session, startSession } from './session';

const cold = 'What is your order number?';

/** Longer than anything of ours waits before it speaks or counts: what did not come by then does not come. */
const longEnough = 3000;

describe('what happens to a chat in a working day', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session.end());

  it('keeps silent in a private note, and counts none', async () => {
    const before = await totals(session.driver);
    const tab = await openPractice(session, 'late-parcel');
    await waitFor(tab, coachPlaces.dot);
    await click(tab, 'main:not([hidden]) input[value=note]');
    await click(tab, replyBox);
    await tab.type(cold);
    await sleep(longEnough);
    expect(await lookAt(tab, coachPlaces.advice)).toEqual([]);
    await tab.press('Enter');
    await waitFor(tab, 'main:not([hidden]) [data-from=note]');
    await sleep(longEnough);
    expect(await totals(session.driver)).toEqual(before);
    await tab.close();
  });

  it('goes with the agent from chat to chat in one page', async () => {
    const tab = await openPractice(session, 'late-parcel');
    await tab.type(cold);
    await waitFor(tab, coachPlaces.advice);
    await click(tab, 'nav a[href$="#wrong-item"]');
    await click(tab, replyBox);
    await tab.type(cold);
    await openCard(tab);
    const { replies } = await readCard(tab);
    expect(replies.join(' ')).toContain('Aisha');
    expect(replies.join(' ')).not.toContain('Maria');
    await tab.close();
  });

  it('counts a message once, though two tabs show it', async () => {
    const words = "Hi George, I'm Susan. How lovely that she is reading again!";
    const before = await totals(session.driver);
    const other = await openPractice(session, 'thank-you');
    await waitFor(other, coachPlaces.dot);
    await other.type(words);
    const tab = await openPractice(session, 'thank-you');
    await waitFor(tab, coachPlaces.dot);
    await tab.type(words);
    await send(tab);
    const counted = await countedMessages(session.driver, before.messages + 1);
    expect(counted.moves).toBeGreaterThan(before.moves);

    // A help desk brings the message into its other tab, where the same draft stands.
    const id = await tab.evaluate(
      () =>
        document
          .querySelector('main:not([hidden]) [data-from=agent]')
          ?.getAttribute('data-message-id') ?? '',
    );
    await other.show();
    await other.evaluate(
      (key: string, text: string) => {
        const list = document.querySelector('main:not([hidden]) [data-transcript]');
        const message = list?.lastElementChild?.cloneNode(true);
        if (!(message instanceof HTMLElement)) return;
        message.setAttribute('data-message-id', key);
        message.setAttribute('data-from', 'agent');
        const body = message.querySelector('[data-body]');
        if (body !== null) body.textContent = text;
        list?.append(message);
      },
      id,
      words,
    );
    expect(await sentMessages(other)).toEqual([words]);
    await sleep(longEnough);
    expect(await totals(session.driver)).toEqual(counted);
    await other.close();
    await tab.close();
  });

  it('counts a message that is sent the moment after its reply was put in', async () => {
    const before = await totals(session.driver);
    const tab = await openPractice(session, 'wrong-item');
    await tab.type(cold);
    await openCard(tab);
    await takeReply(tab, replyBox);
    await sendAtOnce(tab);
    const counted = await countedMessages(session.driver, before.messages + 1);
    expect(counted.changed).toBeGreaterThan(before.changed);
    await tab.close();
  });

  it('loses nothing when the background is ended in the middle of a chat', async () => {
    const before = await totals(session.driver);
    const tab = await openPractice(session, 'locked-out');
    await tab.type(cold);
    await openCard(tab);
    await session.driver.stopBackground();
    await takeReply(tab, replyBox);
    await session.driver.stopBackground();
    await send(tab);
    await session.driver.stopBackground();
    await countedMessages(session.driver, before.messages + 1);
    await tab.show();
    await tab.type("We can't do that.");
    await openCard(tab);
    expect((await readCard(tab)).say).not.toBe('');
    await tab.close();
  });

  it('leaves the page when the site is taken away, and comes back with it', async () => {
    await session.driver.setAccess('http://127.0.0.1/*', false);
    const without = await openPractice(session, 'moving-house');
    await without.type(cold);
    await sleep(longEnough);
    expect(await lookAt(without, 'goodturn-coach')).toEqual([]);
    await without.press('Enter');
    expect(await sentMessages(without)).toEqual([cold]);
    await without.close();
    await session.driver.setAccess('http://127.0.0.1/*', true);
    await sleep(longEnough);
    const tab = await openPractice(session, 'moving-house');
    await tab.type(cold);
    await openCard(tab);
    expect((await readCard(tab)).replies.join(' ')).toContain('Priya');
    await tab.close();
  });
});
