import { text as alex } from 'alex';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import writeGood from 'write-good';

/** A checker of English that agents might have instead; `read` does all its work on one text. */
export interface Peer {
  readonly name: 'write_good' | 'alex' | 'harper';
  /** How many keystrokes are skipped between two that are measured: the slow ones would take all day. */
  readonly stride: number;
  read(text: string): unknown;
}

/** The peers, loaded and warm. */
export async function peers(): Promise<readonly Peer[]> {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  await linter.lint('One sentence to warm up with.');
  return [
    { name: 'write_good', stride: 1, read: (text) => writeGood(text) },
    { name: 'alex', stride: 12, read: (text) => alex(text) },
    { name: 'harper', stride: 12, read: (text) => linter.lint(text) },
  ];
}
