import { describe, expect, it } from 'vitest';
import { replies, reply } from '../../support/replies';
import { withRecipe, wordsRule } from '../../support/rules';

const sorry = { lead: 'I’m sorry{, customer},' };
const ada = ['customer: my name is ada'];
const said = (draft: string, chat: readonly string[] = ['customer: hi']) =>
  reply(sorry, draft, chat);

describe('an apology in one breath with the draft', () => {
  it('goes on into its first sentence, and takes the place of “unfortunately”', () => {
    expect(said('Unfortunately, the pool is shut.')).toBe("I'm sorry, the pool is shut.");
    expect(said('I’m afraid that we close at six.', ada)).toBe('I’m sorry, Ada, we close at six.');
    expect(said('We close at six unfortunately.')).toBe("I'm sorry, we close at six.");
    expect(said('Hello! We close at six.')).toBe("Hello! I'm sorry, we close at six.");
  });

  it('says who speaks where the draft leaves it out', () => {
    expect(said('Unable to move it.')).toBe("I'm sorry, I'm unable to move it.");
    expect(said('Can’t hold tables outside.')).toBe('I’m sorry, I can’t hold tables outside.');
    expect(said('Not available online.')).toBe("I'm sorry, it's not available online.");
    expect(said('No, they don’t take cards.')).toBe('I’m sorry, they don’t take cards.');
    expect(said('12 is full.')).toBe("I'm sorry, 12 is full.");
    expect(said('No they take cash.')).toBe("I'm sorry, no, they take cash.");
  });

  it('leaves names their capital, and begins a new sentence where a word may be one', () => {
    expect(said('Elm Court does not take dogs.')).toBe("I'm sorry, Elm Court does not take dogs.");
    expect(said('Delta does not take dogs.')).toBe("I'm sorry. Delta does not take dogs.");
    expect(said('Extra beds are gone.')).toBe("I'm sorry, extra beds are gone.");
    expect(said('Smoking is not allowed.')).toBe("I'm sorry, smoking is not allowed.");
  });

  it('only puts the name in where the draft says sorry itself', () => {
    expect(said('I’m sorry, it is gone.', ada)).toBe('I’m sorry, Ada, it is gone.');
    expect(said('I am sorry but it is gone.', ada)).toBe('I am sorry, Ada, but it is gone.');
    expect(said('I apologise, it is gone.', ada)).toBe('I apologise, Ada, it is gone.');
    expect(said('No, I’m sorry.', ada)).toBe('No, I’m sorry, Ada.');
    expect(said('Sorry about the wait.', ada)).toBeNull();
    expect(said('I’m sorry, it is gone.')).toBeNull();
  });

  it('stays away from questions, from a yes, and where sorry is said later on', () => {
    expect(said('Which one is it?')).toBeNull();
    expect(said('Yes, it is gone.')).toBeNull();
    expect(said('It is gone. Sorry!')).toBeNull();
    expect(said('I’m afraid so. It is gone.')).toBeNull();
    expect(said('No, I am afraid not.')).toBeNull();
  });

  it('stays away where the marked words come later, behind something else', () => {
    const rule = withRecipe(wordsRule(["I can't"]), sorry);
    const texts = (draft: string) => replies(rule, draft).map(({ text }) => text);
    expect(texts("The card is booked, but I can't send it.")).toEqual([]);
    expect(texts("It is booked. I can't send it.")).toEqual([]);
    expect(texts("I can't send it.")).toEqual(["I'm sorry, I can't send it."]);
    expect(texts("I'm afraid I can't send it.")).toEqual(["I'm sorry, I can't send it."]);
  });
});

describe('a lead', () => {
  it('stays behind a short yes, and puts a bare demand as a question', () => {
    expect(reply({ lead: 'A birthday, how nice!' }, 'Sure. When is it?')).toBe(
      'Sure. A birthday, how nice! When is it?',
    );
    expect(reply({ lead: 'I hear you.' }, 'Contact number please')).toBe(
      'I hear you. Could you give me your contact number, please?',
    );
    expect(reply({ lead: 'I hear you.' }, 'Please provide your contact number.')).toBe(
      'I hear you. Could you give me your contact number, please?',
    );
    expect(reply({ lead: 'I hear you.' }, 'Send me your contact number.')).toBe(
      'I hear you. Could you send me your contact number, please?',
    );
    expect(reply({ lead: 'I hear you.' }, 'Please attach your contact number')).toBe(
      'I hear you. Could you attach your contact number, please?',
    );
  });
});

describe('a close', () => {
  it('that offers something makes one question with “anything else?”', () => {
    const offer = { close: 'Shall I look for a red one?' };
    expect(reply(offer, 'It is gone. Is there anything else?')).toBe(
      'It is gone. Shall I look for a red one, or is there anything else?',
    );
    expect(reply(offer, 'It is gone. Anything else?')).toBe(
      'It is gone. Shall I look for a red one, or is there anything else?',
    );
    expect(reply(offer, 'It is gone. Do you have other questions?')).toBe(
      'It is gone. Shall I look for a red one, or do you have other questions?',
    );
    expect(reply(offer, 'It is gone. Do you want a blue one?')).toBe(
      'It is gone. Shall I look for a red one, or do you want a blue one?',
    );
    expect(reply({ close: 'I can look.' }, 'It is gone. Do you want a blue one?')).toBe(
      'It is gone. I can look. Do you want a blue one?',
    );
    expect(reply({ close: 'Does that help?' }, 'It is gone. Anything else?')).toBeNull();
    expect(reply(offer, 'It is gone. Is it late?')).toBe(
      'It is gone. Shall I look for a red one? Is it late?',
    );
  });

  it('stands before the wish at the end', () => {
    const line = { close: 'Write to us here.' };
    expect(reply(line, 'It is done. Have a great day!')).toBe(
      'It is done. Write to us here. Have a great day!',
    );
    expect(reply(line, 'Sure thing, have a nice day.')).toBe(
      'Sure thing. Write to us here. Have a nice day.',
    );
    expect(reply(line, 'Goodbye.')).toBe('Goodbye. Write to us here.');
  });
});
