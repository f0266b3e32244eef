import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { callOf, type Driver, type Program, type Tab } from './driver';
import { Marionette } from './marionette';
import { keyActions, typeActions } from './webdriver-keys';

/** The extension's pages get this address in every profile, instead of a random one. */
const uuid = '7b0a3f52-3f0e-4d1b-9c41-2f6f7b1d8e05';

const quiet: Readonly<Record<string, boolean | number | string>> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'browser.topsites.contile.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'signon.rustMirror.enabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

function proxyPreferences(proxy: string | undefined): Record<string, boolean | number | string> {
  if (proxy === undefined) return {};
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
  };
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

function writePreferences(program: Program, id: string): void {
  const { profile, proxy, dark, framesTogether, downloads } = program;
  const preferences = {
    ...quiet,
    ...proxyPreferences(proxy),
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    // A temporary add-on is uninstalled when the browser quits: without these its data would go with it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...(downloads !== undefined && {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
    }),
    ...(framesTogether && { 'fission.autostart': false }),
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}

interface Running {
  readonly process: ChildProcess;
  readonly marionette: Marionette;
  readonly version: string;
  readonly closed: Promise<void>;
}

/** Waits for the port that Firefox writes down once it listens. */
async function portOf(profile: string, firefox: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (firefox.exitCode !== null) throw new Error('Firefox ended before it could be driven.');
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await sleep(50);
  }
  firefox.kill();
  throw new Error('Firefox did not open its Marionette port within a minute.');
}

async function start(program: Program): Promise<Running> {
  const { profile, extension, executable, headless } = program;
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  const firefox = spawn(
    executable,
    [
      ...(headless ? ['--headless', '--width=1280', '--height=800'] : []),
      '--no-remote',
      '--new-instance',
      '--profile',
      profile,
      '--marionette',
      '--remote-allow-system-access',
    ],
    // Without the variable Firefox does not let its settings service be sent elsewhere.
    { stdio: 'ignore', env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } },
  );
  const closed = new Promise<void>((resolve) => {
    firefox.once('close', () => resolve());
  });
  const marionette = await Marionette.connect(await portOf(profile, firefox));
  const session = (await marionette.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { unhandledPromptBehavior: 'accept' } },
  })) as { capabilities: { browserVersion: string } };
  await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  await marionette.send('Addon:Install', { path: extension, temporary: true });
  return { process: firefox, marionette, version: session.capabilities.browserVersion, closed };
}

async function quit({ process: firefox, marionette, closed }: Running): Promise<void> {
  if (firefox.exitCode === null) {
    await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
  }
  marionette.close();
  const late = setTimeout(() => firefox.kill('SIGKILL'), 20_000);
  await closed;
  clearTimeout(late);
}

/** Firefox, by its own Marionette protocol: WebDriver BiDi does not open an extension's pages. */
export async function launchFirefox(program: Program): Promise<Driver> {
  const id = geckoId(program.extension);
  writePreferences(program, id);
  let running = await start(program);
  let current = '';

  async function inTab(handle: string, command: string, parameters?: Record<string, unknown>) {
    if (current !== handle) {
      await running.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      current = handle;
    }
    return running.marionette.send(command, parameters);
  }

  /** Runs code with the browser's own rights. `modules` are at hand as `ChromeUtils.importESModule`. */
  async function inBrowser(script: string, args: readonly unknown[]): Promise<unknown> {
    await running.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const { value } = (await running.marionette.send('WebDriver:ExecuteAsyncScript', {
        script: `const done = arguments[arguments.length - 1];
          (async (...args) => { ${script} })(...arguments).then((value) => done(value ?? null), (e) => done(String(e)));`,
        args,
      })) as { value: unknown };
      return value;
    } finally {
      await running.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /**
   * Lets the input processor that Firefox has for its own tests act in the tab. A frame script, because
   * it works only in the page's process.
   */
  async function compose(handle: string, act: string): Promise<void> {
    await inTab(handle, 'WebDriver:SwitchToWindow', { handle, focus: true });
    const script = `
      try {
        this.composer ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        const composer = this.composer;
        composer.beginInputTransactionForTests(Services.focus.focusedWindow ?? content);
        ${act}
        sendAsyncMessage('composed', '');
      } catch (error) { sendAsyncMessage('composed', String(error)); }`;
    await inBrowser(
      `const { messageManager } = window.gBrowser.selectedBrowser;
       const answer = await new Promise((resolve) => {
         messageManager.addMessageListener('composed', function heard({ data }) {
           messageManager.removeMessageListener('composed', heard);
           resolve(data);
         });
         messageManager.loadFrameScript('data:;charset=utf-8,' + encodeURIComponent(args[0]), false);
       });
       if (answer !== '') throw new Error(answer);`,
      [script],
    );
  }

  function tabOf(handle: string): Tab {
    return {
      goto: async (url) => void (await inTab(handle, 'WebDriver:Navigate', { url })),
      evaluate: async <T>(run: (...args: never[]) => unknown, ...args: readonly unknown[]) => {
        const outcome = (await inTab(handle, 'WebDriver:ExecuteAsyncScript', {
          script: `const given = [...arguments];
            const done = given.pop();
            Promise.resolve()
              .then(() => ${callOf(run, '...given')})
              .then((value) => done({ json: JSON.stringify(value) }), (e) => done({ error: String(e) }));`,
          args,
        })) as { value: { json?: string; error?: string } };
        if (outcome.value.error !== undefined) throw new Error(outcome.value.error);
        return (outcome.value.json === undefined ? undefined : JSON.parse(outcome.value.json)) as T;
      },
      load: async (script) => void (await inTab(handle, 'WebDriver:ExecuteScript', { script })),
      press: async (keys) =>
        void (await inTab(handle, 'WebDriver:PerformActions', { actions: keyActions(keys) })),
      compose: (text) =>
        compose(
          handle,
          `const text = ${JSON.stringify(text)};
           composer.setPendingCompositionString(text);
           composer.appendClauseToPendingComposition(text.length, composer.ATTR_RAW_CLAUSE);
           composer.setCaretInPendingComposition(text.length);
           composer.flushPendingComposition();`,
        ),
      commit: (text) => compose(handle, `composer.commitCompositionWith(${JSON.stringify(text)});`),
      type: async (text) =>
        void (await inTab(handle, 'WebDriver:PerformActions', { actions: typeActions(text) })),
      clickAt: async (x, y) =>
        void (await inTab(handle, 'WebDriver:PerformActions', {
          actions: [
            {
              type: 'pointer',
              id: 'mouse',
              parameters: { pointerType: 'mouse' },
              actions: [
                { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
                { type: 'pointerDown', button: 0 },
                { type: 'pointerUp', button: 0 },
              ],
            },
          ],
        })),
      screenshot: async (path) => {
        const { value } = (await inTab(handle, 'WebDriver:TakeScreenshot', { full: false })) as {
          value: string;
        };
        writeFileSync(path, Buffer.from(value, 'base64'));
      },
      show: async () => {
        current = '';
        await inTab(handle, 'WebDriver:GetWindowHandle');
      },
      close: async () => {
        // Commands need a tab to be current, the browser's own ones too.
        const [other] = (await inTab(handle, 'WebDriver:CloseWindow')) as string[];
        current = '';
        if (other !== undefined) await inTab(other, 'WebDriver:GetWindowHandle');
      },
    };
  }

  return {
    browser: 'firefox',
    version: `Firefox ${running.version}`,
    extensionOrigin: `moz-extension://${uuid}`,
    open: async (url) => {
      const { handle } = (await running.marionette.send('WebDriver:NewWindow', {
        type: 'tab',
      })) as { handle: string };
      const tab = tabOf(handle);
      await tab.goto(url);
      return tab;
    },
    restart: async () => {
      await quit(running);
      running = await start(program);
      current = '';
    },
    stopBackground: async () =>
      void (await inBrowser(
        'await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground();',
        [id],
      )),
    update: async () =>
      void (await running.marionette.send('Addon:Install', {
        path: program.extension,
        temporary: true,
      })),
    setAccess: async (pattern, granted) =>
      void (await inBrowser(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const change = { permissions: [], origins: [args[1]] };
         const { extension } = WebExtensionPolicy.getByID(args[0]);
         await (args[2] ? ExtensionPermissions.add(args[0], change, extension) : ExtensionPermissions.remove(args[0], change, extension));`,
        [id, pattern, granted],
      )),
    allowWhatIsAsked: async () => {
      const answer = await inBrowser(
        `for (let left = 100; left > 0; left -= 1) {
           const question = window.document.querySelector('#notification-popup popupnotification');
           if (question?.button && !question.button.disabled) { question.button.click(); return 'yes'; }
           await new Promise((resolve) => setTimeout(resolve, 100));
         }
         return window.document.querySelector('#notification-popup').outerHTML;`,
        [],
      );
      if (answer !== 'yes') throw new Error(`Firefox asks nothing: ${String(answer)}`);
    },
    errors: async () =>
      (await inBrowser(
        `return Services.console.getMessageArray()
           .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
           .map((one) => one.errorMessage + ' (' + one.sourceName + ')')
           .filter((one) => /\\((?:https?|moz-extension):/.test(one));`,
        [],
      )) as readonly string[],
    get closed() {
      return running.closed;
    },
    close: () => quit(running),
  };
}
