import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, createCoach } from '../coaching-rules/engine';
import { english } from '../coaching-rules/language';
import { adviceFile, goldenText } from './goldens-text';
import { starterPack } from './replay-packs';
import { root } from './setup/toolchain.mjs';

const usage = `usage: npm run --silent goldens -- [--write]

Compares what the coach says in the long chats of tests/goldens with what is written beside them.
  --write   writes it there instead; read the difference in git before you keep it`;

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});

if (values.help) process.stdout.write(`${usage}\n`);
else {
  const complain = (line: string): void => void process.stderr.write(`${line}\n`);
  const coach = createCoach(compile(english, [starterPack(complain)]));
  for (const chat of globSync('tests/goldens/*.json', { cwd: root }).toSorted()) {
    const file = adviceFile(join(root, chat));
    const text = goldenText(join(root, chat), coach);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (values.write) writeFileSync(file, text);
    else process.exitCode = 1;
    process.stdout.write(`${values.write ? 'written' : 'differs'}: ${adviceFile(chat)}\n`);
  }
}
