import { type Dimension, dimensions } from '../coaching-rules/engine';
import type { JudgedSet, JudgedTurn } from './evaluate-judge';
import {
  type Agreement,
  type DimensionScore,
  loud,
  type Part,
  type RuleScore,
  type Score,
  score,
  spoke,
  wanted,
} from './evaluate-score';

/** What to show beside the figures. */
export interface Shown {
  /** So many messages of each set that deserved a word and got none. */
  readonly misses: number;
  /** So many messages of each set that were good and got a word. */
  readonly alarms: number;
  readonly byRule: boolean;
  /** Show messages of held-out sets too; whoever reads them must not tune rules afterwards. */
  readonly heldOut: boolean;
}

type Cell = string | number;

/** Columns that line up: the first to the left, the others to the right. */
function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly string[] {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    `  ${line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width + 3);
      })
      .join('')}`.trimEnd(),
  );
}

const none = '–';
const percent = (share: number | null): string =>
  share === null ? none : `${(100 * share).toFixed(1)} %`;
const decimal = (value: number | null, digits: number): string =>
  value === null ? none : value.toFixed(digits);
const ratio = ({ count, of }: Part): string => percent(of === 0 ? null : count / of);
const ofAll = ({ count, of }: Part): string => (of === 0 ? none : `${count} of ${of}`);

const agreementRow = (name: string, one: Agreement): readonly Cell[] => [
  name,
  percent(one.precision),
  percent(one.recall),
  decimal(one.f1, 3),
  one.hits,
  one.alarms,
  one.misses,
];

const dimensionRow = ([name, { phrase, omission, uncalled }]: readonly [
  Dimension,
  DimensionScore,
]): readonly Cell[] => [name, ofAll(phrase), ofAll(omission), uncalled];

function figures(of: Score): readonly string[] {
  return [
    ...table(
      ['', 'precision', 'recall', 'F1', 'right', 'uncalled', 'missed'],
      [
        agreementRow('worth a word', of.coach),
        agreementRow('moves credited', of.moves),
        agreementRow('personal details', of.details),
        agreementRow('upset customer', of.upset),
      ],
    ),
    '',
    `  false alarms       ${decimal(of.alarmsPer100Good, 1)} per 100 good messages; on exemplary ones ${ofAll(of.alarmsOnExemplary)}`,
    `  of the right ones  ${ratio(of.rightDimension)} in a wanted dimension, ${ratio(of.withReply)} with a reply`,
    `  marked words       ${ratio(of.phraseSpans)} of the words that labels point at`,
    `  customer’s tone    ${ratio(of.tone)} right (upset, glad or neither)`,
  ];
}

function trades(messages: readonly JudgedTurn[]): readonly string[] {
  const groups = [...Map.groupBy(messages, ({ trade }) => trade)].flatMap(([trade, judged]) =>
    trade === null ? [] : [{ trade, of: score(judged) }],
  );
  if (groups.length === 0) return [];
  return [
    '',
    ...table(
      [
        'trade',
        'messages',
        'worth a word',
        'precision',
        'recall',
        'F1',
        'false alarms per 100 good',
      ],
      groups
        .toSorted((a, b) => (a.trade < b.trade ? -1 : 1))
        .map(({ trade, of }) => [
          trade,
          of.messages,
          of.messages - of.goodMessages,
          percent(of.coach.precision),
          percent(of.coach.recall),
          decimal(of.coach.f1, 3),
          decimal(of.alarmsPer100Good, 1),
        ]),
    ),
  ];
}

function traps({ traps: { looksBad, looksGood } }: Score): readonly string[] {
  if (looksBad.of + looksGood.of === 0) return [];
  return [
    '',
    `  traps              ${ofAll(looksBad)} good messages that look bad let pass (${ratio(looksBad)});`,
    `                     ${ofAll(looksGood)} bad messages that look good caught (${ratio(looksGood)})`,
  ];
}

function rules(scores: readonly RuleScore[]): readonly string[] {
  return [
    '',
    ...table(
      ['rule', 'right', 'in another dimension', 'uncalled'],
      scores.map(({ rule, right, aside, wrong }) => [rule, right, aside, wrong]),
    ),
  ];
}

/** The last turns before the message, and the message. */
function quoted({ turn, label }: JudgedTurn): readonly string[] {
  const { messages } = turn.conversation;
  return [
    ...messages.slice(-3).map(({ speaker, text }) => `     ${speaker}: ${text}`),
    `     DRAFT: ${turn.draft}`,
    ...(label.trap === undefined ? [] : [`     (trap: ${label.trap})`]),
  ];
}

const missed = (one: JudgedTurn): readonly string[] => [
  '',
  `  missed ${one.turn.uid}: ${loud(one.label.flags)
    .map(({ dimension, span }) => (span ? `${dimension} “${span}”` : `${dimension}, left out`))
    .join('; ')}`,
  ...quoted(one),
];

const alarmed = (one: JudgedTurn): readonly string[] => [
  '',
  `  false alarm ${one.turn.uid}: ${loud(one.verdict.advice)
    .map(({ rule, dimension }) => `${rule} (${dimension})`)
    .join('; ')}`,
  ...quoted(one),
];

function shownMessages({ use, messages }: JudgedSet, shown: Shown): readonly string[] {
  if (shown.misses + shown.alarms === 0) return [];
  if (use === 'held-out' && !shown.heldOut) {
    return [
      '',
      '  Its messages are not shown: rules fitted to them would no longer be tested by them.',
    ];
  }
  return [
    ...messages
      .filter((one) => wanted(one) && !spoke(one))
      .slice(0, shown.misses)
      .flatMap(missed),
    ...messages
      .filter((one) => !wanted(one) && spoke(one))
      .slice(0, shown.alarms)
      .flatMap(alarmed),
  ];
}

function setText(set: JudgedSet, shown: Shown): readonly string[] {
  const of = score(set.messages);
  const worth = of.messages - of.goodMessages;
  return [
    `━━ ${set.name}: ${of.messages} messages, ${worth} worth a word`,
    '',
    ...figures(of),
    ...traps(of),
    ...trades(set.messages),
    '',
    ...table(
      ['dimension', 'said badly, found', 'left out, found', 'uncalled'],
      dimensions.map((dimension) => dimensionRow([dimension, of.byDimension[dimension]])),
    ),
    ...(shown.byRule ? rules(of.byRule) : []),
    ...shownMessages(set, shown),
    '',
  ];
}

/** The evaluation as plain text. */
export function asText(sets: readonly JudgedSet[], ruleCount: number, shown: Shown): string {
  const messages = sets.reduce((sum, set) => sum + set.messages.length, 0);
  return [
    `${ruleCount} rules judged ${messages} labelled agent messages, each as a draft.`,
    ...sets.map(({ name, about }) => `  ${name}: ${about}`),
    '“Worth a word”: a flag of severity 2 or more, wanted or said. “Uncalled”: said and not wanted.',
    '',
    ...sets.flatMap((set) => setText(set, shown)),
  ].join('\n');
}
