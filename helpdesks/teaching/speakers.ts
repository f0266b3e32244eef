import type { TaughtSpeaker } from '@/coaching-rules/engine';
import { sideOf } from '../reading/facts';
import { byTrust, type Mark, marksOf } from './marks';
import { wordsOf } from './meaning';

/** What a row is, as far as the agent has said. `note`: for colleagues only; `none`: no message. */
export type Label = 'customer' | 'agent' | 'note' | 'none';
export type Labels = ReadonlyMap<Element, Label>;

/** What the search for speakers needs to know of a transcript. */
export interface SpokenRows {
  readonly list: Element;
  readonly item: string;
  readonly all: readonly Element[];
  /** What was written in a row; marks inside never count. */
  readonly bodyOf: (row: Element) => readonly Element[];
}

/** Elements of a row whose marks are looked at. */
const PARTS_IN_ROW = 60;
const KEPT = 2;

const CUSTOMER_WORDS = new Set(
  `customer client visitor user guest contact requester member incoming inbound received them theirs
  other left enduser caller buyer shopper person`.split(/\s+/),
);
const AGENT_WORDS = new Set(
  `agent operator staff admin support outgoing outbound sent me mine own self us right assistant
  employee advisor rep team`.split(/\s+/),
);

/** Rules that tell who wrote each row and agree with every label; null when nothing on the page does. */
export function findSpeakers(rows: SpokenRows, labels: Labels): readonly TaughtSpeaker[] | null {
  const notes = leftOut(rows, labels, 'note');
  const others = leftOut(rows, labels, 'none');
  if (notes === null || others === null) return null;
  const left = [...notes, ...others];
  const pairs = findPairs(rows, labels);
  const [best] = pairs;
  if (best) {
    const agreeing = pairs
      .filter((pair) => pair === best || agrees(rows, pair, best))
      .slice(0, KEPT);
    return [
      ...left,
      ...agreeing.flatMap(({ customer, agent }) => [
        { speaker: 'customer', when: customer } as const,
        { speaker: 'agent', when: agent } as const,
      ]),
    ];
  }
  const byOne = oneMarked(rows, labels) ?? bySide(rows, labels);
  return byOne && [...left, ...byOne];
}

interface Pair {
  readonly customer: string;
  readonly agent: string;
  readonly told: number;
  readonly score: number;
}

function findPairs(rows: SpokenRows, labels: Labels): Pair[] {
  const customers = marksOnly(rows, labels, 'customer').slice(0, 10);
  const agents = marksOnly(rows, labels, 'agent').slice(0, 10);
  const pairs = customers.flatMap((customer) =>
    agents.flatMap((agent) => {
      const told = rows.all.filter((row) => has(rows, row, customer) !== has(rows, row, agent));
      const both = rows.all.some((row) => has(rows, row, customer) && has(rows, row, agent));
      return both ? [] : [{ ...scored(customer, agent), told: told.length }];
    }),
  );
  const most = Math.max(0, ...pairs.map(({ told }) => told));
  return pairs
    .filter(({ told }) => told * 5 >= most * 4)
    .toSorted((a, b) => a.score - b.score || b.told - a.told);
}

/** Less is better: what is called by what it means, then what comes as two values of one attribute. */
function scored(customer: Mark, agent: Mark): { customer: string; agent: string; score: number } {
  const trust = ['test-id', 'data', 'aria', 'id', 'class', 'tag', 'look', 'place'];
  const tells = (tellsOf(customer, CUSTOMER_WORDS) ? 0 : 6) + (tellsOf(agent, AGENT_WORDS) ? 0 : 6);
  const isPair = attributeOf(customer) !== null && attributeOf(customer) === attributeOf(agent);
  const worst = Math.max(trust.indexOf(customer.trust), trust.indexOf(agent.trust));
  return {
    customer: customer.selector,
    agent: agent.selector,
    score: tells + worst + (isPair ? 0 : 2) + (customer.selector.includes(' ') ? 1 : 0),
  };
}

const tellsOf = ({ selector }: Mark, words: ReadonlySet<string>): boolean =>
  wordsOf(selector).some((word) => words.has(word.toLowerCase()));

const attributeOf = ({ selector }: Mark): string | null =>
  /\[([\w-]+)[\^*]?="/.exec(selector)?.[1] ?? null;

/** Marks of all rows of one label and of no row of another. */
function marksOnly(rows: SpokenRows, labels: Labels, label: Label): Mark[] {
  const own = [...labels].filter(([, each]) => each === label).map(([row]) => row);
  const others = [...labels].filter(([, each]) => each !== label).map(([row]) => row);
  const [first, ...rest] = own;
  if (!first) return [];
  return candidates(rows, first)
    .filter((mark) => rest.every((row) => has(rows, row, mark)))
    .filter((mark) => !others.some((row) => has(rows, row, mark)))
    .filter((mark) => !isSomebody(rows, mark))
    .toSorted((a, b) => wordRank(a) - wordRank(b) || byTrust(a, b));
}

const wordRank = (mark: Mark): number =>
  tellsOf(mark, CUSTOMER_WORDS) || tellsOf(mark, AGENT_WORDS) ? 0 : 1;

/** The marks of a row, of what is in it but not written by anybody, and of the groups that it lies in. */
function candidates({ list, item, bodyOf }: SpokenRows, row: Element): Mark[] {
  const written = bodyOf(row);
  const parts = [...row.querySelectorAll('*')]
    .filter((part) => !written.some((body) => body !== part && body.contains(part)))
    .slice(0, PARTS_IN_ROW);
  const marks = [row, ...parts].flatMap(namedMarks);
  for (let at = row.parentElement; at && at !== list; at = at.parentElement) {
    marks.push(
      ...namedMarks(at).map((mark) => ({ ...mark, selector: `${mark.selector} ${simple(item)}` })),
    );
  }
  const seen = new Set<string>();
  return marks.filter(({ selector }) => !seen.has(selector) && seen.add(selector));
}

const simple = (item: string): string => (/[, ]/.test(item) ? '*' : item);

const namedMarks = (element: Element): Mark[] =>
  marksOf(element).filter(({ trust }) => !['tag', 'look', 'place'].includes(trust));

/** A value that is shown in the transcript too, or holds a number, names one person: the next chat has another. */
function isSomebody({ all }: SpokenRows, mark: Mark): boolean {
  const value = /="([^"]*)"/.exec(mark.selector)?.[1] ?? '';
  if (value === '' || wordRank(mark) === 0 || /^(?:true|false|[01])$/.test(value)) return false;
  const words = wordsOf(value).map((word) => word.toLowerCase());
  return all.some((row) => {
    const shown = new Set(wordsOf(row.textContent ?? '').map((word) => word.toLowerCase()));
    return words.some((word) => word.length > 2 && shown.has(word));
  });
}

function has({ bodyOf }: SpokenRows, row: Element, { selector }: Pick<Mark, 'selector'>): boolean {
  if (row.matches(selector)) return true;
  const written = bodyOf(row);
  return [...row.querySelectorAll(selector)].some(
    (part) => !written.some((body) => body !== part && body.contains(part)),
  );
}

function agrees(rows: SpokenRows, one: Pair, other: Pair): boolean {
  if (one.customer === other.customer || one.agent === other.agent) return false;
  return rows.all.every(
    (row) =>
      has(rows, row, { selector: one.customer }) === has(rows, row, { selector: other.customer }) &&
      has(rows, row, { selector: one.agent }) === has(rows, row, { selector: other.agent }),
  );
}

/** Only one side of the chat has a mark: the other is every row without it. */
function oneMarked(rows: SpokenRows, labels: Labels): readonly TaughtSpeaker[] | null {
  for (const speaker of ['agent', 'customer'] as const) {
    const other = speaker === 'agent' ? 'customer' : 'agent';
    const own = marksOnly(rows, labels, speaker).filter(
      ({ selector }) => !/[ ,:]/.test(selector) && /^[.[]/.test(selector),
    );
    const mark = own.find(({ selector }) => rows.all.some((row) => row.matches(selector)));
    const item = rows.item.includes(',') ? null : rows.item;
    if (mark && item) {
      return [
        { speaker, when: mark.selector },
        { speaker: other, when: `${item}:not(${mark.selector})` },
      ];
    }
  }
  return null;
}

/** Where the words stand: at the start of the line or at its end. */
function bySide(rows: SpokenRows, labels: Labels): readonly TaughtSpeaker[] | null {
  const sideOfRow = (row: Element) => sideOf(rows.bodyOf(row)[0] ?? row, rows.list);
  const sidesOf = (label: Label) =>
    new Set([...labels].filter(([, each]) => each === label).map(([row]) => sideOfRow(row)));
  const [customer, ...more] = sidesOf('customer');
  const [agent, ...others] = sidesOf('agent');
  if (!customer || !agent || customer === agent || more.length > 0 || others.length > 0)
    return null;
  return [
    { speaker: 'customer', side: customer },
    { speaker: 'agent', side: agent },
  ];
}

/** Marks of the rows that the agent called notes, or no messages; null when these have none of their own. */
function leftOut(
  rows: SpokenRows,
  labels: Labels,
  what: 'note' | 'none',
): readonly TaughtSpeaker[] | null {
  const none = [...labels].filter(([, label]) => label === what).map(([row]) => row);
  const speaker = what === 'note' ? 'note' : 'system';
  const rules = new Map<string, TaughtSpeaker>();
  for (const row of none) {
    if ([...rules.keys()].some((selector) => has(rows, row, { selector }))) continue;
    const one = new Map([...labels].filter(([each, label]) => each === row || label !== what));
    const [mark] = marksOnly(rows, one, what);
    if (!mark) return null;
    rules.set(mark.selector, { speaker, when: mark.selector });
  }
  return [...rules.values()];
}
