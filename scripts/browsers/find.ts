import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { execute } from '../setup/toolchain.mjs';
import { downloaded, downloadBrowser } from './download';

/** A family of browsers that share one way of being driven: Chrome, Edge and Chromium, or Firefox. */
export type BrowserName = 'chromium' | 'firefox';

interface Whereabouts {
  /** A variable that names the program to use, before any search. */
  readonly variable: string;
  /** Names looked up in PATH, most wanted first. */
  readonly commands: readonly string[];
  /** Where installers put it on macOS and Windows, below the folders where programs live. */
  readonly paths: readonly string[];
  /** What Linux package managers call it. */
  readonly packages: Readonly<Record<PackageManager, string>>;
}

type PackageManager = 'apt-get' | 'dnf' | 'pacman' | 'apk' | 'zypper';

const whereabouts: Readonly<Record<BrowserName, Whereabouts>> = {
  chromium: {
    variable: 'GOODTURN_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    paths: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    packages: {
      'apt-get': 'chromium',
      dnf: 'chromium',
      pacman: 'chromium',
      apk: 'chromium',
      zypper: 'chromium',
    },
  },
  firefox: {
    variable: 'GOODTURN_FIREFOX',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    paths: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Mozilla Firefox/firefox.exe',
      'Firefox Developer Edition/firefox.exe',
    ],
    packages: {
      'apt-get': 'firefox-esr',
      dnf: 'firefox',
      pacman: 'firefox',
      apk: 'firefox-esr',
      zypper: 'MozillaFirefox',
    },
  },
};

/** How each package manager installs without asking; `apt-get` knows no packages before its update. */
const installCommands: Readonly<Record<PackageManager, readonly (readonly string[])[]>> = {
  'apt-get': [['update'], ['install', '-y', '--no-install-recommends']],
  dnf: [['install', '-y']],
  pacman: [['-Sy', '--noconfirm']],
  apk: [['add']],
  zypper: [['--non-interactive', 'install']],
};

function inPath(command: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null;
}

function programFolders(): readonly string[] {
  if (process.platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')];
  if (process.platform !== 'win32') return [];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined);
}

/**
 * Looks for an installed browser.
 *
 * @returns The program's path, or null when there is none.
 * @throws When the variable that names it points nowhere.
 */
function findBrowser(browser: BrowserName): string | null {
  const { variable, commands, paths } = whereabouts[browser];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`${variable} names ${named}, and there is no such file.`);
  }
  const installed = programFolders().flatMap((folder) => paths.map((path) => join(folder, path)));
  return (
    commands.map(inPath).find((path) => path !== null) ??
    installed.find((path) => existsSync(path)) ??
    downloaded(browser)
  );
}

/** The system's own package manager is used where that needs no password. */
async function installFromSystem(browser: BrowserName): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const managers = Object.keys(installCommands) as PackageManager[];
  const manager = managers.find((name) => inPath(name) !== null);
  if (manager === undefined) return;
  const name = whereabouts[browser].packages[manager];
  console.log(`Installing ${name} with ${manager} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = installCommands[manager];
  for (const [index, step] of steps.entries()) {
    const args = index === steps.length - 1 ? [...step, name] : step;
    if ((await execute(manager, args, { env })) !== 0) return;
  }
}

/**
 * Finds a browser, or installs one: by the system's package manager where we may, else by
 * Playwright's own download.
 *
 * @returns The program's path.
 * @throws One sentence that says what to do.
 */
export async function ensureBrowser(browser: BrowserName): Promise<string> {
  const ways = [installFromSystem, downloadBrowser];
  for (const way of ways) {
    const found = findBrowser(browser);
    if (found !== null) return found;
    await way(browser);
  }
  const found = findBrowser(browser);
  if (found !== null) return found;
  const { variable } = whereabouts[browser];
  const which = browser === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
  throw new Error(`Install ${which}, or set ${variable} to its program, then run this again.`);
}
