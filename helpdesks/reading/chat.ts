import type { HelpDesk } from '../help-desk';
import type { Gap, PageReading } from '../page-reading';
import { type Around, around } from './around';
import { findInScripts, readPlace, withIds } from './find';
import { scopesInside } from './inside';
import { createMessagesReader, type MessagesReader, type MessagesReading } from './messages';
import { createMoreMark } from './more-mark';
import { isElement } from './nodes';
import { agentNameIn, customerOf, isInChat, isOnPage, nameIn } from './names';
import { isOpenBox, readReplyBox, type ReplyBoxReading } from './reply-box';
import { findTranscript } from './one-transcript';
import { zoneOffset, zoneOffsetByAgo } from './zone';

/** How far the help desk's clock is from the agent's, in milliseconds; null until a message has told. */
export interface Zone {
  offset: number | null;
}

/** What happened since the last reading; null when that is not known. */
export interface News {
  /** Every change in the conversation. */
  readonly changes: readonly MutationRecord[];
  /** Whether something came or went in the rest of the page. */
  readonly elsewhere: boolean;
}

/** Reads one conversation again and again. Remembers, in memory only, what it read. */
export interface ChatReader {
  readonly root: Element;
  readonly id: string;
  /** @param most how many messages may be read that were not read before. */
  read(now: number | null, news: News | null, most: number): PageReading;
  /** True when the last reading left messages unread, for they were too many at once. */
  unfinished(): boolean;
  /** As of the last reading; see `MessagesReader`. */
  newest(most: number): readonly Element[];
  /** Everything that a reading depends on: the conversation, and the shadow roots and documents in it. */
  scopes(): readonly Node[];
}

/** What stands around the transcript. */
interface Surroundings {
  /** As its own place says it; messages may name the customer too. */
  readonly customerName: string | null;
  readonly replyBox: ReplyBoxReading;
}

/** What is known of a conversation before it is read. */
interface Chat {
  readonly desk: HelpDesk;
  readonly page: Document;
  readonly root: Element;
  readonly id: string;
  /** Brought up to date when the agent's own new message tells. */
  readonly zone: Zone;
}

export function createChatReader({ desk, page, root, id, zone }: Chat): ChatReader {
  const { messages: where } = desk;
  const more = createMoreMark(root, where.more ?? []);
  let messages: MessagesReader | null = null;
  let hasSeveral = false;
  let surroundings: Surroundings | null = null;
  let keys: ReadonlySet<string> | null = null;
  let me: string | null = null;
  let unfinished = false;
  let agentName: string | null = null;

  function updateMessages(news: News | null): MessagesReader | null {
    const list = findTranscript(root, withIds(where.list, { id, me }));
    hasSeveral = list === 'several';
    if (!list || list === 'several') return null;
    if (messages?.list !== list) return createMessagesReader(list, where);
    messages.update(news?.changes ?? null);
    return messages;
  }

  /** Whether all that happened is in the transcript: then what is around it is as it was. */
  function isInTranscript(news: News | null): news is News {
    const list = messages?.list;
    const box = surroundings?.replyBox.element;
    if (!news || news.elsewhere || !list?.isConnected || (box && !isOpenBox(box))) return false;
    return news.changes.every(({ target }) => list.contains(target));
  }

  function update(news: News | null): void {
    more.update(news?.changes ?? null);
    me ??= news ? null : readMe(desk, page);
    if (isInTranscript(news)) {
      messages?.update(news.changes);
      agentName ??= newAgentName(news);
      return;
    }
    messages = updateMessages(news);
    surroundings = messages && readAround(around(root, messages.list), news);
  }

  function readAround(scope: Around, news: News | null): Surroundings {
    const ids = { id, me };
    agentName ??= agentNameIn(desk.agentName.filter(isInChat), scope, ids) ?? newAgentName(news);
    const names = desk.customerName;
    return {
      customerName:
        nameIn(names.filter(isInChat), scope, ids) ?? nameIn(names.filter(isOnPage), page, ids),
      replyBox: readReplyBox(desk, scope, ids),
    };
  }

  /** The page is large, and is searched only when something came or went in it. */
  function newAgentName(news: News | null): string | null {
    const places = desk.agentName.filter(isOnPage);
    const parts = !news || news.elsewhere ? [page] : addedElements(news);
    for (const part of parts) {
      const name = agentNameIn(places, part, { id, me });
      if (name) return name;
    }
    return null;
  }

  function readMessages(now: number | null, most: number): MessagesReading {
    const people = { agent: agentName, customer: surroundings?.customerName ?? null };
    const ask = () => messages?.read({ now, offset: zone.offset }, people, most);
    const read = ask();
    if (!read) return { kind: 'gap', gap: hasSeveral ? 'one-active-conversation' : 'messages' };
    return read.kind === 'read' && learnsOffset(now, read) ? (ask() ?? read) : read;
  }

  /** Whether what was read tells more than was known of the help desk's clock. */
  function learnsOffset(
    now: number | null,
    { newest, times, messages: all }: Extract<MessagesReading, { kind: 'read' }>,
  ): boolean {
    const isNew = newest?.key && keys && !keys.has(newest.key);
    keys = new Set(all.map(({ key }) => key));
    if (now === null) return false;
    const before = zone.offset;
    if (where.time?.format === 'words-and-ago') zone.offset ??= zoneOffsetByAgo(times, made(now));
    // A message of an agent that has just appeared was written just now, whatever the help desk's clock says.
    const isTold = where.time?.format === 'server-clock' && isNew && newest.marked === 'agent';
    if (isTold && newest.time !== null) zone.offset = zoneOffset(newest.time, now) ?? zone.offset;
    return zone.offset !== before;
  }

  /** Between the page's coming and now it was written how long ago each message was. */
  function made(now: number) {
    return { from: Math.min(page.defaultView?.performance.timeOrigin ?? -Infinity, now), to: now };
  }

  return {
    root,
    id,
    unfinished: () => unfinished,
    newest: (most) => messages?.newest(most) ?? [],
    read(now, news, most) {
      update(news);
      const read = readMessages(now, most);
      unfinished = read.kind === 'read' && read.unfinished;
      if (read.kind === 'gap' || !surroundings) return unreadable(read);
      const { customerName, replyBox } = surroundings;
      const customer = customerOf(desk, customerName, read.messages);
      const willKnowTimes = where.time?.format === 'server-clock' && zone.offset === null;
      const hasTimes =
        read.messages.some(({ at }) => at !== null) || (willKnowTimes && read.newest?.time);
      const gaps: Partial<Record<Gap, boolean>> = {
        speakers: read.messages.some(({ speaker }) => speaker === 'unknown'),
        'customer-name': customer.kind === 'gap',
        'agent-name': agentName === null,
        times: read.messages.length > 0 && !hasTimes,
        'reply-box': replyBox.element === null,
      };
      return {
        state: 'chat',
        conversationId: id,
        conversation: {
          messages: read.messages,
          customerName: customer.kind === 'name' ? customer.name : null,
          agentName,
          partial: read.partial || more.isShown(),
        },
        replyBox: replyBox.element,
        noteMode: replyBox.noteMode,
        missing: (Object.keys(gaps) as Gap[]).filter((gap) => gaps[gap]),
      };
    },
    scopes: () => [root, ...scopesInside(root, selectorsIn(desk, { id, me }))] as Node[],
  };
}

const unreadable = (read: MessagesReading): PageReading => ({
  state: 'unreadable',
  missing: [read.kind === 'gap' ? read.gap : 'messages'],
});

function addedElements(news: News | null): Element[] {
  return (news?.changes ?? []).flatMap(({ addedNodes }) => [...addedNodes]).filter(isElement);
}

function readMe({ me }: HelpDesk, document: Document): string | null {
  if (!me) return null;
  return me instanceof RegExp ? findInScripts(document, me) : readPlace(me, document);
}

/** Everything that is looked for in a conversation. */
const selectorsIn = (desk: HelpDesk, ids: { id: string; me: string | null }): string[] =>
  withIds(
    [
      ...desk.messages.list,
      ...desk.messages.item,
      ...desk.messages.body.at,
      ...desk.customerName.flatMap(({ at }) => at),
      ...desk.replyBox.at,
      ...desk.replyBox.note,
      ...(desk.replyBox.reply ?? []),
      ...(desk.replyBox.noteBox ?? []),
    ],
    ids,
  );
