import { act, fireEvent, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CoachFrame, type MountedCoach, mountCoach } from '@/components/coach/mount-coach';
import { type CoachDoors, type CoachStatus, createCoachStore } from '@/stores/coach-store';
import { advice, coaching, reply } from '../../gallery/scenes';

const draft = "What's your booking number?";
const meetHer = advice({
  say: 'Meet her before the number.',
  why: 'A name first makes the number easy.',
  source: 'A study, 2024 (doi 10.1000/xyz123)',
  replies: [reply('Hi Maria. Your booking number?'), reply('Hello. Your number by [when]?')],
});
const sayWhen = advice({
  rule: 'say-when',
  dimension: 'available',
  say: 'Say when you will be back.',
  source: null,
});
const coached: CoachStatus = { state: 'coaching', helpDesk: 'X', missing: [], noteMode: false };
const frame: CoachFrame = {
  surroundings: {
    replyBox: { left: 0, top: 500, width: 600, height: 100 },
    frame: { left: 0, top: 500, width: 600, height: 100 },
    viewport: { width: 1000, height: 700 },
    caretLine: null,
    neighbours: [],
    newest: [],
    direction: 'ltr',
  },
  tone: null,
};

let mounted: MountedCoach | null = null;

afterEach(() => {
  act(() => mounted?.unmount());
  document.body.replaceChildren();
});

/** A page with a reply box and the coach beside it, as the agent meets them. */
function page(said = coaching({ advice: [meetHer] }), given: Partial<CoachDoors> = {}) {
  const box = document.createElement('textarea');
  const host = document.createElement('goodturn-coach');
  document.body.append(box, host);
  box.focus();
  const doors = {
    apply: vi.fn<CoachDoors['apply']>(() => Promise.resolve('done')),
    notNow: vi.fn<CoachDoors['notNow']>(),
    mute: vi.fn<CoachDoors['mute']>(() => Promise.resolve(true)),
    returnCaret: vi.fn<() => void>(() => box.focus()),
    ...given,
  };
  const store = createCoachStore(doors);
  store.getState().report(coached);
  store.getState().show(said, draft);
  const root = host.attachShadow({ mode: 'open' });
  act(() => {
    mounted = mountCoach({ root, store, frame });
  });
  const container = root.lastElementChild as HTMLElement;
  const coach = within(container);
  const pageKeys: string[] = [];
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    document.addEventListener(type, ({ key }) => pageKeys.push(key), true);
  }
  return {
    box,
    coach,
    doors,
    pageKeys,
    root,
    store,
    user: userEvent.setup(),
    openCard: () => act(() => store.getState().openCard()),
    focused: () => root.activeElement,
  };
}

describe('the dot', () => {
  it('tells quietly that there is something to say, and takes no focus', () => {
    const { coach, box } = page();
    expect(coach.getByRole('button', { name: 'Goodturn has something to say' })).toBeVisible();
    expect(coach.queryByRole('dialog')).toBeNull();
    expect(box).toHaveFocus();
  });

  it('opens and closes the card', async () => {
    const { coach, user, doors } = page();
    const dot = coach.getByRole('button', { name: /^Goodturn/u });
    await user.click(dot);
    expect(coach.getByRole('dialog', { name: 'Advice from Goodturn' })).toBeVisible();
    expect(dot).toHaveAttribute('aria-expanded', 'true');
    await user.click(dot);
    expect(coach.queryByRole('dialog')).toBeNull();
    expect(doors.returnCaret).toHaveBeenCalledOnce();
  });

  it('is not drawn without a reply box', () => {
    const { coach, store } = page();
    act(() => mounted?.update({ ...frame, surroundings: null }));
    act(() => store.getState().openCard());
    expect(coach.queryByRole('button')).toBeNull();
  });

  it('comes back without the card, and without the focus, when the reply box does', () => {
    const { box, coach, openCard } = page();
    openCard();
    box.focus();
    act(() => mounted?.update({ ...frame, surroundings: null }));
    act(() => mounted?.update(frame));
    expect(coach.getByRole('button', { name: 'Goodturn has something to say' })).toBeVisible();
    expect(coach.queryByRole('dialog')).toBeNull();
    expect(box).toHaveFocus();
  });

  it('shows the keys that open the card', () => {
    const { coach } = page();
    act(() => mounted?.update({ ...frame, shortcut: 'Alt+G' }));
    const dot = coach.getByRole('button', { name: 'Goodturn has something to say' });
    expect(dot).toHaveAttribute('title', 'Goodturn has something to say (Alt+G)');
    expect(dot).toHaveAttribute('aria-keyshortcuts', 'Alt+G');
  });
});

describe('the card', () => {
  it('says what to do and offers the replies as one choice', () => {
    const { coach, openCard } = page();
    openCard();
    expect(coach.getByRole('heading', { name: 'Meet her before the number.' })).toBeVisible();
    expect(coach.getByText('Connect')).toBeVisible();
    const group = within(coach.getByRole('group', { name: 'What you could send instead' }));
    expect(group.getByRole('radio', { name: 'Hi Maria. Your booking number?' })).toBeChecked();
    expect(group.getByRole('radio', { name: 'Hello. Your number by [when]?' })).not.toBeChecked();
  });

  it('tells in words what the ink shows', () => {
    const { coach, openCard } = page();
    openCard();
    const [first, second] = coach.getAllByRole('radio');
    expect(first).toHaveAccessibleDescription(
      /^Takes out: What's your\. Puts in: Hi Maria\. Your\.$/u,
    );
    expect(second).toHaveAccessibleDescription(/You fill in: \[when\]\.$/u);
  });

  it('shows a slot and asks to fill it', async () => {
    const { coach, openCard, user } = page();
    openCard();
    expect(coach.queryByText('Fill in [when] before you send.')).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(coach.getByText('Fill in [when] before you send.')).toBeVisible();
  });

  it('gives the why and its source on demand', async () => {
    const { coach, openCard, user } = page();
    openCard();
    expect(coach.queryByText('A name first makes the number easy.')).toBeNull();
    await user.click(coach.getByRole('button', { name: 'Why' }));
    expect(coach.getByText('A name first makes the number easy.')).toBeVisible();
    const link = coach.getByRole('link', { name: 'A study, 2024 (doi 10.1000/xyz123)' });
    expect(link).toHaveAttribute('href', 'https://doi.org/10.1000/xyz123');
    expect(link).toHaveAttribute('rel', 'noreferrer');
  });

  it('says honestly when a why is our own judgement', async () => {
    const { coach, openCard, user } = page(coaching({ advice: [sayWhen] }));
    openCard();
    await user.keyboard('?');
    expect(coach.getByText('Our own judgement: nobody has measured this.')).toBeVisible();
    expect(coach.queryByRole('button', { name: 'Use this' })).toBeNull();
  });

  it('shows what packs and customers wrote as text, whatever it looks like', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { coach, openCard, root } = page(
      coaching({ advice: [advice({ say: hostile, source: null, replies: [reply(hostile)] })] }),
    );
    openCard();
    expect(coach.getByRole('heading', { name: hostile })).toBeVisible();
    expect(root.querySelector('img')).toBeNull();
  });

  it('praises once nothing else is to be said', () => {
    const move = {
      rule: 'm',
      dimension: 'connect',
      span: { start: 0, end: 2 },
      say: 'You picked up on the move.',
    } as const;
    const { coach, openCard } = page(coaching({ moves: [move] }));
    expect(coach.getByRole('button', { name: 'Goodturn liked that' })).toBeVisible();
    openCard();
    expect(coach.getByText('You picked up on the move.')).toBeVisible();
  });

  it.each<[CoachStatus, RegExp]>([
    [
      { state: 'unreadable', helpDesk: 'X', missing: ['speakers'] },
      /can't tell who wrote these messages on this page.*Reload/u,
    ],
    [{ state: 'no-chat', helpDesk: 'X' }, /No chat is open here/u],
    [{ state: 'paused' }, /off here.*Goodturn popup/u],
    [{ state: 'reload-needed' }, /Reload this page to be coached again/u],
    [{ ...coached, noteMode: true }, /note for your team/u],
  ])('says in plain words how things stand: %o', (status, words) => {
    const { coach, openCard, store } = page();
    act(() => store.getState().report(status));
    openCard();
    expect(coach.getByRole('dialog')).toHaveTextContent(words);
    expect(coach.queryByRole('heading')).toBeNull();
  });

  it('says what it has to do without, beside its advice', () => {
    const { coach, openCard, store } = page();
    act(() => store.getState().report({ ...coached, missing: ['customer-name'] }, false));
    openCard();
    expect(coach.getByText(/can't see your customer's name here/u)).toBeVisible();
    expect(coach.getByText(/I can’t think along/u)).toBeVisible();
    expect(coach.getByRole('heading')).toBeVisible();
  });
});

describe('the keyboard', () => {
  it('begins at the first reply, walks with arrows and puts in with Enter', async () => {
    const { coach, openCard, doors, focused, user } = page();
    openCard();
    expect(focused()).toBe(coach.getAllByRole('radio')[0]);
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe(coach.getByRole('radio', { name: 'Hello. Your number by [when]?' }));
    expect(focused()).toBeChecked();
    await user.keyboard('{Enter}');
    expect(doors.apply).toHaveBeenCalledExactlyOnceWith(meetHer.replies[1], draft);
    expect(coach.queryByRole('dialog')).toBeNull();
    expect(coach.getByRole('status')).toHaveTextContent('Done. One undo takes it out again.');
  });

  it('closes with Escape and gives the caret back', async () => {
    const { coach, openCard, box, user } = page();
    openCard();
    await user.keyboard('{Escape}');
    expect(coach.queryByRole('dialog')).toBeNull();
    expect(box).toHaveFocus();
  });

  it('goes round inside the card with Tab, in both directions', async () => {
    const { coach, openCard, focused, user } = page();
    openCard();
    const start = focused();
    const visited: (string | null)[] = [];
    do {
      await user.tab();
      visited.push(focused()?.textContent ?? null);
    } while (focused() !== start && visited.length < 20);
    expect(visited).toHaveLength(6);
    await user.tab({ shift: true });
    expect(focused()).toBe(coach.getByRole('button', { name: 'Close' }));
  });

  it('presses the button that has the focus, instead of putting in', async () => {
    const { coach, openCard, doors, user } = page();
    openCard();
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(coach.getByRole('button', { name: 'Why' })).toHaveAttribute('aria-expanded', 'true');
    expect(doors.apply).not.toHaveBeenCalled();
  });

  it('turns to the next advice, and to the one before', async () => {
    const { coach, openCard, user } = page(coaching({ advice: [meetHer, sayWhen] }));
    openCard();
    await user.keyboard('{ArrowRight}');
    expect(coach.getByRole('heading', { name: 'Say when you will be back.' })).toBeVisible();
    await user.keyboard('{ArrowLeft}');
    expect(coach.getByRole('heading', { name: 'Meet her before the number.' })).toBeVisible();
  });

  it('silences with Delete, and the rule for good with Shift Delete', async () => {
    const { openCard, doors, user } = page(coaching({ advice: [meetHer, sayWhen] }));
    openCard();
    await user.keyboard('{Delete}');
    expect(doors.notNow).toHaveBeenCalledExactlyOnceWith(meetHer);
    await user.keyboard('{Shift>}{Delete}{/Shift}');
    expect(doors.mute).toHaveBeenCalledExactlyOnceWith(sayWhen);
  });

  it('does nothing on letters, so that typing on by mistake silences nothing', async () => {
    const { openCard, doors, user } = page();
    openCard();
    await user.keyboard('no more mute');
    expect(doors.notNow).not.toHaveBeenCalled();
    expect(doors.mute).not.toHaveBeenCalled();
  });

  it('keeps the keys of the card from the page, and no others', async () => {
    const { openCard, pageKeys, user, box } = page();
    openCard();
    await user.keyboard('r{ArrowDown}{Tab}?{Enter}');
    expect(pageKeys).toEqual([]);
    box.focus();
    await user.keyboard('r');
    expect(pageKeys).toEqual(['r', 'r', 'r']);
  });

  it('does not let an Enter that is held on reach the reply box, where it would send', async () => {
    const { openCard, pageKeys, user, box } = page(coaching({ advice: [meetHer] }), {
      apply: () => Promise.resolve('done'),
    });
    openCard();
    await user.keyboard('{Enter>}');
    box.focus();
    const goesOn = fireEvent.keyDown(box, { key: 'Enter', code: 'Enter', repeat: true });
    await user.keyboard('{/Enter}');
    expect(goesOn).toBe(false);
    expect(pageKeys).toEqual([]);
    await user.keyboard('{Enter}');
    expect(pageKeys).toContain('Enter');
  });
});

describe('what came of it', () => {
  it.each([
    ['copied', /on your clipboard. Paste it/u],
    ['failed', /couldn't put it in/u],
  ] as const)('%s: is seen and heard, and the card stays', async (result, words) => {
    const { coach, openCard, user } = page(coaching({ advice: [meetHer] }), {
      apply: () => Promise.resolve(result),
    });
    openCard();
    await user.click(coach.getByRole('button', { name: 'Use this' }));
    expect(coach.getByRole('dialog')).toHaveTextContent(words);
    expect(coach.getByRole('status')).toHaveTextContent(words);
  });

  it('muted: is said where it can be undone, and the keys stay in the card', async () => {
    const { coach, openCard, focused, user } = page();
    openCard();
    await user.click(coach.getByRole('button', { name: 'Mute this rule' }));
    expect(coach.getByRole('dialog')).toHaveTextContent('bring it back on the packs page');
    expect(focused()).toBe(coach.getByRole('dialog'));
  });

  it('takes no focus when the engine speaks while the agent types', () => {
    const { openCard, box, store } = page();
    openCard();
    box.focus();
    act(() => store.getState().show(coaching({ advice: [sayWhen] }), 'Wait'));
    expect(box).toHaveFocus();
  });
});
