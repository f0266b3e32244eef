import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Label, parseLabel } from './evaluate-label';
import { type Turn, turnsIn } from './replay-input';
import { root } from './setup/toolchain.mjs';

/** Whether rules may be fitted to a set: only what is held out says how they do on chats they never saw. */
export type Use = 'tuned' | 'held-out' | 'unknown';

/** One agent message, and what it deserves. */
export interface LabelledTurn {
  readonly turn: Turn;
  readonly label: Label;
  /** "bank"; null where the file does not say. */
  readonly trade: string | null;
}

/** Labelled messages that are counted together. */
export interface LabelledSet {
  readonly name: string;
  readonly use: Use;
  /** What is in it and what it is for, in a sentence. */
  readonly about: string;
  readonly messages: readonly LabelledTurn[];
}

/** Whether we made it up; what is not ours, real people typed. */
export const isOurs = ({ name }: LabelledSet): boolean => name.startsWith('our chats');

/** Of our own chats, rules may be fitted to these trades; all others are held out. */
const tunedTrades: readonly string[] = [
  'accounting software',
  'airport parking',
  'baby goods',
  'bank',
  'bus',
  'charity',
  'coffee subscription',
  'cosmetics',
  'council housing',
  'courier',
  'credit card',
  'dentist',
  'education',
  'energy',
  'flowers',
  'games',
  'guest house',
  'hardware store',
  'health',
  'home cleaning',
  'insurance',
  'internet provider',
  'jewellery',
  'language school',
  'meeting rooms',
  'membership',
  'mobile app',
  'office supplies',
  'parcel delivery',
  'party service',
  'payments',
  'pension',
  'printing',
  'public office',
  'restaurant',
  'scooter rental',
  'second-hand phones',
  'shop',
  'software',
  'solar panels',
  'streaming',
  'swimming pool',
  'telecom',
  'theatre',
  'tourist office',
  'toys',
  'travel',
  'utilities',
  'website builder',
  'wine shop',
];

/** The files of our own labelled chats. */
export function ownChats(): readonly string[] {
  return globSync('tests/chats/*.json', { cwd: root })
    .toSorted()
    .map((path) => join(root, path));
}

/** Real chats, labelled; not part of the project, and measured only where they lie beside it. */
const neighbour = resolve(root, '../shared/eval/dev.jsonl');

interface Labelled {
  readonly trade?: string;
  readonly label?: unknown;
  readonly turns?: readonly { readonly role: string; readonly label?: unknown }[];
}

/** Reads what replay reads, and the labels beside it. */
function labelledIn(json: string, number: number): readonly LabelledTurn[] {
  const turns = turnsIn(json, number);
  const source = JSON.parse(json) as Labelled;
  const labels = source.turns
    ? source.turns.filter(({ role }) => role === 'agent').map(({ label }) => label)
    : [source.label];
  // "shop (fashion)" is a shop.
  const trade = source.trade?.replace(/\s*\(.*$/, '') ?? null;
  return turns.flatMap((turn, index) => {
    const label = labels[index];
    return label === undefined ? [] : [{ turn, label: parseLabel(label, turn.draft), trade }];
  });
}

/** The labelled messages of a file: one chat (.json), or a chat or message a line (.jsonl). */
function fromFile(path: string): readonly LabelledTurn[] {
  const text = readFileSync(path, 'utf8');
  const pieces = path.endsWith('.json') ? [text] : text.split('\n');
  return pieces.flatMap((piece, index) => {
    if (piece.trim() === '') return [];
    try {
      return labelledIn(piece, index + 1);
    } catch (error) {
      const where = pieces.length > 1 ? `${path}:${index + 1}` : path;
      throw new Error(`${where}: ${error instanceof Error ? error.message : ''}`, { cause: error });
    }
  });
}

const isTuned = ({ trade }: LabelledTurn): boolean => trade !== null && tunedTrades.includes(trade);

function chatSets(paths: readonly string[]): readonly LabelledSet[] {
  const messages = paths.flatMap(fromFile);
  return [
    {
      name: 'our chats, tuned on',
      use: 'tuned',
      about: `whole chats of ${tunedTrades.join(', ')}; rules may be fitted to them`,
      messages: messages.filter(isTuned),
    },
    {
      name: 'our chats, held out',
      use: 'held-out',
      about: 'whole chats of all other trades; nobody fits rules to them, so they say what counts',
      messages: messages.filter((message) => !isTuned(message)),
    },
  ];
}

function lineSet(path: string): LabelledSet {
  const [use, about]: [Use, string] =
    resolve(path) === neighbour
      ? [
          'tuned',
          'messages from real chats, up to eight turns before each; rules may be fitted to them',
        ]
      : ['unknown', 'a file that you gave; only you know whether rules were fitted to it'];
  return { name: basename(path), use, about, messages: fromFile(path) };
}

/**
 * Reads labelled messages and says of each set whether rules were fitted to it.
 * @param paths none: our own chats, and the labelled messages beside the project when they are there.
 * @param only keep these trades; none keeps all.
 * @throws Error naming file and line when something cannot be read.
 */
export function readSets(
  paths: readonly string[],
  only: readonly string[],
): readonly LabelledSet[] {
  const chosen =
    paths.length > 0 ? paths : [...ownChats(), ...(existsSync(neighbour) ? [neighbour] : [])];
  const chats = chosen.filter((path) => path.endsWith('.json'));
  const sets = [
    ...(chats.length > 0 ? chatSets(chats) : []),
    ...chosen.filter((path) => !path.endsWith('.json')).map(lineSet),
  ];
  const trades = new Set(
    sets.flatMap(({ messages }) => messages.flatMap(({ trade }) => trade ?? [])),
  );
  const unknown = only.find((trade) => !trades.has(trade));
  if (unknown !== undefined) {
    throw new Error(
      `No chat is of the trade “${unknown}”. There are: ${[...trades].toSorted().join(', ')}.`,
    );
  }
  return sets
    .map((set) => ({
      ...set,
      messages: set.messages.filter(
        ({ trade }) => only.length === 0 || (trade !== null && only.includes(trade)),
      ),
    }))
    .filter(({ messages }) => messages.length > 0);
}
