// Every check of the project, browsers included, in one command that works in a fresh clone.
// `npm test -- unit e2e` runs those whose names begin so.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { readyToolchain } from './setup/toolchain.mjs';

/** In order: what is quick to say comes first. `tests`: its tests are counted, not the check itself. */
const checks = [
  { name: 'format', commands: [['biome', ['format', '.']]] },
  {
    name: 'types',
    commands: [
      ['wxt', ['prepare']],
      ['tsc', ['--noEmit']],
      ['tsc', ['-p', 'coaching-rules']],
    ],
  },
  { name: 'lint', commands: [['oxlint', ['--type-aware']]] },
  { name: 'dead-code', commands: [['knip', []]] },
  { name: 'duplicates', commands: [['jscpd', ['.']]] },
  { name: 'unit', tests: [] },
  {
    name: 'build',
    commands: [
      ['wxt', ['build']],
      ['wxt', ['build', '-b', 'firefox', '--mv3']],
    ],
  },
  { name: 'size', needs: 'build', commands: [['tsx', ['scripts/checks/page-size.ts']]] },
  ...['chromium', 'firefox'].map((browser) => ({
    name: `e2e-${browser}`,
    needs: 'build',
    tests: ['--config', 'tests/e2e/vitest.config.ts', '--project', browser],
  })),
];

/** The checks to run, with those that they need. */
function chosen(names) {
  const unknown = names.filter((name) => !checks.some((check) => check.name.startsWith(name)));
  if (unknown.length > 0) {
    const known = checks.map(({ name }) => name).join(', ');
    throw new Error(`No check is called ${unknown.join(', ')}. There are: ${known}.`);
  }
  if (names.length === 0) return checks;
  const asked = checks.filter((check) => names.some((name) => check.name.startsWith(name)));
  return checks.filter(
    (check) => asked.includes(check) || asked.some(({ needs }) => needs === check.name),
  );
}

/** Runs one after the other as long as they pass; a check counts as one. */
async function runCommands(run, commands) {
  for (const [tool, args] of commands) {
    if ((await run(tool, args)) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

/** Runs tests and counts them from the runner's own report. A test that did not run counts as failed. */
async function runTests(run, args) {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-tests-'));
  const report = join(folder, 'report.json');
  const code = await run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { minutes: 20 },
  );
  try {
    const { numPassedTests: passed, numTotalTests: total } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = total - passed;
    // A file that does not load has no tests to fail, and still fails the run.
    return { passed, failed: failed === 0 && (code !== 0 || total === 0) ? 1 : failed };
  } catch {
    console.error('The tests ended without a report.');
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An older build must not answer for one that failed. */
function notRun({ needs }) {
  console.error(`Not run, because ${needs} failed.`);
  return { passed: 0, failed: 1 };
}

async function main() {
  const selected = chosen(process.argv.slice(2));
  const run = await readyToolchain();
  const results = [];
  for (const check of selected) {
    console.log(`\n━━━ ${check.name} ━━━`);
    const began = Date.now();
    const result = results.some(({ name, failed }) => name === check.needs && failed > 0)
      ? notRun(check)
      : await (check.tests ? runTests(run, check.tests) : runCommands(run, check.commands));
    results.push({ name: check.name, seconds: (Date.now() - began) / 1000, ...result });
  }
  console.log('\n━━━ result ━━━');
  for (const { name, seconds, passed, failed } of results) {
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
