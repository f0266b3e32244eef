import { describe, expect, it } from 'vitest';
import { statusLines } from '@/components/coach/status-lines';
import { type CoachStatus, createCoachStore } from '@/stores/coach-store';
import { advice, coaching } from '@/tests/gallery/scenes';

/** What the card says, in one line each, of a page that somebody taught. */
function lines(status: CoachStatus, said = coaching()): readonly string[] {
  const store = createCoachStore({
    apply: () => Promise.resolve('done'),
    notNow: () => undefined,
    mute: () => Promise.resolve(true),
    returnCaret: () => undefined,
  });
  store.getState().report(status);
  store.getState().show(said, 'Hi');
  return statusLines(store.getState()).map(({ what, next }) => [what, next ?? ''].join(' ').trim());
}

const read = {
  state: 'coaching',
  helpDesk: 'desk.example.test',
  missing: [],
  noteMode: false,
  taught: true,
} as const;

describe('the card on a taught page', () => {
  it('says how it reads the page, and how to put that right', () => {
    expect(lines(read)).toEqual([
      'I read this page the way I was taught it. If I get something wrong, teach it to me again in the Goodturn popup.',
    ]);
  });

  it('keeps that to itself while there is something to say', () => {
    expect(lines(read, coaching({ advice: [advice()] }))).toEqual([]);
  });

  it('says that the page no longer fits, what is not found, and what helps', () => {
    expect(
      lines({
        state: 'unreadable',
        helpDesk: 'desk.example.test',
        missing: ['speakers'],
        taught: true,
      }),
    ).toEqual([
      'This page no longer fits what I was taught.',
      "I can't tell who wrote these messages on this page. I stay silent rather than guess. Teach it to me again in the Goodturn popup; it takes a minute.",
    ]);
  });

  it('says what it may mean that no chat is seen', () => {
    expect(lines({ state: 'no-chat', helpDesk: 'desk.example.test', taught: true })).toEqual([
      'No chat is open here. If one is open, the page has changed: teach it to me again in the Goodturn popup.',
    ]);
  });
});
