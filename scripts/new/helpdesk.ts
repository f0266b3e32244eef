import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/toolchain.mjs';
import { pageFromReport } from './page-from-report';
import { idFrom, toFill, writeNew } from './start';

const args = process.argv.slice(2);
const id = idFrom(args, 'new:helpdesk');
/** `--from report.json`: the report that an agent copied in the popup. */
const report = args[1] === '--from' ? args[2] : undefined;
const name = id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const title = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;

const facts = `import { defineHelpDesk } from './help-desk';

/** ${toFill}: which product this is, and where and when its page was seen. */
export default defineHelpDesk({
  id: '${id}',
  name: '${title}',
  standing: { kind: 'documented', seen: '${toFill}: where and when' },
  hosts: [],
  recognise: { page: [['[data-fill-in="what only this help desk has"]']] },
  examples: {
    here: ['https://${id}.example.test/chats/1'],
    elsewhere: ['https://${id}.example.test/settings'],
  },
  conversation: {
    roots: [
      {
        at: '[data-fill-in="an open chat"]',
        id: { attribute: 'data-chat-id', pattern: /^([\\w-]+)$/ },
      },
    ],
  },
  messages: {
    list: ['[data-fill-in="the transcript"]'],
    item: ['[data-fill-in="a message"]'],
    key: { attribute: 'data-message-id', pattern: /^(.+)$/ },
    order: 'oldest-first',
    speakers: [
      { speaker: 'customer', when: '[data-fill-in="a message of the customer"]' },
      { speaker: 'agent', when: '[data-fill-in="a message of an agent"]' },
    ],
    body: { at: ['[data-fill-in="the words of a message"]'], take: 'all' },
  },
  customerName: [{ at: ['[data-fill-in="the customer’s name"]'] }],
  agentName: [{ at: ['[data-fill-in="the agent’s own name"]'], within: 'page' }],
  replyBox: {
    at: ['[data-fill-in="the box to reply in"]'],
    note: ['[data-fill-in="there while it writes a private note"]'],
  },
});
`;

const emptyPage = `<!doctype html>
<html lang="en">
  <head><title>${toFill}: the page of an open chat, without anybody's real name, address or number</title></head>
  <body></body>
</html>
`;

const snapshot = {
  url: `https://${id}.example.test/chats/1`,
  now: '2026-11-22T08:00:00',
  helpDesk: id,
  reading: `${toFill}: what there is to read in page.html; the failing test prints what is read`,
};

/** Adds the help desk to the list, which is in the order of the alphabet. */
function register(): void {
  const file = join(root, 'helpdesks', 'index.ts');
  const source = readFileSync(file, 'utf8');
  const list = /(export const helpDesks.*= )\[([^\]]*)\]/.exec(source);
  if (list === null) throw new Error('helpdesks/index.ts has no list of help desks.');
  const names = (list[2] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const sorted = [...names, name].toSorted((a, b) => a.localeCompare(b));
  writeFileSync(
    file,
    `import ${name} from './${id}';\n${source.replace(list[0], `${list[1] ?? ''}[${sorted.join(', ')}]`)}`,
  );
  console.log('registered in helpdesks/index.ts');
}

const fixture = `tests/fixtures/helpdesks/${id}/plain`;
writeNew({
  [`helpdesks/${id}.ts`]: facts,
  [`${fixture}/page.html`]:
    report === undefined ? emptyPage : pageFromReport(readFileSync(report, 'utf8')),
  [`${fixture}/snapshot.json`]: `${JSON.stringify(snapshot, null, 2)}\n`,
});
register();
console.log(
  `Fill in helpdesks/${id}.ts and ${fixture} until \`npm run unit -- helpdesks catalogue\` passes.`,
);
