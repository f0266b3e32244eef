import type { Message, Speaker } from '@/coaching-rules/engine';
import { describe, expect, it } from 'vitest';
import { helpDesks } from '@/helpdesks';
import type { HelpDesk } from '@/helpdesks/help-desk';
import type { PageReading } from '@/helpdesks/page-reading';
import { readPage } from '@/helpdesks/read-page';
import { findAll, outermost } from '@/helpdesks/reading/find';
import { MESSAGES_READ } from '@/helpdesks/reading/messages';
import {
  fixture,
  fixtures,
  onlyMarksOf,
  openPage,
  type Fixture,
} from '@/tests/support/helpdesk-fixtures';
import { elementsOf, findEverywhere } from '@/tests/support/trees';

/** Vendors rename, drop and move things without notice. Then a chat may be unreadable, but never misread. */
type Chat = Extract<PageReading, { state: 'chat' }>;

const MUTATED = new Set([
  'plain',
  'two-open',
  'grouped',
  'note-mode',
  'rerendered',
  'hostile',
  'directions',
]);

/** Pages that between them bear every mark; each mark that they bear is renamed, and the page read again. */
const RENAMED = new Set(['plain', 'two-open', 'note-mode']);

function truthOf({ html, snapshot }: Fixture): Chat {
  const reading = readPage(openPage(html, snapshot.url), snapshot.url)?.reading;
  if (reading?.state !== 'chat') throw new Error('Only readable fixtures are mutated.');
  return reading;
}

/** What a reading gets wrong. All else is right, or openly unknown. */
function wrongIn(read: PageReading | undefined, truth: Chat): string[] {
  if (read?.state !== 'chat') return [];
  const { customerName, agentName, messages } = read.conversation;
  const wrong = messages
    .filter(({ speaker, text }) => speaker !== 'unknown' && text !== '')
    .filter((message) => !speakersOf(message, truth).has(message.speaker))
    .map(({ speaker, text }) => `${speaker} said: ${text}`);
  const customerNames = [truth.conversation.customerName, null];
  if (!customerNames.includes(customerName)) wrong.push(`customer ${customerName}`);
  // Own messages and the page's menu may name the agent differently; both are theirs.
  const agentNames = [truth.conversation.agentName, 'Susan Reed', null];
  if (!agentNames.includes(agentName)) wrong.push(`agent ${agentName}`);
  if (read.conversationId !== truth.conversationId) wrong.push('another conversation');
  if (truth.noteMode && read.replyBox && !read.noteMode) wrong.push('a reply, not a note');
  return wrong;
}

/** Who says this. A text comes out longer, or shorter, when the mark of what to leave out is gone. */
const speakersOf = ({ text }: Message, truth: Chat): ReadonlySet<Speaker> => {
  const { messages } = truth.conversation;
  const same = messages.filter((each) => each.text === text);
  const like = messages.filter((each) => each.text.includes(text) || text.includes(each.text));
  return new Set((same.length > 0 ? same : like).map(({ speaker }) => speaker));
};

/** Attributes whose values are names that developers gave. */
const TEST_IDS = [
  'data-test-id',
  'data-testid',
  'data-test',
  'data-cy',
  'data-qa-type',
  'data-automation-id',
  'data-kt',
];

/** Attribute names and class names in use, each of which a vendor may rename. */
function marksOf(document: Document): string[] {
  const marks = new Set<string>();
  for (const element of elementsOf(document)) {
    for (const name of element.getAttributeNames()) marks.add(name);
    for (const name of element.classList) marks.add(`.${name}`);
    for (const name of TEST_IDS) {
      const value = element.getAttribute(name);
      if (value) marks.add(`#${value}`);
    }
  }
  return [...marks];
}

/** Renames a mark everywhere and returns how to undo it. */
function rename(document: Document, mark: string): () => void {
  const undo: (() => void)[] = [];
  const set = (element: Element, name: string, value: string) => {
    const before = element.getAttribute(name);
    element.setAttribute(name, value);
    undo.push(() =>
      before === null ? element.removeAttribute(name) : element.setAttribute(name, before),
    );
  };
  for (const element of elementsOf(document)) {
    const name = mark.replace(/^[.#]/, '');
    if (mark.startsWith('.')) {
      const renamed = [...element.classList].map((each) => (each === name ? 'renamed' : each));
      if (element.classList.contains(name)) set(element, 'class', renamed.join(' '));
    } else if (mark.startsWith('#')) {
      const bearing = TEST_IDS.filter((each) => element.getAttribute(each) === name);
      for (const each of bearing) set(element, each, 'renamed');
    } else if (element.hasAttribute(name)) {
      const before = element.getAttribute(name) ?? '';
      set(element, 'data-renamed', before);
      element.removeAttribute(name);
      undo.push(() => element.setAttribute(name, before));
    }
  }
  return () => undo.toReversed().forEach((step) => step());
}

const itemsOf = (desk: HelpDesk, document: Document) =>
  outermost(findEverywhere(document, desk.messages.item));

const rootsOf = (desk: HelpDesk, document: Document) =>
  findEverywhere(document, [desk.conversation.roots[0].at]);

/** What customers and agents wrote: the help desk's own lines hold nobody's markup. */
const bodiesOf = (desk: HelpDesk, document: Document) => {
  const people = desk.messages.speakers
    .filter(({ speaker }) => speaker === 'customer' || speaker === 'agent')
    .flatMap((rule) => ('when' in rule ? rule.when : []));
  const isWritten = (item: Element) =>
    people.length === 0 || people.some((mark) => item.matches(mark) || item.querySelector(mark));
  return itemsOf(desk, document)
    .filter(isWritten)
    .flatMap((item) => outermost(findAll(item, desk.messages.body.at)));
};

function eachText(document: Document, change: (text: Text) => void): void {
  for (const element of elementsOf(document)) {
    for (const child of element.childNodes) if (child.nodeType === 3) change(child as Text);
  }
}

const CHANGES: Readonly<Record<string, (desk: HelpDesk, document: Document) => void>> = {
  'every other message removed': (desk, document) =>
    itemsOf(desk, document).forEach((item, index) => index % 2 === 0 && item.remove()),
  'every message doubled': (desk, document) =>
    itemsOf(desk, document).forEach((item) => item.after(item.cloneNode(true))),
  'messages in reverse': (desk, document) =>
    itemsOf(desk, document).forEach((item) => item.parentElement?.prepend(item)),
  'messages emptied': (desk, document) =>
    itemsOf(desk, document).forEach((item) => item.replaceChildren()),
  'one message emptied': (desk, document) => itemsOf(desk, document)[1]?.replaceChildren(),
  'transcript emptied': (desk, document) =>
    findEverywhere(document, desk.messages.list).forEach((list) => list.replaceChildren()),
  'transcript removed': (desk, document) =>
    findEverywhere(document, desk.messages.list).forEach((list) => list.remove()),
  'conversation doubled': (desk, document) =>
    rootsOf(desk, document).forEach((root) => root.after(root.cloneNode(true))),
  'conversation removed': (desk, document) =>
    rootsOf(desk, document).forEach((root) => root.remove()),
  'written from right to left': (_, document) =>
    document.documentElement.setAttribute('dir', 'rtl'),
  'invisible characters in every text': (_, document) =>
    eachText(document, (text) => {
      text.data = text.data.replace(/(\w)(\w)/g, '$1\u200b$2\u2060');
    }),
  'the markup of others’ messages inside every message': (desk, document) => {
    const copies = itemsOf(desk, document).map((item) => item.cloneNode(true));
    for (const body of bodiesOf(desk, document)) {
      body.append(...copies.map((copy) => copy.cloneNode(true)));
    }
  },
  'our own elements inside every message': (desk, document) => {
    for (const body of bodiesOf(desk, document)) {
      body.append(
        document.createElement('goodturn-coach'),
        document.createElement('goodturn-marks'),
      );
    }
  },
  'empty rows between': (desk, document) =>
    itemsOf(desk, document).forEach((item) => item.before(item.cloneNode(false))),
};

describe.each(helpDesks)('$name, changed', (desk) => {
  const readable = fixtures.filter((each) => each.desk === desk.id && MUTATED.has(each.name));

  const renamed = readable.filter(({ name }) => RENAMED.has(name));
  it.each(renamed)('misreads nothing of $name when a mark is renamed', (each) => {
    const truth = truthOf(each);
    const { url } = each.snapshot;
    const document = openPage(each.html, url);
    const only = new Set(onlyMarksOf(desk.id));
    const marks = marksOf(document).filter((mark) => !only.has(mark.replace(/^[.#]/, '')));
    const wrong = marks.flatMap((mark) => {
      const undo = rename(document, mark);
      const reading = readPage(document, url)?.reading;
      undo();
      return wrongIn(reading, truth).map((what) => `${mark} renamed: ${what}`);
    });
    expect(wrong).toEqual([]);
    expect(marks.length).toBeGreaterThan(5);
    expect(wrongIn(readPage(document, url)?.reading, truth)).toEqual([]);
  });

  it.each(readable)('misreads nothing of $name when the transcript changes', (each) => {
    const truth = truthOf(each);
    const { url } = each.snapshot;
    // One window for all: to make one takes longer than to read it.
    const document = openPage(each.html, url);
    const unchanged = document.documentElement.cloneNode(true);
    const wrong = Object.entries(CHANGES).flatMap(([how, change]) => {
      document.documentElement.remove();
      document.append(unchanged.cloneNode(true));
      change(desk, document);
      return wrongIn(readPage(document, url)?.reading, truth).map((what) => `${how}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  // A browser reads 5,000 in a moment, and `npm run bench:page` watches it; the test DOM would take minutes.
  it('reads the latest of many messages, each by whom it is', () => {
    const each = fixture(desk.id, 'plain');
    const truth = truthOf(each);
    const document = openPage(each.html, each.snapshot.url);
    const rows = itemsOf(desk, document);
    const [first] = rows;
    for (let count = rows.length; count < 2 * MESSAGES_READ; count += rows.length) {
      first?.before(...rows.map((row) => row.cloneNode(true)));
    }
    const reading = readPage(document, each.snapshot.url)?.reading;
    expect(wrongIn(reading, truth)).toEqual([]);
    expect(reading).toMatchObject({ state: 'chat', conversation: { partial: true } });
  });

  it('fails closed when the conversation is mounted twice', () => {
    const each = fixture(desk.id, 'plain');
    const document = openPage(each.html, each.snapshot.url);
    CHANGES['conversation doubled']?.(desk, document);
    expect(readPage(document, each.snapshot.url)?.reading).toEqual({
      state: 'unreadable',
      missing: ['one-active-conversation'],
    });
  });

  it('reads each doubled message once, where messages have ids', () => {
    const each = fixture(desk.id, 'plain');
    const document = openPage(each.html, each.snapshot.url);
    CHANGES['every message doubled']?.(desk, document);
    const reading = readPage(document, each.snapshot.url)?.reading;
    const times = desk.messages.key === 'content' ? 2 : 1;
    expect(reading?.state === 'chat' && reading.conversation.messages.length).toBe(
      truthOf(each).conversation.messages.length * times,
    );
  });
});
