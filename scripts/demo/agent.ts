import { join } from 'node:path';
import { openCard, readCard, takeReply, undoKeys } from '../browsers/coach-card';
import type { Driver, Tab } from '../browsers/driver';
import { lookAt, until, waitFor } from '../browsers/look';
import { fillSlots } from './slots';

/** What a hurried agent types to Maria, whose dog waits for a bed that is two weeks late. */
const drafts = [
  'What is your order number?',
  'The depot was closed. You will have to wait.',
  "We can't deliver on a Sunday, it's our policy.",
  'Done.',
];

const chat = 'main:not([hidden])';
const replyBox = `${chat} [data-reply]`;

const say = (what: string, text: string): void => {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  console.log(`  ${what.padEnd(12)} ${first}`);
  for (const line of rest) console.log(`  ${' '.repeat(12)} ${line}`);
};

/** The customer's words that have come since the agent's last message. */
async function sayCustomer(tab: Tab): Promise<void> {
  const name = (await waitFor(tab, `${chat} [data-customer-name]`)).text;
  const lines = await tab.evaluate(() => {
    const shown = document.querySelectorAll('main:not([hidden]) [data-message-id]');
    const messages = Array.from(shown, (element) => ({
      from: element.getAttribute('data-from'),
      text: element.querySelector('[data-body]')?.textContent ?? '',
    }));
    const last = messages.findLastIndex(({ from }) => from === 'agent');
    return messages
      .slice(last + 1)
      .filter(({ from }) => from === 'customer')
      .map(({ text }) => text);
  });
  console.log(`\n${name}`);
  for (const line of lines) console.log(`  ${line}`);
}

/** Sends the draft and waits until the customer has answered it. */
async function sendAndListen(tab: Tab): Promise<void> {
  const messages = `${chat} [data-from=customer]`;
  const before = (await lookAt(tab, messages)).length;
  await tab.press('Enter');
  await until('the customer to answer', async () => {
    const typing = await lookAt(tab, `${chat} .typing:not([hidden])`);
    return typing.length === 0 && (await lookAt(tab, messages)).length > before;
  });
}

async function undoOnce(tab: Tab, draft: string): Promise<void> {
  await tab.press(undoKeys);
  await until(
    'one undo to bring the draft back',
    async () => (await waitFor(tab, replyBox)).value === draft,
  );
}

async function playDraft(tab: Tab, draft: string, index: number, pictures: string): Promise<void> {
  const picture = (name: string) => tab.screenshot(join(pictures, `${index + 1}-${name}.png`));
  console.log('\nThe agent');
  say('types', draft);
  await tab.type(draft);
  await openCard(tab);
  const card = await readCard(tab);
  say('is told', `${card.say} (${card.dimension})`);
  say('why', card.why);
  for (const reply of card.replies) say('could say', reply);
  await picture('card');
  if (card.replies.length > 0) {
    await takeReply(tab, replyBox);
    if (index === 0) {
      await undoOnce(tab, draft);
      say('undoes once', draft);
      await openCard(tab);
      await takeReply(tab, replyBox);
    }
    await fillSlots(tab, replyBox);
  } else {
    await tab.press('Escape');
  }
  say('sends', (await waitFor(tab, replyBox)).value);
  await picture('reply');
  await sendAndListen(tab);
}

/** Plays an agent through a whole chat, tells what happens, and saves pictures of it. */
export async function playAgent(driver: Driver, tab: Tab, pictures: string): Promise<void> {
  for (const [index, draft] of drafts.entries()) {
    await sayCustomer(tab);
    await playDraft(tab, draft, index, pictures);
  }
  await sayCustomer(tab);
  const popup = await driver.open(`${driver.extensionOrigin}/popup.html`);
  const lines = await until('the popup to have counted', async () => {
    const said = await lookAt(popup, ':is([aria-labelledby=today], .try) > :is(h2, p)');
    return said.some(({ text }) => /\d+ phrases? caught/.test(text)) && said;
  });
  await popup.screenshot(join(pictures, 'popup.png'));
  console.log('\nThe popup');
  for (const { text } of lines) console.log(`  ${text}`);
}
