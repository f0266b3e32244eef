import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/setup/toolchain.mjs';
import { buildScript } from '../build-script';

/**
 * Builds a small extension whose content script opens the reply boxes of the editor pages with our
 * own code, in the world in which it runs for agents: apart from the page's.
 */
export async function buildReplyBoxProbe(folder: string): Promise<void> {
  const entry = join(import.meta.dirname, 'content.ts');
  await buildScript({ entry, name: 'probe', folder, file: 'content.js' });
  const manifest = {
    manifest_version: 3,
    name: 'Reply box probe',
    version: '1',
    permissions: ['clipboardWrite'],
    host_permissions: ['http://127.0.0.1/*'],
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], css: ['style.css'] }],
    browser_specific_settings: { gecko: { id: 'reply-box-probe@goodturn.example' } },
  };
  copyFileSync(join(root, 'entrypoints', 'coach.content', 'style.css'), join(folder, 'style.css'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
