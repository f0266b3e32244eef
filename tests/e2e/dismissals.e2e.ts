import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coachPlaces, openCard, readCard } from '../../scripts/browsers/coach-card';
import { click, readStorage, until, waitFor, waitForNo } from '../../scripts/browsers/look';
import { countedMessages, openPractice, replyBox, send } from './practice';
import { type Session, startSession } from './session';

/** Two words of a colleague's: one about being told to calm down, one about the refusal behind it. */
const draft = "Please calm down. We can't do that.";
const chats = ['late-parcel', 'locked-out', 'moving-house', 'wrong-item'];

async function quietRules({ driver }: Session): Promise<readonly string[]> {
  const { local } = (await readStorage(driver)) as {
    local: { settings?: { rulesQuiet: readonly string[] } };
  };
  return local.settings?.rulesQuiet ?? [];
}

describe('a rule that the agent dismisses in chat after chat', () => {
  let session: Session;
  let dismissed = '';
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session.end());

  it('gives way to the next-best word, and is quiet after the fourth chat', async () => {
    for (const [index, chat] of chats.entries()) {
      expect(await quietRules(session)).toEqual([]);
      const tab = await openPractice(session, chat);
      await tab.type(draft);
      await openCard(tab);
      const { say } = await readCard(tab);
      if (index === 0) dismissed = say;
      expect(say).toBe(dismissed);
      await tab.press('Delete');
      await waitForNo(tab, coachPlaces.card);
      await openCard(tab);
      expect((await readCard(tab)).say).not.toBe(dismissed);
      await tab.press('Escape');
      await waitForNo(tab, coachPlaces.card);
      await send(tab);
      await countedMessages(session.driver, index + 1);
      await tab.close();
    }
    await until('the rule to be quiet', async () => (await quietRules(session)).length === 1);
    const tab = await openPractice(session, 'thank-you');
    await tab.type(draft);
    await openCard(tab);
    expect((await readCard(tab)).say).not.toBe(dismissed);
    await tab.close();
  });

  it('is listed on the packs page, and speaks again once it is woken', async () => {
    const packs = await session.driver.open(`${session.driver.extensionOrigin}/options.html`);
    expect((await waitFor(packs, 'section[aria-labelledby=quiet]')).text).toContain('Not now');
    await click(packs, 'section[aria-labelledby=quiet] button');
    await waitForNo(packs, 'section[aria-labelledby=quiet]');
    await packs.close();
    const tab = await openPractice(session, 'late-parcel');
    await waitFor(tab, replyBox);
    await tab.type(draft);
    await openCard(tab);
    expect((await readCard(tab)).say).toBe(dismissed);
    await tab.close();
  });
});
