import { describe, expect, it } from 'vitest';
import { replyInEnglish, reply } from '../../support/replies';

const after = replyInEnglish({ close: 'Tell me when it’s there.' });
/** The draft as it comes back before a sentence of ours. */
const tidy = (draft: string, chat: readonly string[] = ['customer: hi']): string =>
  after(draft, chat)?.replace(/ Tell me when it['’]s there\.$/iu, '') ?? '';

describe('the words of a draft come back without their slips', () => {
  it.each([
    ['dont worry, i think youre all set', "Don't worry, I think you're all set."],
    ['i  have sent it , it should arrive tommorow', 'I have sent it, it should arrive tomorrow.'],
    ['Ok. it is on its way', 'Ok. It is on its way.'],
    ['YOu have a new card and its already active', "You have a new card and it's already active."],
    ['Pls look in ur inbox', 'Please look in your inbox.'],
    ['what is the the name on the card', 'What is the name on the card?'],
    ['it comes on friday', 'It comes on Friday.'],
    ['your full name email and PIN please', 'Your full name, email and PIN please.'],
    ['Your welcome', "You're welcome."],
    ['it is your parcel a nd it weighs lesss', 'It is your parcel and it weighs less.'],
    ['we will send a reciept,then call', 'We will send a receipt, then call.'],
  ])('“%s”', (draft, tidied) => {
    expect(tidy(draft)).toContain(tidied);
  });

  it.each([
    'We were glad, and your ill aunt is, too.',
    'The id is on its back.',
    'See www.elm-road.example/faq  or write to i@elm.example.',
    'The code is AB12  and the sign said “dont touch”.',
    'It is i.e. the second one.',
    'Hmm, that is sooo good, yesss.',
  ])('leaves what is right, and what is quoted, a link or a code: “%s”', (draft) => {
    const spaced = draft.replaceAll(/ {2,}/g, ' ');
    expect(tidy(draft)).toBe(spaced);
  });

  it('keep their small letters and their shorthand where that is the agent’s way', () => {
    const small = ['agent: hello there', 'customer: ok', 'agent: one sec'];
    expect(tidy('pls look now,  i cant see it', small)).toMatch(/^pls look now, i can't see it/u);
  });

  it('names of makers keep their own capitals, and an address gets no mark', () => {
    expect(tidy('iPads are here')).toMatch(/^iPads are here/u);
    const lead = replyInEnglish({ lead: 'Here it is.' });
    expect(lead('write to desk@elm.example', ['customer: hi'])).toMatch(/desk@elm\.example$/u);
  });

  it('tidiness alone is no reply', () => {
    expect(reply({ swap: 'ok' }, 'ok', ['customer: hi'])).toBeNull();
  });
});
