import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { BrowserName } from '../../scripts/browsers/find';
import { buildPracticeChat } from '../../scripts/pages';
import { bundleEditorPages } from '../editor-pages/bundle';
import { buildReplyBoxProbe } from './reply-box-probe/build';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser this run of the scenarios is in. */
    browser: BrowserName;
    /** Folder of the built pages: `practice/index.html`, `editors/<name>/index.html`. */
    pages: string;
    /** Folder of the extension that opens the editor pages' reply boxes. */
    replyBoxProbe: string;
  }
}

/** Builds what the scenarios are played on, once for all of them. */
export default async function prepare(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-pages-'));
  const pages = join(folder, 'pages');
  const replyBoxProbe = join(folder, 'reply-box-probe');
  await buildPracticeChat(join(pages, 'practice'));
  await bundleEditorPages(join(pages, 'editors'));
  await buildReplyBoxProbe(replyBoxProbe);
  project.provide('pages', pages);
  project.provide('replyBoxProbe', replyBoxProbe);
  return () => rmSync(folder, { recursive: true, force: true });
}
