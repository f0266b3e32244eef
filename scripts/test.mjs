// Every check of the project, browsers included, in one command that works in a fresh clone.
// `npm test -- unit e2e` runs those whose names begin so.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
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
    again: true,
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

/**
 * Runs tests and reads the runner's own report: how many passed, and which did not. A test that did not
 * run counts as failed, and so does a file that does not load: it has no tests to fail.
 */
async function runOnce(run, args) {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-tests-'));
  const report = join(folder, 'report.json');
  const code = await run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { minutes: 20 },
  );
  try {
    const { numPassedTests: passed, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failures = testResults.flatMap(({ name: file, status, message, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status !== 'passed');
      return tests.length === 0 && status !== 'passed'
        ? [{ file, test: 'the file itself', why: message }]
        : tests.map(({ fullName, failureMessages }) => ({
            file,
            test: fullName,
            why: failureMessages?.[0] ?? 'It did not run.',
          }));
    });
    const nothing = failures.length === 0 && (code !== 0 || passed === 0);
    return {
      passed,
      failures: nothing
        ? [{ file: '', test: 'the run', why: `It ended with code ${code}.` }]
        : failures,
    };
  } catch {
    return { passed: 0, failures: [{ file: '', test: 'the run', why: 'It left no report.' }] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** More files than this that fail are no accident of timing. */
const mostFilesAgain = 2;

/**
 * Runs tests. Where `again` is set, a file with a failure is run once more, whole and alone: a real
 * browser on a busy machine loses a race now and then. What passes only then is counted as passed and
 * named in the result.
 */
async function runTests(run, { tests, again }) {
  const first = await runOnce(run, tests);
  const files = [...new Set(first.failures.map(({ file }) => file))];
  const worthIt = again && files.length <= mostFilesAgain && !files.includes('');
  if (first.failures.length === 0 || !worthIt) {
    return { passed: first.passed, failed: first.failures.length, failures: first.failures };
  }
  console.log(`\nOnce more: ${files.map((file) => basename(file)).join(', ')}`);
  const second = await runOnce(run, [...tests, ...files]);
  const still = new Set(second.failures.map(({ test }) => test));
  const unsteady = first.failures.filter(({ test }) => !still.has(test));
  return {
    passed: first.passed + first.failures.length - second.failures.length,
    failed: second.failures.length,
    failures: second.failures,
    unsteady,
  };
}

/** The first lines of each, for a reader who sees only the end of the output. */
function tell(mark, check, failures) {
  for (const { file, test, why } of failures) {
    const lines = stripVTControlCharacters(why ?? '')
      .trim()
      .split('\n')
      .slice(0, 6);
    console.log(`\n${mark} ${check} › ${basename(file)} › ${test}`);
    console.log(lines.map((line) => `    ${line.slice(0, 300)}`).join('\n'));
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
      : await (check.tests ? runTests(run, check) : runCommands(run, check.commands));
    results.push({ name: check.name, seconds: (Date.now() - began) / 1000, ...result });
  }
  console.log('\n━━━ result ━━━');
  for (const { name, seconds, passed, failed } of results) {
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  for (const { name, failures = [], unsteady = [] } of results) {
    tell('✗', name, failures);
    tell('~ passed only when run again:', name, unsteady);
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
