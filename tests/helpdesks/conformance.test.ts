import { MatchPattern } from '@webext-core/match-patterns';
import { describe, expect, it } from 'vitest';
import { helpDesks } from '@/helpdesks';
import type { HelpDesk } from '@/helpdesks/help-desk';
import { createReader, readPage } from '@/helpdesks/read-page';
import { findHelpDesk } from '@/helpdesks/recognise';
import { fixture, fixtures, openPage, type Fixture } from '@/tests/support/helpdesk-fixtures';
import { snapshotOf } from '@/tests/support/helpdesk-snapshot';
import { elementsOf } from '@/tests/support/trees';

/** What every help desk must show that it can cope with, whatever is known of it. */
const CASES = ['plain', 'no-chat', 'hostile'];

/** And those that somebody has seen, or that many agree about. */
const MORE_CASES = ['two-open', 'two-active', 'rerendered', 'grouped', 'renamed', 'directions'];

function casesOf({ standing, replyBox }: HelpDesk): readonly string[] {
  const { note, noteBox = [], reply = [] } = replyBox;
  const hasNotes = note.length + noteBox.length + reply.length > 0;
  return [
    ...CASES,
    ...(hasNotes ? ['note-mode'] : []),
    ...(standing.kind === 'verified' ? MORE_CASES : []),
  ];
}

const openFixture = ({ html, snapshot }: Fixture) => openPage(html, snapshot.url);

describe.each(helpDesks)('$name', (desk) => {
  const own = fixtures.filter((each) => each.desk === desk.id);

  it('has a fixture for every case', () => {
    expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining([...casesOf(desk)]));
  });

  it('says so when it cannot tell that a note is being written', () => {
    const { standing, replyBox } = desk;
    const isTold = [replyBox.note, replyBox.noteBox ?? [], replyBox.reply ?? []].flat().length > 0;
    const lacks = standing.kind === 'partial' ? standing.lacks : '';
    expect(isTold || replyBox.at.length === 0 || /\b(notes|comments)\b/.test(lacks)).toBe(true);
  });

  it.each(own)('reads $name as its snapshot says', (each) => {
    const { url, now, helpDesk, reading } = each.snapshot;
    const found = readPage(openFixture(each), url, { now: Date.parse(now) });
    expect(found?.helpDesk.id ?? null).toBe(helpDesk);
    expect(snapshotOf(found?.reading ?? null, Date.parse(now))).toEqual(reading);
  });

  it.each(own)('reads $name twice alike', (each) => {
    const { url, now } = each.snapshot;
    const reader = createReader(openFixture(each));
    const first = reader.read(url, { now: Date.parse(now) });
    expect(reader.read(url, { now: Date.parse(now) })).toEqual(first);
    expect(reader.read(url, { now: Date.parse(now), changes: [] })).toEqual(first);
  });

  it('does not change the page', () => {
    const each = fixture(desk.id, 'plain');
    const document = openFixture(each);
    const before = document.documentElement.cloneNode(true);
    readPage(document, each.snapshot.url);
    expect(document.documentElement.isEqualNode(before)).toBe(true);
  });

  it.each(own)('has $name for itself, also at an address that is no vendor’s', (each) => {
    const address = new URL(each.snapshot.url);
    address.host = 'help.example.test';
    const document = openPage(each.html, address.href);
    expect([desk.id, null]).toContain(findHelpDesk(document, address.href)?.id ?? null);
    expect([desk.id, null]).toContain(each.snapshot.helpDesk);
  });

  it('knows its own addresses from others’ on a blank page', () => {
    const blank = (url: string) => findHelpDesk(openPage('<body></body>', url), url)?.id ?? null;
    const ours = new Set(desk.examples.here.map(blank));
    expect([desk.id, null]).toEqual(expect.arrayContaining([...ours]));
    expect(new Set(desk.examples.elsewhere.map(blank))).toEqual(new Set([null]));
  });

  it('claims its vendor’s addresses, and reads no chat on a blank page there', () => {
    const patterns = desk.hosts.map((host) => new MatchPattern(host));
    const vendors = desk.examples.here.filter((url) =>
      patterns.some((pattern) => pattern.includes(url)),
    );
    expect(vendors.length > 0).toBe(desk.hosts.length > 0);
    for (const url of vendors) {
      const found = readPage(openPage('<body></body>', url), url);
      expect(found?.helpDesk.id).toBe(desk.id);
      expect(found?.reading.state).not.toBe('chat');
    }
  });

  it('has no reply box, and no trouble, when the page has none', () => {
    const each = fixture(desk.id, 'plain');
    const document = openFixture(each);
    for (const box of elementsOf(document)) {
      if (box.matches('textarea, [contenteditable]')) box.remove();
    }
    const reading = readPage(document, each.snapshot.url)?.reading;
    expect(reading).toMatchObject({ state: 'chat', replyBox: null });
    expect(reading?.state === 'chat' && reading.missing).toContain('reply-box');
  });

  it('does not choose between two reply boxes', () => {
    const each = fixture(desk.id, 'plain');
    const document = openFixture(each);
    const before = readPage(document, each.snapshot.url)?.reading;
    const box = before?.state === 'chat' ? before.replyBox : null;
    box?.after(box.cloneNode(true));
    expect(readPage(document, each.snapshot.url)?.reading).toMatchObject({ replyBox: null });
  });

  it('looks for names in other chats only by the id of this one', () => {
    for (const place of desk.customerName.filter(({ within }) => within === 'page')) {
      expect(place.at.every((selector) => selector.includes('{id}'))).toBe(true);
    }
  });
});

describe('findHelpDesk', () => {
  it('names no help desk on a page that two could claim', () => {
    const { html, snapshot } = fixture('livehelperchat', 'plain');
    const document = openPage(html, snapshot.url);
    const mark = document.createElement('meta');
    mark.name = 'goodturn-practice';
    mark.content = '1';
    document.head.append(mark);
    expect(findHelpDesk(document, snapshot.url)).toBeNull();
  });

  it('names none for what is no address', () => {
    expect(findHelpDesk(openPage('<body></body>', 'https://example.test/'), 'about')).toBeNull();
  });
});
