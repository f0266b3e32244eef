import { mountTeach } from '@/components/teach/mount-teach';
import { createTeachStore, type TaughtRow, type TeachLook } from '@/stores/teach-store';

type Lesson = Partial<ReturnType<ReturnType<typeof createTeachStore>['getState']>>;

const row = (id: number, given: Partial<TaughtRow>): TaughtRow => ({
  id,
  speaker: 'customer',
  name: null,
  text: 'My ferry is not in the app.',
  hasTime: true,
  ...given,
});

const rows: readonly TaughtRow[] = [
  row(0, { speaker: 'system', text: 'Chat started' }),
  row(1, { name: 'Dana Reyes', text: 'Hello, my ferry on Friday is not in the app any more.' }),
  row(2, { speaker: 'agent', name: 'Susan', text: 'Hi Dana, let me look.' }),
  row(3, {
    name: 'Wolfeschlegelsteinhausenbergerdorff-Papadimitrakopoulou Marie',
    text: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, and a message so long that it does not fit in three lines of the panel, however wide the panel may be on the page.',
  }),
  row(4, { name: 'דנה', text: 'אין לי מושג מה לעשות' }),
  row(5, { speaker: 'note', name: 'Jo', text: 'She called twice, be kind.' }),
  row(6, { speaker: 'unknown', text: '' }),
];

const look: TeachLook = {
  rows,
  found: ['reply-box', 'customer-name', 'agent-name', 'times'],
  knowsNoteMode: true,
  readable: true,
  weak: false,
};

/** Every state of the panel in which a page is taught. */
export const lessons: Readonly<Record<string, Lesson>> = {
  'teach-customer': {},
  'teach-customer-pointed': { pointed: 'Hello, my ferry on Friday is not in the app any more.' },
  'teach-agent': { step: 'agent', problem: 'not-two-messages' },
  'teach-reply-box': { step: 'reply-box', pointed: 'Write your reply to the customer' },
  'teach-not-writable': { step: 'reply-box', problem: 'not-writable' },
  'teach-look': { step: 'look', look },
  'teach-agent-name': { step: 'agent-name', pointed: 'Susan Reed', problem: 'no-own-name' },
  'teach-note-mode': { step: 'note-mode', problem: 'no-note-mode' },
  'teach-look-weak': {
    step: 'look',
    look: { ...look, found: ['reply-box'], knowsNoteMode: false, weak: true },
    problem: 'no-difference',
  },
  'teach-look-unreadable': {
    step: 'look',
    look: { rows: rows.slice(0, 2), found: [], knowsNoteMode: false, readable: false, weak: false },
  },
  'teach-no-names': { step: 'look', problem: 'no-names' },
  'teach-not-saved': { step: 'look', look, saving: 'failed' },
  'teach-saved': { step: 'look', look, saving: 'saved' },
};

/** Shows the panel over a page of no particular make. */
export function showLesson(lesson: Lesson, tone: 'light' | 'dark' | null): void {
  const nothing = () => {};
  const store = createTeachStore({
    listenFor: nothing,
    check: () => null,
    learn: () => ({ kind: 'look', look }),
    correct: nothing,
    undoCorrection: nothing,
    save: () => Promise.resolve(true),
    close: nothing,
  });
  store.setState(lesson);
  const host = document.createElement('goodturn-teach');
  document.body.append(host);
  mountTeach({ root: host.attachShadow({ mode: 'open' }), store, tone, onClose: nothing });
}
