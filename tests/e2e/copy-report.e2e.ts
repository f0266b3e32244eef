import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coachPlaces } from '../../scripts/browsers/coach-card';
import { click, until, waitFor } from '../../scripts/browsers/look';
import { openPopupOver } from './popup-over';
import { openPractice, replyBox } from './practice';
import { type Session, startSession } from './session';

describe('“Copy report”', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session.end());

  it('puts the structure of the page on the clipboard, and none of its words', async () => {
    const tab = await openPractice(session, 'late-parcel');
    await waitFor(tab, coachPlaces.dot);
    const url = `${session.site.origin}/practice/`;
    const { popup, x, y } = await openPopupOver(session.driver, url, {
      says: 'With you in',
      unfold: 'details.health',
      button: 'Copy report',
    });
    await popup.clickAt(x, y);
    const report = await until('the report to be pasted', async () => {
      await tab.show();
      await click(tab, replyBox);
      const key = process.platform === 'darwin' ? 'Meta' : 'Control';
      await tab.press(`${key}+a`);
      await tab.press(`${key}+v`);
      const { value } = await waitFor(tab, replyBox);
      return value.endsWith('}') && value;
    });
    expect(JSON.parse(report)).toMatchObject({ goodturnReport: 1, found: { chat: { agent: 0 } } });
    expect(report).not.toMatch(/Maria|dog|two weeks/);
    await popup.close();
    await tab.close();
  });
});
