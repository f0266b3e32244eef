import { globSync, readFileSync } from 'node:fs';
import { root } from '../../scripts/setup/toolchain.mjs';

/** Made by tools or by machines, and not for people to read. */
const made = ['node_modules', '.git', '.output', '.wxt', 'artifacts', 'package-lock.json'];

/** Paths in the repository that match a glob, with "/" and from its root, in order. */
export function files(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: root, exclude: made })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

export const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

export const readJson = (path: string): unknown => JSON.parse(read(path));

export interface Line {
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** Every line of these files. */
export function lines(paths: readonly string[]): readonly Line[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .map((text, index) => ({ path, number: index + 1, text })),
  );
}

/** All that people write: code, rules, pages, words. */
export const written = (): readonly string[] => [
  ...files('**/*.{ts,tsx,mjs,json,css,html,md}'),
  ...files('.ci/*'),
  ...files('.*.json'),
];

/** A sentence for each line that matches, to be found at once. */
export function complaints(
  paths: readonly string[],
  unwanted: RegExp,
  whatToDo: string,
): readonly string[] {
  return lines(paths)
    .filter(({ text }) => unwanted.test(text))
    .map(({ path, number, text }) => `${path}:${number}: ${whatToDo}: ${text.trim().slice(0, 90)}`);
}
