import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coachPlaces } from '../../scripts/browsers/coach-card';
import type { Tab } from '../../scripts/browsers/driver';
import { lookAt, until, waitFor } from '../../scripts/browsers/look';
import { openPractice, replyBox } from './practice';
import { type Session, startSession } from './session';

/** Chrome leaves the old script in the page to say so; Firefox ends it, and the new one takes over. */
const afterUpdate = (tab: Tab) =>
  until('coaching to end or to come back', async () => {
    const [notice] = await lookAt(tab, 'goodturn-notice >>> [role=status]');
    const [old] = await lookAt(tab, 'goodturn-coach[data-old]');
    const [dot] = await lookAt(tab, coachPlaces.advice);
    if (notice && !old && /reload/i.test(notice.text)) return 'asked to reload';
    return dot && !old && 'coached again';
  });

describe('an update of the extension under an open chat', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session.end());

  it('never leaves a dead card behind: it says that a reload brings it back, or comes back', async () => {
    const tab = await openPractice(session, 'late-parcel');
    await tab.type('What is your order number?');
    await waitFor(tab, coachPlaces.advice);

    await tab.evaluate(() => {
      document.querySelector('goodturn-coach')?.setAttribute('data-old', '');
    });
    await session.driver.update();
    await tab.show();
    await tab.type(' Please.');
    expect(await afterUpdate(tab)).toBe(
      session.driver.browser === 'firefox' ? 'coached again' : 'asked to reload',
    );
    const [box] = await lookAt(tab, replyBox);
    expect(box?.value).toBe('What is your order number? Please.');
  });
});
