import { describe, expect, it } from 'vitest';
import { replyInEnglish } from '../../support/replies';

const another = replyInEnglish({ close: 'Shall I look for {another}?' });
const ask = replyInEnglish({ close: '{ask}' });

describe('what is looked for instead', () => {
  it('is for the same day, time and people, as far as they still hold', () => {
    const chat = [
      'customer: I am planning a party for 30 people',
      'agent: When?',
      'customer: on Friday at 7 pm, at the Barn',
    ];
    expect(another('That venue is too small.', chat)).toContain(
      'a bigger venue for the party on Friday at 7 pm?',
    );
    expect(another('That time is not available.', chat)).toContain(
      'another time or day for the party?',
    );
    const hotel = ['customer: a hotel for the 3rd to the 8th, for 2 people please'];
    expect(another('That hotel is fully booked.', hotel)).toContain(
      'another hotel for the 3rd to the 8th for 2 people?',
    );
  });

  it('takes the later of two words on one matter, and none of what was arranged before', () => {
    const chat = [
      'customer: a table on Monday at 6 pm',
      'agent: Your table is booked.',
      'customer: and a venue on Tuesday',
      'agent: Which?',
      'customer: wait, on Thursday',
    ];
    expect(another('The venue is not available.', chat)).toContain('another venue on Thursday?');
  });

  it('is the food that they asked for, elsewhere', () => {
    const chat = ['customer: is there a Greek restaurant in the west?'];
    expect(another('There are no restaurants that match.', chat)).toMatch(
      /Greek .*in another part of town/u,
    );
  });
});

describe('a question that leads on from a no', () => {
  it.each([
    ['We do not repair kites.', /who does/u],
    ['It is sold out.', /close|coming back/u],
    ['Flood damage is not covered.', /what is covered/u],
    ['Opened tins can’t be returned.', /leeway|your case/u],
    ['There is no date yet.', /expect/u],
    ['I can’t open business accounts.', /who can do that/u],
    ['That is quite expensive.', /cheaper/u],
  ])('“%s”', (draft, question) => {
    expect(ask(draft, ['customer: oh'])).toMatch(question);
  });

  it.each([
    ['Opened tins can’t be returned, no exceptions.'],
    ['By law a name on a passport cannot be changed here.'],
    ['For security reasons the code can’t be given by phone.'],
  ])('asks for no leeway where there is none: “%s”', (draft) => {
    expect(ask(draft, ['customer: oh'])).not.toMatch(/leeway|your case/u);
  });

  it('may lead on from the no before, where the draft only says sorry', () => {
    const still = replyInEnglish({ close: '{stillask}' });
    const chat = ['customer: I have a code', 'agent: That code has expired.', 'customer: oh'];
    expect(still('I am sorry.', chat)).toMatch(/offer/u);
    expect(still('I am sorry.', ['customer: I have a code'])).toBeNull();
  });
});

describe('what they ask to be allowed to do', () => {
  const todo = replyInEnglish({ close: 'Any way for you to {todo}?' });

  it('is told back with “your” for “my”', () => {
    expect(todo('No.', ['customer: can i change my seat instead?'])).toContain(
      'for you to change your seat?',
    );
    expect(todo('No.', ['customer: is there any way to pay later'])).toContain('to pay later?');
  });

  it('is nothing that the draft speaks of, and no request to be told something', () => {
    expect(todo('The seat stays.', ['customer: can i change my seat?'])).toBeNull();
    expect(todo('No.', ['customer: can I ask you something?'])).toBeNull();
  });
});

describe('a place that was put forward', () => {
  const goOn = replyInEnglish({ close: 'Shall we go on with {proposed}?' });
  const chat = [
    'customer: I need somewhere to eat',
    'agent: How about the Golden Lamb? It is in the old town.',
  ];

  it('still stands until it is turned down, taken or full', () => {
    const asked = [...chat, 'customer: do they have a garden?'];
    expect(goOn('I only know the menu.', asked)).toContain('go on with the Golden Lamb?');
    const refused = [...chat, 'customer: I don’t like that one'];
    expect(goOn('I only know the menu.', refused)).toBeNull();
    const taken = [...asked, 'agent: Your table is booked.', 'customer: any news?'];
    expect(goOn('I only know the menu.', taken)).toBeNull();
    expect(goOn('The Golden Lamb has no garden.', asked)).toBeNull();
  });

  it('is no day, kind of food or class of a flight', () => {
    for (const said of [
      'How about Friday?',
      'I found an Economy flight.',
      'How about Thai food?',
    ]) {
      expect(goOn('I only know the menu.', ['customer: hi', `agent: ${said}`])).toBeNull();
    }
  });
});

describe('who knows, what was arranged and what they lack', () => {
  it('is named by what they ask about', () => {
    const knows = replyInEnglish({ close: '{knower} should be able to tell you.' });
    expect(knows('I don’t know.', ['customer: is the flight full?'])).toContain('The airline ');
    expect(knows('I don’t know.', ['customer: is your hotel full?'])).toBeNull();
  });

  it('is none who is the agent, where help is meant', () => {
    const helps = replyInEnglish({ close: '{helper} should be able to help.' });
    expect(helps('I only book tables.', ['customer: which museums are open?'])).toContain(
      'The tourist office ',
    );
    expect(helps('I only find hotels.', ['customer: can the hotel collect me?'])).toBeNull();
  });

  it('is what an agent booked, in a word', () => {
    const more = replyInEnglish({ close: 'Anything else for your {arranged}?' });
    const chat = ['agent: Your appointment with Dr. Hale is booked.', 'customer: any trivia?'];
    expect(more('I can’t do that.', chat)).toContain('for your appointment?');
    expect(more('The appointment stays.', chat)).toBeNull();
  });

  it('is the paper that was asked for and is not at hand', () => {
    const look = replyInEnglish({ close: 'If your {paper} turns up, I’ll look again.' });
    const chat = ['agent: Do you have the receipt?', 'customer: I lost it'];
    expect(look('We need it.', chat)).toContain('your receipt turns up');
    expect(look('We need it.', ['agent: Do you have the receipt?', 'customer: yes'])).toBeNull();
  });
});

describe('what to wish them once it is done', () => {
  const wish = replyInEnglish({ close: '{wellwish}' });
  const recap = replyInEnglish({ close: 'That’s {recap}.' });

  it('fits what it was done for, and is left out where all is not well', () => {
    expect(wish('It is booked.', ['customer: a flight to Oslo please'])).toMatch(/flight|travels/u);
    expect(wish('It is booked.', ['customer: book dr Hale, I have a fever'])).toMatch(
      /better|eases/u,
    );
    expect(wish('Your flight is booked.', ['customer: worst service ever'])).toBeNull();
    expect(wish('It is done.', ['customer: my new address is 4 Elm Row'])).toBeNull();
  });

  it('tells back what they asked for, unless the draft does or it is too little', () => {
    const chat = ['customer: a room for 2 people for 3 nights starting Monday'];
    expect(recap('It is booked.', chat)).toContain('for 2 people for 3 nights starting Monday.');
    expect(recap('It is booked.', ['customer: a table at 7 pm'])).toBeNull();
    expect(recap('Booked for 2 people for 3 nights.', chat)).toBeNull();
  });
});

describe('a close beside a fact that ends in a question', () => {
  it('stands between the two', () => {
    const close = replyInEnglish({ close: 'I know that’s a pity.' });
    expect(
      close('There is no lift in there, can I help with anything else?', ['customer: hi']),
    ).toBe("There is no lift in there. I know that's a pity. Can I help with anything else?");
  });
});
