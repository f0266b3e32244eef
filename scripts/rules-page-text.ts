import {
  type AllowedExample,
  type Dimension,
  dimensions,
  type Example,
  type FlaggedExample,
  type MoveRule,
  type NudgeRule,
  type Pack,
  type Rule,
  type Severity,
} from '../coaching-rules/engine';
import en from '../locales/en.json' with { type: 'json' };
import { inked, link, marked, plain, table } from './rules-page-markdown';
import { type Source, sources } from './rules-page-sources';

/** What each dimension is about, for somebody who reads about it for the first time. */
const introductions: Readonly<Record<Dimension, string>> = {
  connect:
    'A number asked for first says: you are a case. A hello, a name and a word about what they told you say: I see who is writing.',
  acknowledge:
    'Somebody who is upset cannot hear the next step yet. One short sentence that names what happened to them is enough; a scripted one is worse than none.',
  own: 'Customers should not have to know which department does what. Say “I”, say by when, and stay with it, also when a colleague takes over.',
  options:
    'A no may be right, and still it should never stand alone. Say why, and what is possible in its place. One apology, then the way out.',
  available:
    'Waiting is easier when you know what for and how long. And somebody who can reach you again leaves with a good feeling.',
  courtesy:
    'Warmth has its place inside the task: a question in place of an order, plain words in place of a form, one exclamation mark at most.',
  invest:
    'Caring about how it turns out: the next need foreseen, a check that it truly works, a moment of joy at their good news.',
  respect:
    'Their time, their data and their wits are theirs. Say why you ask, believe what they say, and leave the jargon in the office.',
};

const strength: Readonly<Record<Severity, string>> = { 3: '●●●', 2: '●●', 1: '●' };

const many = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

/** The last turns of what went before. */
function before({ after = [] }: Example, most: number): readonly string[] {
  return after.slice(-most).map((turn) => {
    const [who = '', ...words] = turn.split(': ');
    return `${who === 'customer' ? 'Customer' : 'Agent'}: “${plain(words.join(': '))}”`;
  });
}

const sameTurns = (one: Example, other: Example): boolean =>
  one.after?.at(-1)?.toLowerCase() === other.after?.at(-1)?.toLowerCase();

/** The near miss that teaches most: in the same chat, and not the reply that is offered, where there is one. */
function nearMissOf(rule: Rule, shown: FlaggedExample): AllowedExample | undefined {
  const near = rule.examples.allows.filter(
    ({ nearMiss, draft }) => nearMiss && draft.trim() !== '',
  );
  const fresh = near.filter(({ draft }) => draft !== shown.offers);
  return fresh.find((example) => sameTurns(example, shown)) ?? fresh[0] ?? near[0];
}

function letPass(rule: Rule, shown: FlaggedExample, verdict: string): readonly string[] {
  const near = nearMissOf(rule, shown);
  if (!near) return [];
  const [turn = ''] = sameTurns(near, shown) ? [] : before(near, 1);
  const context = turn
    .replace(/^Customer: /, ', after ')
    .replace(/^Agent: /, ', after the agent’s ');
  return [`- _${verdict}${context}:_ “${plain(near.draft)}”`];
}

function citation(rule: Rule): string {
  if (rule.source === null) return '_Our own judgement._';
  const source = sources.find(({ id }) => id === rule.source);
  if (source) return `_[${source.short}](${source.link})._`;
  return rule.source.startsWith('https://') ? `_<${rule.source}>._` : `_${plain(rule.source)}._`;
}

const waitedFor = ({ waited }: Example): readonly string[] =>
  waited === undefined ? [] : [`- _They have waited ${many(waited, 'minute', 'minutes')}._`];

function nudgeText(rule: NudgeRule): readonly string[] {
  const { flags } = rule.examples;
  const told = flags.filter(({ offers, draft }) => offers !== undefined && draft.trim() !== '');
  const shown = told.find(({ marks }) => marks !== undefined) ?? told[0] ?? flags[0];
  if (!shown) return [];
  return [
    `### ${rule.title}`,
    '',
    `**${plain(rule.say)}** ${strength[rule.severity]}<br>${plain(rule.why)} ${citation(rule)}`,
    '',
    ...before(shown, 3).map((turn) => `- ${turn}`),
    ...waitedFor(shown),
    `- _Draft:_ “${marked(shown)}”`,
    ...(shown.offers === undefined ? [] : [`- _Offered:_ “${inked(shown.draft, shown.offers)}”`]),
    ...letPass(rule, shown, 'Fine as it is'),
    '',
  ];
}

function moveText(rule: MoveRule): readonly string[] {
  const shown = rule.examples.flags.find(({ marks }) => marks) ?? rule.examples.flags[0];
  if (!shown) return [];
  return [
    `### ${rule.title}`,
    '',
    `**${plain(rule.say)}**<br>${plain(rule.why)} ${citation(rule)}`,
    '',
    ...before(shown, 3).map((turn) => `- ${turn}`),
    `- _Credited:_ “${marked(shown)}”`,
    ...letPass(rule, shown, 'Not credited'),
    '',
  ];
}

const byTitle = (a: Rule, b: Rule): number => a.title.localeCompare(b.title, 'en');
const isNudge = (rule: Rule): rule is NudgeRule => rule.kind !== 'move';
const isMove = (rule: Rule): rule is MoveRule => rule.kind === 'move';

/** A dimension's rules as they are shown: what weighs most first. */
function chapter(rules: readonly Rule[], dimension: Dimension) {
  const own = rules.filter((rule) => rule.dimension === dimension);
  return {
    dimension,
    words: en.card.dimension[dimension],
    nudges: own.filter(isNudge).toSorted((a, b) => b.severity - a.severity || byTitle(a, b)),
    moves: own.filter(isMove).toSorted(byTitle),
  };
}

type Chapter = ReturnType<typeof chapter>;

const listed = (what: string, rules: readonly Rule[]): readonly string[] =>
  rules.length === 0 ? [] : [`${what}: ${rules.map(({ title }) => link(title)).join(' · ')}`, ''];

function chapterText({ dimension, words, nudges, moves }: Chapter): readonly string[] {
  return [
    `## ${words.name}`,
    '',
    `> ${words.meaning}`,
    '',
    introductions[dimension],
    '',
    ...listed('Points out', nudges),
    ...listed('Is glad of', moves),
    ...nudges.flatMap(nudgeText),
    ...(moves.length === 0 ? [] : ['---', '', '**What Goodturn is glad of**', '']),
    ...moves.flatMap(moveText),
  ];
}

function contents(chapters: readonly Chapter[]): readonly string[] {
  const head = ['Dimension', 'In a sentence', 'Points out', 'Is glad of'];
  const rows = chapters.map(({ words, nudges, moves }) => [
    link(words.name),
    words.meaning,
    String(nudges.length),
    String(moves.length),
  ]);
  return table([head, ...rows], [false, false, true, true]);
}

function sourceText(
  { id, full, link: address }: Source,
  rules: readonly Rule[],
): readonly string[] {
  const count = rules.filter(({ source }) => source === id).length;
  return count === 0 ? [] : [`- [${full}](${address}), behind ${many(count, 'rule', 'rules')}`];
}

/**
 * A page in Markdown about every rule of these packs, for whoever leads a team: by dimension, each
 * rule with what to do, why, and what it lets pass. The same packs always give the same page.
 */
export function rulesPage(packs: readonly Pack[]): string {
  const rules = packs.flatMap((pack) => pack.rules);
  const chapters = dimensions
    .map((dimension) => chapter(rules, dimension))
    .filter(({ nudges, moves }) => nudges.length + moves.length > 0);
  const nudges = rules.filter(isNudge).length;
  const judgement = rules.filter(({ source }) => source === null).length;
  return [
    '<!-- Made from the rule packs by `npm run docs:rules`. Change the rules, not this page. -->',
    '',
    '# What Goodturn says, and why',
    '',
    `Goodturn goes by ${many(rules.length, 'rule', 'rules')}. ${nudges} point something out, and offer better words; ${rules.length - nudges} notice what an agent does well. It says one thing about a message, seldom two, and mostly nothing: most messages are good as they are.`,
    '',
    'Each rule can be switched off on the extension’s rule packs page. [CONTRIBUTING.md](../CONTRIBUTING.md) adds one in ten minutes.',
    '',
    ...contents(chapters),
    '',
    'At each rule: what to do, why, a draft with <mark>the words it points at</mark>, one reply it offers with **what is new** in it, and a draft that looks alike and is fine. Words in [square brackets] are left for the agent to fill in. All examples are made up.',
    '',
    `- ${strength[3]} The customer is likely to feel dismissed; said even beside another hint.`,
    `- ${strength[2]} A colleague beside you would speak up.`,
    `- ${strength[1]} A nicety: only at the start or the end of a chat, and never beside anything else.`,
    '',
    ...chapters.flatMap(chapterText),
    '## Where this comes from',
    '',
    `Studies of real service conversations. None of them tested Goodturn, and most looked at phone calls, shops or e-mail. ${judgement === 0 ? '' : `${many(judgement, 'rule is', 'rules are')} our own judgement, and say so.`}`.trim(),
    '',
    ...sources.flatMap((source) => sourceText(source, rules)),
    '',
  ].join('\n');
}
