// Runs before anything is installed, on any Node from 20.19: nothing here may import a package.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(root, 'node_modules');

/**
 * Runs one program and waits for it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ minutes?: number, env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean }} [options] `minutes`: stopped and failed after that long.
 * @returns {Promise<number>} Its exit code; 1 when it could not start or took too long.
 */
export function execute(command, args, { minutes = 15, env = process.env, quiet, shell } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell: shell ?? false,
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
    });
    const limit = setTimeout(() => {
      console.error(`Stopped: no end after ${minutes} minutes.`);
      child.kill();
    }, minutes * 60_000);
    const finish = (code) => {
      clearTimeout(limit);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(error.message);
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Whether what is installed is what the lockfile asks for. */
function installed() {
  const installedLock = join(modules, '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const present = readJson(installedLock).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // Packages for other systems are optional, and rightly absent.
    return present[path] ? present[path].version === version : Boolean(optional);
  });
}

function npmCi() {
  const args = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js')
    ? execute(process.execPath, [npm, ...args])
    : execute('npm', args, { shell: process.platform === 'win32' });
}

/** Node as the project pins it: it comes with the packages. */
function pinnedNode() {
  return join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Installs the packages when they are missing or out of date.
 *
 * @throws {Error} One sentence that says what to do.
 */
async function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`This needs Node 20.19 or later to start; this is ${process.versions.node}.`);
  }
  if (!installed()) {
    console.log('Installing the packages of package-lock.json (npm ci) …');
    if ((await npmCi()) !== 0) {
      throw new Error('npm ci failed: see its message above, put it right and run this again.');
    }
  }
  if (!existsSync(pinnedNode())) {
    throw new Error(
      'The package "node" has no program in it: run `npm ci` with install scripts allowed (without --ignore-scripts).',
    );
  }
}

/** Where a package keeps the program of that name. */
function programOf(name) {
  const packages = {
    biome: '@biomejs/biome',
    tsc: 'typescript',
    'playwright-core': 'playwright-core',
  };
  const folder = join(modules, packages[name] ?? name);
  const { bin } = readJson(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/**
 * Makes the project's tools ready to run.
 *
 * @returns {Promise<(tool: string, args: readonly string[], options?: object) => Promise<number>>} Runs a tool of the project's packages on the project's own Node.
 */
export async function readyToolchain() {
  await install();
  const node = pinnedNode();
  const bins = [join(modules, '.bin'), join(modules, 'node', 'bin')].join(delimiter);
  const env = { ...process.env, PATH: `${bins}${delimiter}${process.env.PATH ?? ''}` };
  return (tool, args, options = {}) =>
    execute(node, [programOf(tool), ...args], { ...options, env: { ...env, ...options.env } });
}
