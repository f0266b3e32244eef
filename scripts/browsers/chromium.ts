import {
  type Browser,
  type BrowserContext,
  chromium,
  type CDPSession,
  type Page,
} from 'playwright-core';
import { callOf, type Driver, keysOf, type Program, type Tab } from './driver';

/** Background services of the browser itself that would knock at the network. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
];

function flagsOf({ headless, proxy }: Program): string[] {
  return [
    ...quiet,
    // Chrome from 137 on ignores --load-extension; the debugging pipe loads unpacked ones in all.
    '--enable-unsafe-extension-debugging',
    ...(headless ? ['--headless=new'] : []),
    // The sandbox of Linux needs a user other than root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(proxy === undefined
      ? []
      : [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>']),
  ];
}

/** Writes down what a page's console calls an error. Playwright itself hears nothing of content scripts. */
async function hearErrors(page: Page, errors: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: thrown }) => {
    errors.push(`${thrown.exception?.description ?? thrown.text} (${thrown.url ?? page.url()})`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (type !== 'error' && type !== 'assert') return;
    const words = args.map((arg) => String(arg.value ?? arg.description ?? arg.type));
    errors.push(`${words.join(' ')} (${stackTrace?.callFrames[0]?.url ?? page.url()})`);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') errors.push(`${entry.text} (${entry.url ?? page.url()})`);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');
}

/** A started browser, for what only Chromium can tell. */
export interface RunningChromium {
  readonly context: BrowserContext;
  readonly browser: Browser;
  readonly session: CDPSession;
  readonly extensionId: string;
  readonly closed: Promise<void>;
}

/** Starts it with the extension loaded. */
export async function startChromium(program: Program): Promise<RunningChromium> {
  const context = await chromium.launchPersistentContext(program.profile, {
    executablePath: program.executable,
    // Playwright's own headless flag would start a browser without extensions.
    headless: false,
    args: flagsOf(program),
    ignoreDefaultArgs: ['--disable-extensions'],
    ...(program.downloads !== undefined && { downloadsPath: program.downloads }),
    viewport: program.headless ? { width: 1280, height: 800 } : null,
    colorScheme: program.dark ? 'dark' : program.headless ? 'light' : null,
  });
  const browser = context.browser();
  if (browser === null) throw new Error('Playwright gave no browser for its profile.');
  const session = await browser.newBrowserCDPSession();
  const loaded = await session.send('Extensions.loadUnpacked', { path: program.extension });
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
  });
  return { context, browser, session, extensionId: loaded.id, closed };
}

function tabOf(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: (run, ...args) =>
      page.evaluate(callOf(run, args.map((arg) => JSON.stringify(arg)).join(', '))),
    load: async (script) => void (await page.evaluate(`${script}\n;null`)),
    press: (keys) => page.keyboard.press(keysOf(keys).join('+')),
    type: (text) => page.keyboard.type(text),
    compose: async (text) => {
      const session = await page.context().newCDPSession(page);
      const { length } = text;
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: length,
        selectionEnd: length,
      });
    },
    commit: async (text) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Input.insertText', { text });
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: async (path) => void (await page.screenshot({ path })),
    show: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** Chrome, Edge or Chromium, by Playwright over the debugging pipe. */
export async function launchChromium(program: Program): Promise<Driver> {
  let running = await startChromium(program);
  const errors: string[] = [];
  const extensionOrigin = `chrome-extension://${running.extensionId}`;

  async function open(url: string): Promise<Tab> {
    const page = await running.context.newPage();
    await hearErrors(page, errors);
    const tab = tabOf(page);
    await tab.goto(url);
    return tab;
  }

  async function stopBackground(): Promise<void> {
    const { targetInfos } = await running.session.send('Target.getTargets');
    const workers = targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(extensionOrigin),
    );
    for (const { targetId } of workers) {
      await running.session.send('Target.closeTarget', { targetId });
    }
  }

  async function update(): Promise<void> {
    const tab = await open(`${extensionOrigin}/popup.html`);
    const gone = running.context.pages().at(-1)?.waitForEvent('close');
    // The page goes away under its own feet.
    await tab.load('chrome.runtime.reload()').catch(() => undefined);
    await gone;
  }

  /** The extensions page has the only door to another extension's site access. */
  async function setAccess(pattern: string, granted: boolean): Promise<void> {
    const tab = await open('chrome://extensions/');
    try {
      await tab.evaluate(
        async (extensionId, host, allow) => {
          interface DeveloperPrivate {
            updateExtensionConfiguration(update: {
              extensionId: string;
              hostAccess: string;
            }): Promise<void>;
            addHostPermission(id: string, host: string): Promise<void>;
          }
          const { developerPrivate } = (
            globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
          ).chrome;
          const hostAccess = allow ? 'ON_SPECIFIC_SITES' : 'ON_CLICK';
          await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
          if (allow) await developerPrivate.addHostPermission(extensionId, host);
        },
        running.extensionId,
        pattern,
        granted,
      );
    } finally {
      await tab.close();
    }
  }

  return {
    browser: 'chromium',
    version: `Chromium ${running.browser.version()}`,
    extensionOrigin,
    open,
    restart: async () => {
      await running.context.close();
      running = await startChromium(program);
    },
    stopBackground,
    update,
    setAccess,
    allowWhatIsAsked: () =>
      Promise.reject(new Error('Chromium shows its question about a site to people only.')),
    errors: async () => errors,
    get closed() {
      return running.closed;
    },
    close: () => running.context.close(),
  };
}
