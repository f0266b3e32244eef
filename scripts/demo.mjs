// A live practice chat in a real browser, with Goodturn coaching; works in a fresh clone.
import process from 'node:process';
import { readyToolchain } from './setup/toolchain.mjs';

const usage = 'npm run demo -- [--browser chromium|firefox] [--headless]';

function readArguments(args) {
  const at = args.indexOf('--browser');
  const browser = at === -1 ? 'chromium' : args[at + 1];
  const rest = args.filter((_, index) => at === -1 || (index !== at && index !== at + 1));
  if (!['chromium', 'firefox'].includes(browser) || rest.some((arg) => arg !== '--headless')) {
    throw new Error(usage);
  }
  return { browser, headless: rest.length > 0 };
}

try {
  const { browser, headless } = readArguments(process.argv.slice(2));
  const run = await readyToolchain();
  const forFirefox = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  if ((await run('wxt', ['build', ...forFirefox])) !== 0) {
    throw new Error('The extension could not be built: see above.');
  }
  // The person plays as long as they like.
  const options = { minutes: 24 * 60 };
  process.exitCode = await run(
    'tsx',
    ['scripts/demo/play.ts', browser, ...(headless ? ['headless'] : [])],
    options,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
