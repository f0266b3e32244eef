import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer, type ViteDevServer } from 'vite';
import type { Tab } from './browsers/driver';
import { ensureBrowser } from './browsers/find';
import { launch } from './browsers/launch';
import { until } from './browsers/look';
import { root } from './setup/toolchain.mjs';
import { builtExtension, copyForTests } from './test-extension';

/*
 * Pictures of every state of the card, the popup, the packs page and the teaching panel, for a
 * designer's eye: full, empty, long names, right to left, every error. `index.html` shows them together.
 *
 *     npm run build && npm run looks -- [--browser firefox] [--dark]
 */

const { values } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, dark: { type: 'boolean' } },
});
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const tone = values.dark ? 'dark' : 'light';
const pictures = join(root, 'artifacts', 'looks', `${browser}-${tone}`);

interface Gallery {
  readonly folder: string;
  /** Where the gallery's own contents name its states. */
  readonly names: string;
  /** The query that shows one state alone. */
  readonly one: (name: string) => string;
  /** Stands once the state is shown. */
  readonly shown: string;
}

const galleries: readonly Gallery[] = [
  {
    folder: 'tests/gallery-pages',
    names: 'li a',
    one: (name) => `state=${name}`,
    shown: 'html[data-shown]:not([data-shown=""])',
  },
  {
    folder: 'tests/gallery',
    names: '#scenes h1',
    one: (name) => `scene=${name}`,
    shown: 'html[data-alone] goodturn-coach',
  },
];

const stands = (tab: Tab, place: string): Promise<boolean> =>
  tab.evaluate((selector) => document.querySelector(selector) !== null, place);

/** Fonts are there and nothing fades in any more, inside the card's shadow root neither. */
const settled = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const card = document.querySelector('goodturn-coach')?.shadowRoot;
    const fading = [...document.getAnimations(), ...(card?.getAnimations() ?? [])].filter(
      ({ effect }) => effect?.getComputedTiming().endTime !== Infinity,
    );
    await Promise.all(fading.map(({ finished }) => finished.catch(() => null)));
  });

async function picture(tab: Tab, gallery: Gallery, address: string): Promise<readonly string[]> {
  await tab.goto(`${address}?tone=${tone}`);
  const names = await until('the list of states', async () => {
    const found = await tab.evaluate(
      (place) => Array.from(document.querySelectorAll(place), ({ textContent }) => textContent),
      gallery.names,
    );
    return found.length > 0 && found;
  });
  for (const name of names) {
    await tab.goto(`${address}?tone=${tone}&${gallery.one(name)}`);
    await until(`${name} to be shown`, () => stands(tab, gallery.shown));
    await settled(tab);
    await tab.screenshot(join(pictures, `${name}.png`));
  }
  return names;
}

const contents = (names: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>${browser}, ${tone}</title>
<style>body{font:14px system-ui;display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:16px}
figure{margin:0}img{width:100%;border:1px solid #999}</style>
${names.map((name) => `<figure><img src="${name}.png" alt=""><figcaption>${name}</figcaption></figure>`).join('\n')}
`;

async function openGallery({ folder }: Gallery): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: join(root, folder, 'vite.config.ts'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
  });
  return server.listen();
}

async function main(): Promise<void> {
  await ensureBrowser(browser);
  mkdirSync(pictures, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-looks-'));
  const driver = await launch(browser, {
    extension: copyForTests(browser, [], join(folder, 'extension'), builtExtension(browser)),
    profile: join(folder, 'profile'),
    headless: true,
    dark: tone === 'dark',
  });
  const names: string[] = [];
  try {
    for (const gallery of galleries) {
      const server = await openGallery(gallery);
      const address = server.resolvedUrls?.local[0] ?? '';
      const tab = await driver.open('about:blank');
      names.push(...(await picture(tab, gallery, address)));
      await tab.close();
      await server.close();
    }
  } finally {
    await driver.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  writeFileSync(join(pictures, 'index.html'), contents(names));
  console.log(`${names.length} pictures: ${join(pictures, 'index.html')}`);
}

await main();
