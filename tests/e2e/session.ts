import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Driver } from '../../scripts/browsers/driver';
import { launch } from '../../scripts/browsers/launch';
import { serve, type Site } from '../../scripts/serve';
import { root } from '../../scripts/setup/toolchain.mjs';
import { copyForTests } from '../../scripts/test-extension';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy';

/** A browser with a fresh profile and the extension, allowed on this machine's pages. */
export interface Session {
  readonly driver: Driver;
  readonly site: Site;
  readonly network: RecordingProxy;
  end(): Promise<void>;
}

interface SessionOptions {
  readonly dark?: boolean;
  /** As `LaunchOptions.downloads`. */
  readonly downloads?: string;
  /** As `LaunchOptions.framesTogether`. */
  readonly framesTogether?: boolean;
  /** Folder of another extension. Default: ours, allowed on `site`. */
  readonly extension?: string;
}

/** Starts the browser of this run. The built pages and the help desks' fixtures are on `site`. */
export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const browser = inject('browser');
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-e2e-'));
  const site = await serve([inject('pages'), join(root, 'tests', 'fixtures')]);
  const network = await startRecordingProxy();
  const driver = await launch(browser, {
    // On every port: Firefox knows no ports in match patterns.
    extension:
      options.extension ?? copyForTests(browser, ['http://127.0.0.1/*'], join(folder, 'extension')),
    profile: join(folder, 'profile'),
    headless: true,
    proxy: network.address,
    dark: options.dark ?? false,
    ...(options.downloads !== undefined && { downloads: options.downloads }),
    framesTogether: options.framesTogether ?? false,
  });
  return {
    driver,
    site,
    network,
    end: async () => {
      await driver.close();
      await network.stop();
      await site.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
