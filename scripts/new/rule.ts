import { idFrom, toFill, writeNew } from './start';

const id = idFrom(process.argv.slice(2), 'new:rule');

const draft = (what: string) => `${toFill}: ${what}`;

const rule = {
  id,
  kind: 'words',
  title: `${toFill}: how lists name it, 60 characters at most`,
  dimension: 'connect',
  severity: 2,
  when: { kind: 'says', who: 'draft', any: [`${toFill.toLowerCase()} words to look for`] },
  say: `${toFill}: what to do instead, in one line`,
  why: `${toFill}: what it does to the customer, in plain words`,
  source: null,
  try: [{ swapSentence: `${toFill}: what could be said instead` }],
  examples: {
    flags: [
      { draft: draft('a draft that it must flag'), marks: toFill },
      { draft: draft('a second one, worded differently'), marks: toFill },
      { draft: draft('a third one, in a longer message'), marks: toFill },
    ],
    allows: [
      { draft: draft('a draft that looks like a case for it and is none'), nearMiss: true },
      { draft: draft('a draft that it lets pass') },
      { draft: draft('another one') },
    ],
  },
};

const path = `coaching-rules/packs/starter/rules/${id}.json`;
writeNew({ [path]: `${JSON.stringify(rule, null, 2)}\n` });
console.log(`Fill in ${path} until \`npm run unit -- packs catalogue\` passes.`);
