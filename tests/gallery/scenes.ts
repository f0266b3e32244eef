import type { Advice, Coaching, Reply } from '@/coaching-rules/engine';
import type { CoachNote, CoachStatus } from '@/stores/coach-store';

/** One state of the card, and the chat around it. */
export interface Scene {
  readonly id: string;
  readonly customer: string;
  readonly draft: string;
  readonly coaching: Coaching | null;
  readonly status?: CoachStatus;
  readonly answering?: boolean;
  readonly note?: CoachNote;
  readonly open?: false;
  readonly whyShown?: true;
  readonly direction?: 'rtl';
  readonly box?: 'tiny';
}

/** A reply whose slots are what stands in brackets. */
export function reply(text: string, touch: Reply['touch'] = 'open'): Reply {
  const slots = [...text.matchAll(/\[[^\]]+\]/gu)].map(({ 0: slot, index }) => ({
    start: index,
    end: index + slot.length,
  }));
  return { touch, text, slots };
}

export function advice(given: Partial<Advice> = {}): Advice {
  return {
    rule: 'number-before-name',
    pack: 'starter',
    dimension: 'connect',
    severity: 2,
    span: { start: 0, end: 4 },
    say: 'Meet her before the number.',
    why: 'People who are greeted by name first are readier to look for a number, and remember who asked.',
    source: 'Packard, Li & Berger, When Language Matters, 2024 (doi 10.1093/jcr/ucad080)',
    replies: [],
    ...given,
  };
}

export function coaching(given: Partial<Coaching> = {}): Coaching {
  return {
    advice: [],
    moves: [],
    customer: {
      phase: 'opening',
      firstName: 'Maria',
      feeling: 'neutral',
      hook: null,
      thing: null,
      openQuestions: [],
      waited: null,
    },
    wants: [],
    ...given,
  };
}

const draft = "What's your booking number?";
const meetHer = advice({
  replies: [
    reply("Hi Maria, I'm Susan. Could you share your booking number, so I can find your ferry?"),
    reply("Hello Maria, happy to look at the ferry with you. What's your booking number?"),
    reply("Good morning, Maria. I'll find your ferry right away. What's your booking number?"),
  ],
});
const tellWhen = advice({
  rule: 'wait-without-time',
  dimension: 'available',
  say: "He's been waiting two weeks; say so first.",
  replies: [
    reply("Two weeks is a long wait, and I'm sorry. Please wait; I'll be back by [when].", 'add'),
  ],
});
const coached: CoachStatus = {
  state: 'coaching',
  helpDesk: 'Chatwoot',
  missing: [],
  noteMode: false,
};
const unreadable: CoachStatus = {
  state: 'unreadable',
  helpDesk: 'Chatwoot',
  missing: ['speakers'],
};
const longName = 'Wolfeschlegelsteinhausenbergerdorff-Papadimitrakopoulou Marie';
const longDraft =
  'I checked the invoice and the second line is the deposit from March. It is our policy that deposits cannot be moved to another date. The rest of the amount will be on your card by Friday, and the confirmation goes out by post to the address in Leeds that you gave us last spring.';

export const scenes: readonly Scene[] = [
  {
    id: 'three-replies',
    customer: 'Hi, my ferry is not in the app?',
    draft,
    coaching: coaching({ advice: [meetHer] }),
  },
  {
    id: 'why',
    customer: 'Hi, my ferry is not in the app?',
    draft,
    coaching: coaching({ advice: [meetHer] }),
    whyShown: true,
  },
  {
    id: 'slot-of-two',
    customer: 'Any news? It is two weeks now.',
    draft: 'Please wait.',
    coaching: coaching({ advice: [tellWhen, meetHer] }),
  },
  {
    id: 'say-only',
    customer: 'We get married on Saturday!',
    draft: 'Ok.',
    coaching: coaching({
      advice: [
        advice({
          dimension: 'invest',
          say: 'Share the joy before the next step.',
          source: null,
          span: null,
        }),
      ],
    }),
    whyShown: true,
  },
  {
    id: 'praise',
    customer: 'We have just moved to Leeds.',
    draft: 'Welcome to Leeds. How is the new place?',
    coaching: coaching({
      moves: [
        {
          rule: 'picks-up',
          dimension: 'connect',
          span: { start: 0, end: 7 },
          say: "You picked up on the move. That's what they'll remember.",
        },
      ],
    }),
  },
  { id: 'nothing', customer: 'Hello', draft: 'Hello Maria', coaching: coaching() },
  {
    id: 'long-draft',
    customer: 'Can I come in May instead?',
    draft: longDraft,
    coaching: coaching({
      advice: [
        advice({
          dimension: 'options',
          say: 'Say what can be done, then why.',
          replies: [
            reply(
              longDraft.replace(
                'It is our policy that deposits cannot be moved to another date.',
                'A deposit stays with its date; what I can do is hold a place for you in May until [when].',
              ),
              'recast',
            ),
            reply(`${longDraft} Would you like me to hold a place in May for you?`, 'add'),
          ],
        }),
      ],
    }),
  },
  {
    id: 'long-name',
    customer: 'Where is it?',
    draft: 'Need your customer ID.',
    coaching: coaching({
      advice: [
        advice({
          dimension: 'respect',
          say: `Meet ${longName} before the number.`,
          replies: [
            reply(`Hi ${longName}, may I have your customer ID, so that I open the right order?`),
          ],
        }),
      ],
    }),
  },
  {
    id: 'german',
    customer: 'Wo bleibt mein Geld?',
    draft: 'Dafür ist die Rückerstattungsabteilung zuständig.',
    coaching: coaching({
      advice: [
        advice({
          dimension: 'own',
          say: 'Übernimm die Rückerstattungsangelegenheit selbst, statt auf die Kundenbuchhaltungsabteilung zu verweisen.',
          replies: [
            reply(
              'Ich kläre die Rückerstattungsangelegenheit mit der Zahlungsabwicklungsabteilung und melde mich bis [wann].',
              'recast',
            ),
          ],
        }),
      ],
    }),
  },
  {
    id: 'rtl',
    customer: 'אין לי מושג מה לעשות',
    draft: 'מה מספר ההזמנה?',
    direction: 'rtl',
    coaching: coaching({
      advice: [
        advice({
          dimension: 'acknowledge',
          say: 'קודם האדם, אחר כך המספר.',
          replies: [
            reply('שלום מריה, אני סוזן. מה מספר ההזמנה שלך?'),
            reply('מריה, אני כאן כדי לעזור. מה מספר ההזמנה?'),
          ],
        }),
        tellWhen,
      ],
    }),
  },
  { id: 'unreadable', customer: '…', draft: '', coaching: null, status: unreadable },
  {
    id: 'rtl-unreadable',
    customer: '…',
    draft: '',
    direction: 'rtl',
    coaching: null,
    status: unreadable,
  },
  {
    id: 'no-chat',
    customer: '',
    draft: '',
    coaching: null,
    status: { state: 'no-chat', helpDesk: 'Chatwoot' },
  },
  { id: 'paused', customer: 'Hi', draft: '', coaching: null, status: { state: 'paused' } },
  { id: 'reload', customer: 'Hi', draft: '', coaching: null, status: { state: 'reload-needed' } },
  {
    id: 'gaps',
    customer: 'Hi',
    draft,
    coaching: coaching({ advice: [meetHer] }),
    status: { ...coached, missing: ['customer-name'] },
    answering: false,
  },
  {
    id: 'copied',
    customer: 'Any news? It is two weeks now.',
    draft: 'Please wait.',
    coaching: coaching({ advice: [tellWhen] }),
    note: 'copied',
  },
  {
    id: 'failed',
    customer: 'Any news? It is two weeks now.',
    draft: 'Please wait.',
    coaching: coaching({ advice: [tellWhen] }),
    note: 'failed',
  },
  {
    id: 'not-answering',
    customer: 'Hi',
    draft,
    coaching: null,
    status: coached,
    answering: false,
  },
  {
    id: 'taught',
    customer: 'Hi',
    draft: 'Hi Maria',
    coaching: coaching(),
    status: { ...coached, missing: ['customer-name', 'agent-name', 'times'], taught: true },
  },
  {
    id: 'taught-no-longer',
    customer: 'Hi',
    draft,
    coaching: null,
    status: { ...unreadable, taught: true },
  },
  { id: 'muted', customer: 'Hi', draft, coaching: coaching(), note: 'muted' },
  {
    id: 'tiny-box',
    customer: 'Hi, my ferry is not in the app?',
    draft,
    coaching: coaching({ advice: [meetHer] }),
    box: 'tiny',
  },
  { id: 'dot-quiet', customer: 'Hi', draft: 'Hi', coaching: coaching(), open: false },
  {
    id: 'dot-advice',
    customer: 'Hi',
    draft,
    coaching: coaching({ advice: [meetHer] }),
    open: false,
  },
  {
    id: 'dot-praise',
    customer: 'Hi',
    draft: 'Welcome',
    coaching: coaching({
      moves: [
        { rule: 'm', dimension: 'connect', span: { start: 0, end: 1 }, say: 'You met her first.' },
      ],
    }),
    open: false,
  },
  { id: 'dot-stuck', customer: 'Hi', draft: '', coaching: null, status: unreadable, open: false },
  {
    id: 'dot-resting',
    customer: 'Hi',
    draft: '',
    coaching: null,
    status: { ...coached, noteMode: true },
    open: false,
  },
];
