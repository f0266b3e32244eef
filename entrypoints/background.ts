import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Coach } from '@/coaching-rules/engine';
import { builtInIds } from '@/coaching-rules/packs/ids';
import { loadPacks, watchPacks } from '@/platform/coaching-data';
import { createCounter } from '@/platform/counter';
import { createJudge, type ReadSentence } from '@/platform/judge';
import { readItem } from '@/platform/damaged';
import { createLeftChats } from '@/platform/left-chats';
import type { SentMessage, SettingsChange } from '@/platform/messages';
import { createPackKeeper, type PackChecks } from '@/platform/pack-keeper';
import { answerRequests } from '@/platform/requests';
import { ruleId, settingsItem, withChange, withQuiet } from '@/platform/settings';
import { keepSites } from '@/platform/site-keeper';
import { isCoached } from '@/platform/sites';
import { statsItem, tiresome, withoutShowings } from '@/platform/stats';
import { createStorekeeper } from '@/platform/storekeeper';
import { readValue } from '@/platform/stored';
import {
  taughtItem,
  taughtOn,
  watchTaughtSites,
  withoutTaught,
  withTaught,
} from '@/platform/taught-pages';
import { keepTeaching } from '@/platform/teaching';

/**
 * The background: the only writer of what is stored, the judge of drafts, and the keeper of where the
 * coach runs. The browser stops it after half a minute and starts it for the next event, so it
 * remembers nothing that matters, and loads what is heavy when it is first needed.
 */
export default defineBackground(() => {
  const keeper = createStorekeeper(() => new Date());
  const packs = createPackKeeper(keeper, loadPackChecks);
  const judge = createJudge(loadCoach, loadTagger);
  const sites = keepSites(loadFrames);
  const counter = createCounter(keeper);
  const leftChats = createLeftChats();
  const teaching = keepTeaching(() => Date.now());

  const count = async (message: SentMessage) => {
    const answer = await counter.count(message);
    if (message.showings.some(({ dismissed }) => dismissed)) {
      const { value } = await readItem(statsItem);
      await keeper.change(settingsItem, (settings) => withQuiet(settings, tiresome(value)));
    }
    return answer;
  };

  const change = async (change: SettingsChange) => {
    if (change.kind === 'wake') {
      const rule = ruleId(change.pack, change.rule);
      const outcome = await keeper.change(statsItem, (stats) => withoutShowings(stats, rule));
      if (!outcome.saved) return outcome;
    }
    const outcome = await keeper.change(settingsItem, (settings) => withChange(settings, change));
    if (outcome.saved && change.kind === 'site') await sites.switched(change.origin, change.on);
    return outcome;
  };

  const wipe = async () => {
    counter.forget();
    await leftChats.forget();
    const outcome = await keeper.wipe();
    if (outcome.saved) await sites.forgotten();
    return outcome;
  };

  answerRequests({
    count,
    leave: leftChats.leave,
    resume: leftChats.resume,
    change,
    import: ({ text }) => packs.import(text),
    remove: ({ pack }) => packs.remove(pack),
    told: ({ item }) => keeper.told(item),
    wipe,
    // A frame is coached only in a page that is.
    coached: async ({ url }, { around }) => ({
      coached: (await isCoached(url)) && (around === null || (await isCoached(around))),
    }),
    taught: async ({ url }) => ({ pages: taughtOn(await readValue(taughtItem), url) }),
    judge: judge.judge,
    teach: async ({ tab, site }) => ({ teaching: await teaching.teach(tab, site) }),
    learnt: ({ page }) => keeper.change(taughtItem, (all) => withTaught(all, page)),
    forget: (page) => keeper.change(taughtItem, (all) => withoutTaught(all, page)),
    wake: async () => {
      await judge.warm();
      return { awake: true };
    },
  });

  watchPacks(judge.renew);
  watchTaughtSites((changed) => void sites.taught(changed));

  const repair = async (): Promise<void> => {
    await Promise.all([
      keeper.repair(settingsItem),
      keeper.repair(statsItem),
      keeper.repair(taughtItem),
      packs.repair(),
    ]);
  };
  browser.runtime.onInstalled.addListener(() => void repair());
  browser.runtime.onStartup.addListener(() => void repair());
});

async function loadCoach(): Promise<Coach> {
  const [{ compile, createCoach }, { english }, { builtInPacks }] = await Promise.all([
    import('@/coaching-rules/engine/coach'),
    import('@/coaching-rules/language'),
    import('@/coaching-rules/packs'),
  ]);
  return createCoach(compile(english, await loadPacks(builtInPacks)));
}

async function loadFrames(): Promise<readonly string[]> {
  const { framePatterns } = await import('@/helpdesks/frames');
  return framePatterns;
}

async function loadTagger(): Promise<ReadSentence> {
  const { readGrammar } = await import('@/coaching-rules/grammar');
  return readGrammar;
}

async function loadPackChecks(): Promise<PackChecks> {
  const [{ parsePack, runExamples }, { english }, readGrammar] = await Promise.all([
    import('@/coaching-rules/engine'),
    import('@/coaching-rules/language'),
    loadTagger(),
  ]);
  return {
    parse: (value) => parsePack(value, english),
    runExamples: (pack) => runExamples(english, pack, readGrammar),
    builtIn: builtInIds,
  };
}
