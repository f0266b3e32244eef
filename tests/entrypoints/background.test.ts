import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { formatPack, type Message, type Rule } from '@/coaching-rules/engine';
import { builtInPacks } from '@/coaching-rules/packs';
import background from '@/entrypoints/background';
import { ask } from '@/platform/ask';
import { loadPacks } from '@/platform/coaching-data';
import type { Question, SentMessage } from '@/platform/messages';
import { packsItem } from '@/platform/packs';
import { settingsItem } from '@/platform/settings';
import { statsItem } from '@/platform/stats';
import { readItem } from '@/platform/damaged';
import { readEverything, wipe } from '@/platform/your-data';
import { aPack } from '../platform/a-pack';
import { fakeSites } from '../platform/fake-sites';
import { spyOnRequests } from '../platform/spies';
import { ports } from '../support/ports';

const area = fakeBrowser.storage.local;
const acme = 'https://acme.example';
const sent: SentMessage = {
  of: { site: 'https://acme.example', conversation: 'c7', message: 'm1' },
  day: '2026-05-06',
  moves: ['connect'],
  caught: ['own'],
  changed: ['own'],
  showings: [],
};

let browser: ReturnType<typeof fakeSites>;

/** The browser stops the background, and starts it again for the next event. */
function restart(): void {
  ports.forget();
  background.main();
}

beforeEach(() => {
  browser = fakeSites({ granted: [`${acme}/*`], tabs: [{ id: 1, url: `${acme}/chat` }] });
  background.main();
});
afterEach(() => vi.restoreAllMocks());

const emptyConversation = { messages: [], customerName: null, agentName: null, partial: false };
const said = (text: string): Message => ({
  key: '1',
  speaker: 'customer',
  text,
  name: null,
  at: null,
});

describe('the background', () => {
  it('counts a message once, however often and whenever it is asked', async () => {
    await Promise.all([ask('count', sent), ask('count', sent)]);
    restart();
    expect(await ask('count', sent)).toEqual({ counted: true });
    const { value } = await readItem(statsItem);
    expect(value.days['2026-05-06']?.moves.connect).toBe(1);
    expect(value.days['2026-05-06']?.changed.own).toBe(1);
  });

  it('has counted once when it was killed between the write and the answer', async () => {
    const { deliver } = ports;
    spyOnRequests().mockImplementationOnce(async (message) => {
      await deliver(message);
      restart();
      throw new Error('The message channel closed before a response was received.');
    });
    expect(await ask('count', sent)).toEqual({ counted: true });
    expect((await readItem(statsItem)).value.days['2026-05-06']?.moves.connect).toBe(1);
  });

  it('switches a site off: no script, open tabs told, and so it stays after a restart', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await vi.waitFor(() => expect(browser.coach()).toBeDefined());
    await ask('change', { kind: 'site', origin: acme, on: false });
    expect(browser.coach()).toBeUndefined();
    expect(browser.told).toEqual([1]);
    restart();
    await fakeBrowser.runtime.onStartup.trigger();
    expect(await ask('coached', { url: `${acme}/chat` })).toEqual({ coached: false });
    expect(browser.coach()).toBeUndefined();
  });

  it('judges a draft in its conversation, by the packs and switches as they are', async () => {
    expect(await ask('wake', null)).toEqual({ awake: true });
    const question: Question = {
      conversationKey: 'tab/1',
      conversation: { ...emptyConversation, messages: [said('My parcel has not come.')] },
      now: null,
      draft: 'Please calm down.',
      silenced: [],
      withReplies: false,
    };
    const rules = async (): Promise<readonly string[]> => {
      const judgement = await ask('judge', question);
      if (judgement.kind !== 'coaching') throw new Error('The conversation was given along.');
      return judgement.coaching.advice.map(({ rule }) => rule);
    };
    expect(await rules()).toContain('calm-down');
    await ask('change', { kind: 'rule', pack: 'starter', rule: 'calm-down', on: false });
    await vi.waitFor(async () => expect(await rules()).not.toContain('calm-down'));
  });

  it('lets a rule go quiet that the agent dismisses again and again, until it is woken', async () => {
    const quiet = async () => (await readItem(settingsItem)).value.rulesQuiet;
    const dismissed = (message: number): SentMessage => ({
      ...sent,
      of: { ...sent.of, conversation: `c${message}` },
      showings: [{ rule: 'starter/calm-down', dismissed: true }],
    });
    for (const message of [1, 2, 3]) await ask('count', dismissed(message));
    expect(await quiet()).toEqual([]);
    await Promise.all([ask('count', dismissed(4)), ask('count', dismissed(4))]);
    expect(await quiet()).toEqual(['starter/calm-down']);
    expect((await loadPacks(builtInPacks))[0]?.rules.map(({ id }) => id)).not.toContain(
      'calm-down',
    );
    restart();
    await ask('change', { kind: 'wake', pack: 'starter', rule: 'calm-down' });
    await ask('count', dismissed(5));
    expect(await quiet()).toEqual([]);
    expect((await loadPacks(builtInPacks))[0]?.rules.map(({ id }) => id)).toContain('calm-down');
  });

  it('has another word at once for one that is silenced', async () => {
    const question: Question = {
      conversationKey: 'tab/1',
      conversation: {
        ...emptyConversation,
        messages: [said('hi, my parcel has not come'), { ...said('hello'), speaker: 'agent' }],
      },
      now: null,
      draft: "We can't do that. That is not my department.",
      silenced: [],
      withReplies: false,
    };
    const rules = async (silenced: readonly string[]): Promise<readonly string[]> => {
      const judgement = await ask('judge', { ...question, silenced });
      if (judgement.kind !== 'coaching') throw new Error('The conversation was given along.');
      return judgement.coaching.advice.map(({ rule }) => rule);
    };
    expect(await rules([])).toEqual(['not-my-department']);
    expect(await rules(['starter/not-my-department'])).toEqual(['bare-no']);
  });

  it('imports a pack as Goodturn writes it, and removes it', async () => {
    const text = formatPack(aPack());
    expect(await ask('import', { text })).toMatchObject({ result: 'saved', rules: 2 });
    expect((await readItem(packsItem)).value.packs).toEqual([aPack()]);
    await ask('remove', { pack: 'house-style' });
    expect((await readItem(packsItem)).value.packs).toEqual([]);
  });

  it('refuses a pack by rule and field, by failing examples, and by a built-in id', async () => {
    const [first, ...rest] = aPack().rules;
    if (!first) throw new Error('aPack has rules');
    const importRule = (rule: Rule) =>
      ask('import', { text: JSON.stringify(aPack({ rules: [rule, ...rest] })) });
    expect(await importRule({ ...first, say: '' })).toMatchObject({
      problem: 'packRefused',
      problems: [{ rule: first.id, field: 'say' }],
    });
    const wrong = {
      ...first.examples,
      flags: [{ draft: 'No such word.' }, ...first.examples.flags],
    };
    expect(await importRule({ ...first, examples: wrong })).toMatchObject({
      problem: 'packExamplesFail',
      problems: [{ rule: first.id, field: 'examples.flags.0' }],
    });
    const [{ id } = aPack()] = builtInPacks;
    expect(await ask('import', { text: JSON.stringify(aPack({ id })) })).toMatchObject({
      problem: 'packIdTaken',
    });
    expect(await readEverything()).toEqual({});
  });

  it('sets damaged items aside when the browser starts, and goes on', async () => {
    await area.set({ settings: 'oops', stats: [1], packs: { version: 1, packs: ['no pack'] } });
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => {
      expect((await area.get('damaged'))['damaged']).toHaveLength(3);
    });
    expect((await readItem(settingsItem)).problem).toBe('settingsDamaged');
    expect(await ask('count', sent)).toEqual({ counted: true });
    expect(await ask('told', { item: 'settings' })).toEqual({ saved: true, problem: null });
    expect((await readItem(settingsItem)).problem).toBeNull();
  });

  it('wipes everything when the agent asks, and coaches again where it was switched off', async () => {
    await ask('count', sent);
    await ask('change', { kind: 'site', origin: acme, on: false });
    await area.set({ damaged: [] });
    expect(await wipe()).toEqual({ saved: true, problem: null });
    expect(await readEverything()).toEqual({});
    expect(browser.coach()?.matches).toEqual([`${acme}/*`]);
  });
});

describe('what is stored', () => {
  it('holds no word of a message, a draft or a name', async () => {
    const words = ['Zephyrine', 'kettle', 'whistles', 'OrderNumber77', 'Quillfeather'];
    const message = `Hello Zephyrine, your kettle whistles, OrderNumber77. Quillfeather`;
    const hostile = { ...sent, text: message, name: 'Zephyrine' };
    await ask('count', sent);
    await ask('count', hostile).catch(() => null);
    await ask('count', { ...sent, day: message }).catch(() => null);
    // A help desk without ids of its own may name a message by its words.
    const of = { site: `${acme}/Zephyrine`, conversation: 'Quillfeather', message };
    expect(await ask('count', { ...sent, of })).toEqual({ counted: true });
    await ask('judge', {
      conversationKey: 'tab/1',
      conversation: {
        ...emptyConversation,
        customerName: 'Zephyrine Quillfeather',
        messages: [said(message)],
      },
      now: null,
      draft: 'Send Zephyrine the kettle.',
      silenced: [],
      withReplies: true,
    });
    await ask('coached', { url: `${acme}/chat/Zephyrine?order=OrderNumber77` });
    const address = `${acme}/Zephyrine/OrderNumber77?q=kettle#Quillfeather`;
    await ask('change', { kind: 'site', origin: address, on: false });
    await ask('change', { kind: 'rule', pack: 'starter', rule: 'calm-down', on: false });

    const areas = await Promise.all(
      [area, fakeBrowser.storage.session, fakeBrowser.storage.sync].map((each) => each.get(null)),
    );
    const everything = JSON.stringify(areas);
    expect(everything).toContain('acme.example');
    expect((await readItem(statsItem)).value.counted).toHaveLength(2);
    for (const word of words) expect(everything.toLowerCase()).not.toContain(word.toLowerCase());
  });
});
