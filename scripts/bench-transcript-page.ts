import { helpDesks } from '../helpdesks';
import type { HelpDesk } from '../helpdesks/help-desk';
import { createReader, type ReadOptions } from '../helpdesks/read-page';
import { findAll, outermost } from '../helpdesks/reading/find';

function giveId({ messages: { key } }: HelpDesk, row: Element, id: number): void {
  if (key === 'content') return;
  const bearer = key.at ? row.querySelector(key.at.join()) : row;
  const value = bearer?.getAttribute(key.attribute) ?? '';
  const other = isUuid(value)
    ? `${value.slice(0, -`${id}`.length)}${id}`
    : value.replace(/\d+|$/, `${id}`);
  bearer?.setAttribute(key.attribute, other);
}

const isUuid = (value: string): boolean => /^[\da-f-]{36}$/.test(value);

/** What reading a chat costs, in milliseconds. */
export interface ChatCost {
  /** The longest of the readings until all is read that is. */
  readonly attach: number;
  /** The reading of one more message. */
  readonly message: number;
}

/** As `page/watch` asks. */
const most = 25;
const counted = { warm: 20, measured: 40 };
const others = new Float64Array(2 ** 21);
/** Lines that the page lays out at each message, whatever the chat's length. */
const pagesOwn = 5_000;

/** Something else on the page that changes with each message: the layout of a long list leaves the processor cold. */
function createPagesOwn(): () => void {
  const list = document.createElement('div');
  const line = document.createElement('p');
  line.textContent = '…';
  for (let count = 0; count < pagesOwn; count += 1) list.append(line.cloneNode(true));
  document.documentElement.append(list);
  return () => {
    list.append(line.cloneNode(true));
    void document.body.offsetHeight;
  };
}

/** Runs in the page of a fixture: makes its chat so long, opens it, and lets messages come one by one. */
export function measureChat(deskId: string, messages: number): ChatCost {
  const desk = helpDesks.find(({ id }) => id === deskId);
  if (!desk) throw new Error(`There is no help desk ${deskId}.`);
  const rows = outermost(findAll(document, desk.messages.item));
  const newestFirst = desk.messages.order === 'newest-first';
  let latest = newestFirst ? rows[0] : rows.at(-1);
  let made = 0;
  const add = () => {
    const row = rows[made % rows.length]?.cloneNode(true) as Element;
    made += 1;
    giveId(desk, row, 10_000 + made);
    // Nobody says the same words thousands of times.
    row.querySelector(desk.messages.body.at.join())?.append(` ${made}`);
    if (newestFirst) latest?.before(row);
    else latest?.after(row);
    latest = row;
  };
  for (let count = rows.length; count < messages; count += 1) add();

  const layOut = createPagesOwn();
  const url = location.href;
  const now = Date.now();
  const reader = createReader(document);
  const timed = (options: ReadOptions) => {
    // The page's own layout is no cost of ours, nor is what it pushes out of the processor's caches.
    layOut();
    // A reading waits until the page is still: by then others have had the processor's caches, in short chats too.
    others.fill(made);
    const start = performance.now();
    const found = reader.read(url, { now, most, ...options });
    const time = performance.now() - start;
    if (found?.reading.state !== 'chat') throw new Error(JSON.stringify(found?.reading));
    return time;
  };

  let attach = timed({});
  while (reader.unfinished()) attach = Math.max(attach, timed({ changes: [] }));
  const observer = new MutationObserver(() => {});
  const everything = { childList: true, characterData: true, attributes: true, subtree: true };
  for (const scope of reader.scopes().chat ?? []) observer.observe(scope, everything);
  const times: number[] = [];
  for (let count = 0; count < counted.warm + counted.measured; count += 1) {
    add();
    const time = timed({ changes: observer.takeRecords(), elsewhere: false });
    if (count >= counted.warm) times.push(time);
  }
  // What other programs took of the processor is in the slower part.
  const message = times.toSorted((a, b) => a - b)[Math.floor(times.length / 10)] ?? Number.NaN;
  return { attach, message };
}

Object.assign(globalThis, { measureChat });
