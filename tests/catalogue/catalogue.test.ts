import { describe, expect, it } from 'vitest';
import { complaints, files, lines, read, readJson, written } from './repository';

/** This folder names what it looks for. */
const elsewhere = () => written().filter((path) => !path.startsWith('tests/catalogue/'));

/** Each failure is a list of sentences: which file, and what to do about it. */
describe('what is written', () => {
  it('has nothing left to fill in', () => {
    const paths = elsewhere().filter((path) => !path.startsWith('scripts/new/'));
    expect(complaints(paths, /FILL IN|data-fill-in/, 'write what it asks for')).toEqual([]);
  });

  it('dates what is left to do', () => {
    const undated = /\bTODO\b(?! \[\d{4}-\d{2}-\d{2}\])/;
    expect(complaints(elsewhere(), undated, 'give it a date, TODO [2027-01-31]')).toEqual([]);
  });

  it('skips no test and runs none alone', () => {
    const held = /\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf)\b/;
    expect(complaints(files('tests/**/*.{ts,tsx}'), held, 'let it run')).toEqual(
      complaints(files('tests/catalogue/*.ts'), held, 'let it run'),
    );
  });

  it('names no place that only one machine has', () => {
    const place = /(?:^|["'`(\s=:])\/(?:work|root|home|Users|tmp)\/|[A-Z]:\\Users/;
    const host = /["'/@=]registry\.[a-z]|\/\/[\w.-]*(?:npmjs|unpkg|jsdelivr)\./;
    const paths = [...elsewhere(), 'package-lock.json', '.npmrc'];
    expect(complaints(paths, place, 'use a path within the repository')).toEqual([]);
    expect(complaints(paths, host, 'name no server that packages come from')).toEqual([]);
  });

  it('refuses no advice of the linter in silence', () => {
    const silenced = /(?:oxlint|eslint)-disable(?!.* -- )|@ts-(?:ignore|nocheck)/;
    expect(
      complaints(
        files('**/*.{ts,tsx,mjs}').filter((path) => !path.startsWith('tests/catalogue/')),
        silenced,
        'put it right, or say why after " -- "',
      ),
    ).toEqual([]);
  });
});

describe('what people read', () => {
  const documents = () => files('**/*.md');

  it('links to files that are there', () => {
    const known = new Set(files('**/*'));
    const broken = lines(documents()).flatMap(({ path, number, text }) =>
      Array.from(
        text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g),
        ([, target = '']) => {
          const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
          const there = new URL(target, `file:///${folder}/`).pathname.slice(1).replace(/\/$/, '');
          return known.has(there) ? [] : [`${path}:${number}: ${target} is not there`];
        },
      ).flat(),
    );
    expect(broken).toEqual([]);
  });

  it('names commands that there are', () => {
    const { scripts } = readJson('package.json') as { scripts: Record<string, string> };
    const unknown = lines(documents()).flatMap(({ path, number, text }) =>
      Array.from(text.matchAll(/npm run (?:--silent )?([\w:-]+)/g), ([, name = '']) =>
        name in scripts ? [] : [`${path}:${number}: package.json has no script ${name}`],
      ).flat(),
    );
    expect(unknown).toEqual([]);
  });

  it('explains every command', () => {
    const { scripts } = readJson('package.json') as { scripts: Record<string, string> };
    const told = documents().map(read).join('\n');
    const forMachines = new Set([
      'postinstall',
      'test',
      'dead-code',
      'duplicates',
      'types',
      'lint',
      'format:check',
    ]);
    const silent = Object.keys(scripts).filter(
      (name) =>
        !forMachines.has(name) &&
        !told.includes(`npm run ${name}`) &&
        !told.includes(`npm run --silent ${name}`),
    );
    expect(
      silent.map((name) => `${name}: say in README.md or CONTRIBUTING.md what it is for`),
    ).toEqual([]);
  });
});
