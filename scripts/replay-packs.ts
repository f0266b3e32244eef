import { readdirSync, readFileSync } from 'node:fs';
import { type Pack, parsePack } from '../coaching-rules/engine';
import { english } from '../coaching-rules/language';

const builtIn = new URL('../coaching-rules/packs/starter/', import.meta.url);

function parsed(value: unknown, name: string, report: (line: string) => void): Pack {
  const { pack, problems } = parsePack(value, english);
  for (const { rule, field, message } of problems) {
    report([name, rule, field, message].filter(Boolean).join(': '));
  }
  if (!pack) throw new Error(`${name} cannot be used`);
  return pack;
}

function readJson(path: string | URL): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The pack that comes with Goodturn, put together from its folder. */
export function starterPack(report: (line: string) => void): Pack {
  const frame = readJson(new URL('pack.json', builtIn)) as object;
  const rules = readdirSync(new URL('rules/', builtIn))
    .filter((file) => file.endsWith('.json'))
    .map((file) => readJson(new URL(`rules/${file}`, builtIn)));
  return parsed({ ...frame, rules }, 'starter', report);
}

/** A pack from a file, as anybody may share it. */
export function packFromFile(path: string, report: (line: string) => void): Pack {
  return parsed(readJson(path), path, report);
}
