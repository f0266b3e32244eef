import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { ChatCost, measureChat } from './bench-transcript-page';
import { helpDesks } from '../helpdesks';
import { ensureBrowser } from './browsers/find';
import { root } from './setup/toolchain.mjs';

/** What long chats cost, in one help desk. Milliseconds. */
interface LongChat {
  /** The longest task of opening a chat of 5,000 messages. */
  readonly attach_5000: number;
  /** The reading of one more, after 50 messages and after 5,000. */
  readonly message_50: number;
  readonly message_5000: number;
  readonly ratio: number;
}

const few = 50;
const many = 5_000;
/** Short and long take turns, so that a slow moment of the machine hits both. */
const turns = 3;

/** A page that is on its own has a clock of microseconds. */
const isolated = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Every help desk of which we are sure; more of the others would say the same. */
const longChats = helpDesks
  .filter(({ standing }) => standing.kind !== 'partial')
  .map(({ id }) => id);

/** Measures in Chromium the reading of the `plain` fixture, its rows copied, of each of `longChats`. */
export async function longChatCosts(): Promise<Readonly<Record<string, LongChat>>> {
  const script = await bundled();
  const browser = await chromium.launch({
    executablePath: await ensureBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const costs: Record<string, LongChat> = {};
    for (const id of longChats) costs[id] = await costIn(browser, script, id);
    return costs;
  } finally {
    await browser.close();
  }
}

async function costIn(browser: Browser, script: string, desk: string): Promise<LongChat> {
  const [short, long]: [ChatCost[], ChatCost[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    short.push(await measured(browser, script, desk, few));
    long.push(await measured(browser, script, desk, many));
  }
  const least = (costs: readonly ChatCost[], what: keyof ChatCost) =>
    Math.min(...costs.map((cost) => cost[what]));
  const [one, other] = [least(short, 'message'), least(long, 'message')];
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    attach_5000: rounded(least(long, 'attach')),
    message_50: rounded(one),
    message_5000: rounded(other),
    ratio: rounded(other / one),
  };
}

async function measured(
  browser: Browser,
  script: string,
  desk: string,
  messages: number,
): Promise<ChatCost> {
  const folder = join(root, 'tests', 'fixtures', 'helpdesks', desk, 'plain');
  const { url } = JSON.parse(readFileSync(join(folder, 'snapshot.json'), 'utf8')) as {
    readonly url: string;
  };
  const page = await browser.newPage();
  try {
    // Nothing is asked of any network: the fixture stands for whatever the page is made of.
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ path: join(folder, 'page.html'), headers: isolated })
        : route.abort(),
    );
    await page.goto(url);
    await page.evaluate(script);
    return await page.evaluate(
      ([id, count]) =>
        (globalThis as unknown as { measureChat: typeof measureChat }).measureChat(id, count),
      [desk, messages] as const,
    );
  } finally {
    await page.close();
  }
}

async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      lib: {
        entry: join(root, 'scripts', 'bench-transcript-page.ts'),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [first] = output as Rolldown.RolldownOutput[];
  const chunk = first?.output[0];
  if (!chunk) throw new Error('Vite built nothing to measure.');
  return chunk.code;
}
