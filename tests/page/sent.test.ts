import { describe, expect, it } from 'vitest';
import type { Message, Speaker } from '@/coaching-rules/engine';
import { createSentWatch } from '@/page/sent';

const message = (key: string, speaker: Speaker, text: string): Message => ({
  key,
  speaker,
  text,
  name: null,
  at: null,
});
const hello = message('1', 'customer', 'Hi, my kettle is broken');

describe('a draft counts as sent', () => {
  it('when its words turn up as a new message of the agent', () => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.drafted('a', 1, 'Hello Maya');
    const sent = watch.read('a', [hello, message('2', 'agent', 'Hello Maya')]);
    expect(sent).toMatchObject([{ conversationId: 'a', draftId: 1, message: { key: '2' } }]);
  });

  it('when the help desk changed its case, spaces and line ends', () => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.drafted('a', 1, 'hello  Maya,\none moment ');
    expect(watch.read('a', [hello, message('2', 'agent', 'Hello Maya, one moment')])).toHaveLength(
      1,
    );
  });

  it('when its last keys were not seen before Enter', () => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.drafted('a', 1, 'I will call you tomor');
    expect(
      watch.read('a', [hello, message('2', 'agent', 'I will call you tomorrow')]),
    ).toHaveLength(1);
  });

  it('although the next draft has begun', () => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.drafted('a', 1, 'Hello Maya');
    watch.drafted('a', 2, 'What is');
    expect(watch.read('a', [hello, message('2', 'agent', 'Hello Maya')])).toMatchObject([
      { draftId: 1 },
    ]);
  });

  it('once, although the page shows both under the address of another conversation', () => {
    const watch = createSentWatch();
    const before = message('0', 'agent', 'Hello Maya');
    const went = message('2', 'agent', 'Hello Maya');
    watch.read('a', [before, hello]);
    watch.read('b', [message('9', 'customer', 'Where is it?')]);
    watch.drafted('a', 1, 'Hello Maya');
    watch.drafted('b', 1, 'Hello Maya');
    expect(watch.read('a', [before, hello, went])).toHaveLength(1);
    expect(watch.read('b', [before, hello, went])).toEqual([]);
  });

  it('in each of two conversations whose messages are numbered alike', () => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.read('b', [hello]);
    watch.drafted('a', 1, 'Hello Maya');
    watch.drafted('b', 2, 'Hello Ben');
    expect(watch.read('a', [hello, message('2', 'agent', 'Hello Maya')])).toHaveLength(1);
    expect(watch.read('b', [hello, message('2', 'agent', 'Hello Ben')])).toHaveLength(1);
  });

  it('in a chat that begins, whatever number its first message shares with others', () => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.read('b', []);
    watch.drafted('b', 1, 'Hello Ben');
    expect(watch.read('b', [message('1', 'agent', 'Hello Ben')])).toHaveLength(1);
  });

  it('as the draft that was left in the conversation, when it is back word for word', () => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    expect(watch.drafted('a', 1, 'Hello Maya')).toBeNull();
    expect(watch.drafted('b', 2, 'Hello Maya')).toBeNull();
    expect(watch.drafted('a', 3, 'Hello')).toBeNull();
    expect(watch.drafted('a', 4, 'Hello Maya')).toBe(1);
    expect(watch.drafted('a', 4, 'Hello Maya')).toBeNull();
    expect(watch.read('a', [hello, message('2', 'agent', 'Hello Maya')])).toMatchObject([
      { draftId: 4 },
    ]);
  });

  it('although the next conversation was named before its box was there', () => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.drafted('a', 1, 'Hello Maya');
    watch.drafted('b', 1, 'Hello Maya');
    expect(watch.drafted('a', 2, 'Hello Maya')).toBe(1);
  });

  it('once only, also when the row is taken away and comes back', () => {
    const watch = createSentWatch();
    const mine = message('2', 'agent', 'Hello Maya');
    watch.read('a', [hello]);
    watch.drafted('a', 1, 'Hello Maya');
    expect(watch.read('a', [hello, mine])).toHaveLength(1);
    expect(watch.read('a', [hello])).toHaveLength(0);
    watch.drafted('a', 2, 'Hello Maya');
    expect(watch.read('a', [hello, mine])).toHaveLength(0);
  });
});

describe('a draft does not count as sent', () => {
  it('when the message was there before', () => {
    const watch = createSentWatch();
    const old = message('2', 'agent', 'Hello Maya');
    watch.read('a', [hello, old]);
    watch.drafted('a', 1, 'Hello Maya');
    expect(watch.read('a', [hello, old])).toHaveLength(0);
  });

  it('when the chat is read for the first time', () => {
    const watch = createSentWatch();
    watch.drafted('a', 1, 'Hello Maya');
    expect(watch.read('a', [hello, message('2', 'agent', 'Hello Maya')])).toHaveLength(0);
  });

  it.each<[string, Message]>([
    ['somebody else said it', message('2', 'customer', 'Hello Maya')],
    ['it became a private note', message('2', 'note', 'Hello Maya')],
    ['another agent wrote something else', message('2', 'agent', 'Good morning')],
    [
      'only its first word agrees',
      message('2', 'agent', 'Hello Maya, I have found your parcel and it is on its way'),
    ],
  ])('when %s', (_, row) => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.drafted('a', 1, 'Hello Maya');
    expect(watch.read('a', [hello, row])).toHaveLength(0);
  });

  it('when it was written in another chat', () => {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.read('b', [hello]);
    watch.drafted('a', 1, 'Hello Maya');
    expect(watch.read('b', [hello, message('2', 'agent', 'Hello Maya')])).toHaveLength(0);
  });
});

describe('a page that is loaded anew for every reply', () => {
  const mine = message('2', 'agent', 'Hello Maya');

  /** What a page with this draft leaves, as it travels to the next one. */
  function leftBy(draft: string) {
    const watch = createSentWatch();
    watch.read('a', [hello]);
    watch.drafted('a', 7, draft);
    const [left] = watch.left();
    return left ?? { known: [], drafts: [] };
  }

  it('leaves a draft to the next page, which shows it as a message', () => {
    const { known, drafts } = leftBy('Hello Maya');
    const next = createSentWatch();
    next.resume('a', known, drafts);
    expect(next.knows('a')).toBe(true);
    expect(next.read('a', [hello, mine])).toMatchObject([{ draftId: 7, message: { key: '2' } }]);
    expect(next.left()).toMatchObject([{ drafts: [] }]);
  });

  it('leaves no words', () => {
    expect(JSON.stringify(leftBy('Hello Maya'))).not.toMatch(/maya/i);
  });

  it('does not take what stood there before for the draft', () => {
    const watch = createSentWatch();
    watch.read('a', [hello, mine]);
    watch.drafted('a', 7, 'Hello Maya');
    const next = createSentWatch();
    const [left] = watch.left();
    next.resume('a', left?.known ?? [], left?.drafts ?? []);
    expect(next.read('a', [hello, mine])).toEqual([]);
  });

  it('does not take another message for the draft', () => {
    const { known, drafts } = leftBy('One moment, please');
    const next = createSentWatch();
    next.resume('a', known, drafts);
    expect(next.read('a', [hello, mine])).toEqual([]);
  });
});
