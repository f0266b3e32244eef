import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/driver';
import { fixtures } from '../support/helpdesk-fixtures';
import { buildReader } from './reader-page/build';
import type { Answer, Question } from './reader-page/read';
import { type Session, startSession } from './session';

/** Real selectors, real visibility, real layout: what a browser reads of every fixture. */
describe('every fixture', () => {
  let session: Session;
  let tab: Tab;
  let folder: string;
  beforeAll(async () => {
    session = await startSession();
    folder = mkdtempSync(join(tmpdir(), 'goodturn-reader-'));
    tab = await session.driver.open(`${session.site.origin}/practice/`);
    await tab.load(await buildReader(folder));
  });
  afterAll(async () => {
    await session.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(fixtures)('$desk/$name is read as its snapshot says', async ({ html, snapshot }) => {
    const { url, now, helpDesk, reading, drawn = reading } = snapshot;
    const answer = await tab.evaluate(
      (question) =>
        (
          window as unknown as { reader: { read(question: Question): Promise<Answer> } }
        ).reader.read(question),
      { html, url, now },
    );
    expect(answer).toEqual({ helpDesk, reading: drawn });
  });
});
