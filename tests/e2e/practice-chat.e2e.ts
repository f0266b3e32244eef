import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  coachPlaces,
  openCard,
  readCard,
  takeReply,
  undoKeys,
} from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { lookAt, readStorage, waitFor } from '../../scripts/browsers/look';
import { ofExtension } from './recording-proxy';
import {
  countedMessages,
  openPractice,
  popupText,
  replyBox,
  send,
  sentMessages,
  totals,
} from './practice';
import { type Session, startSession } from './session';

const draft = 'What is your order number?';

/** One chat, step by step; each step goes on from the one before. */
describe('a coached chat, end to end', () => {
  let session: Session;
  let tab: Tab;
  let taken = '';
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session.end());

  it('has nothing to show on the first day', async () => {
    expect(await popupText(session.driver)).toContain('Your first day');
  });

  it('flags a number asked for before the person is met, and says why', async () => {
    tab = await openPractice(session, 'late-parcel');
    await tab.type(draft);
    await openCard(tab);
    const card = await readCard(tab);
    expect(card.say).not.toBe('');
    expect(card.why).not.toBe('');
    expect(card.replies.length).toBeGreaterThan(0);
    expect(card.replies.join(' ')).toContain('Maria');
  });

  it('puts a reply in by Enter, and sends nothing by it', async () => {
    taken = await takeReply(tab, replyBox);
    expect(taken).toContain('order number');
    expect(taken).not.toBe(draft);
    expect(await sentMessages(tab)).toEqual([]);
  });

  it('gives the draft back by one undo', async () => {
    await tab.press(undoKeys);
    await expect.poll(async () => (await waitFor(tab, replyBox)).value).toBe(draft);
  });

  it('counts the message when it is sent, and not before', async () => {
    expect(await totals(session.driver)).toEqual({ moves: 0, caught: 0, changed: 0, messages: 0 });
    await tab.show();
    await openCard(tab);
    await takeReply(tab, replyBox);
    await send(tab);
    expect(await sentMessages(tab)).toEqual([taken.trim()]);
    const counted = await countedMessages(session.driver, 1);
    expect(counted.messages).toBe(1);
    expect(counted.moves).toBeGreaterThan(0);
    expect(counted.caught).toBeGreaterThan(0);
    expect(counted.changed).toBeGreaterThan(0);
  });

  it('says so in the popup', async () => {
    const text = await popupText(session.driver);
    expect(text).toContain('Today');
    expect(text).toMatch(/\d+ relationship moves?/);
  });

  it('still knows after a restart of the browser', async () => {
    const before = await totals(session.driver);
    const text = await popupText(session.driver);
    await session.driver.restart();
    expect(await totals(session.driver)).toEqual(before);
    expect(await popupText(session.driver)).toBe(text);
  });

  it('coaches after the restart as before', async () => {
    tab = await openPractice(session, 'locked-out');
    await tab.type("We can't do that.");
    await openCard(tab);
    expect((await readCard(tab)).say).not.toBe('');
    await tab.close();
  });

  it('has stored no word of any message', async () => {
    const stored = JSON.stringify(await readStorage(session.driver)).toLowerCase();
    const said = ['biscuit', 'maria', 'lopez', 'susan', 'order number', 'towels', "can't do that"];
    expect(said.filter((words) => stored.includes(words))).toEqual([]);
    expect(stored).toContain('counted');
  });

  it('has asked nothing of any network', async () => {
    const page = await openPractice(session, 'thank-you');
    const own = await page.evaluate(() => [
      location.href.split('#')[0] ?? '',
      ...performance.getEntriesByType('resource').map(({ name }) => name),
    ]);
    expect((await lookAt(page, coachPlaces.dot)).length).toBeLessThan(2);
    expect(ofExtension(session.network.requests, own)).toEqual([]);
  });
});
