// Writes docs/rules.md from the packs that come with Goodturn.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPacks } from '../coaching-rules/packs';
import { rulesPage } from './rules-page-text';
import { root } from './setup/toolchain.mjs';

const path = join(root, 'docs/rules.md');
writeFileSync(path, rulesPage(builtInPacks));
process.stdout.write(`${path}\n`);
