import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup/toolchain.mjs';

/** Stands where a newcomer has something to write; the catalogue test finds what is left of it. */
export const toFill = 'FILL IN';

/** The id from the command line. Ends the command with one sentence when there is none, or it is no name for a file. */
export function idFrom(args: readonly string[], command: string): string {
  const [id] = args;
  if (id !== undefined && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return id;
  console.error(`npm run ${command} -- <id>, the id in small letters, digits and hyphens.`);
  return process.exit(1);
}

/** Writes new files, all of them or, when one is there already, none. Paths are relative to the repository. */
export function writeNew(files: Readonly<Record<string, string>>): void {
  const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (there.length > 0) {
    console.error(`There is a ${there.join(', ')} already.`);
    process.exit(1);
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}
