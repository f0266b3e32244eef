import { describe, expect, it } from 'vitest';
import { english } from '../../../coaching-rules/language';
import { replyInEnglish } from '../../support/replies';

const lead = replyInEnglish({ lead: '{heard}' });
const close = replyInEnglish({ close: '{onward}' });
const closeOfNo = replyInEnglish({ close: '{instead}' });
const heard = (customer: string, draft: string, before: readonly string[] = []) =>
  lead(draft, [...before, `customer: ${customer}`]);
const onward = (customer: string, draft: string) => close(draft, [`customer: ${customer}`]);
const instead = (customer: string, draft: string) => closeOfNo(draft, [`customer: ${customer}`]);

/** What the language says of one thing that customers speak of. */
function about(what: string): { asked: string; told: string; onward: string; instead: string } {
  const entry = english.heard?.find((one) => one.about === what);
  if (!entry) throw new Error(`nothing is heard about ${what}`);
  const anyOf = (lines: readonly string[] = []): string =>
    lines.map((line) => line.replace(/\{.*?\}/g, '').replaceAll('’', "'")).join('|');
  return {
    asked: anyOf(entry.asked),
    told: anyOf(entry.told),
    onward: anyOf(entry.onward),
    instead: anyOf(entry.instead),
  };
}

const leadOf = (text: string | null, draft: string): string =>
  (text ?? 'nothing').replace(` ${draft}`, '');
const closeOf = (text: string | null, draft: string): string =>
  (text ?? 'nothing').replace(`${draft} `, '');

describe('what shows that somebody was heard', () => {
  it.each([
    ['that is quite expensive', 'what it costs'],
    ['i rang them yesterday', 'what they did already'],
    ['that is nine weeks', 'how long it has been'],
    ['i need it for a job by friday', 'how soon they need it'],
    ['i can not drive', 'a limit of theirs'],
    ['but you said it was free', 'another account of it'],
    ['oh no', 'a letdown'],
    ['omg', 'a fright'],
    ['why is it blue?', 'a question'],
    ['it is the blue lamp beside the door', 'anything'],
  ])('fits “%s”', (customer, what) => {
    const told = 'It is in the list.';
    const asked = 'Which shelf is it?';
    expect(about(what).told).toContain(leadOf(heard(customer, told), told));
    expect(about(what).asked).toContain(leadOf(heard(customer, asked), asked));
  });

  it('thanks for an answer, but not for a trouble told in as few words', () => {
    const asked = ['customer: hi', 'agent: What is the number?'];
    const draft = 'It is in the list.';
    expect(about('an answer of theirs').told).toContain(
      leadOf(heard('44 17', draft, asked), draft),
    );
    expect(about('an answer of theirs').told).not.toContain(
      leadOf(heard('my kettle is broken', draft, asked), draft),
    );
  });

  it('says nothing where the draft shows it, or nobody has spoken', () => {
    expect(heard('that is quite expensive', 'I understand how annoying that is.')).toBeNull();
    expect(lead('It is in the list.', ['agent: Hello!'])).toBeNull();
  });
});

describe('an offer to go on', () => {
  it('stands behind a bare fact, and beside a no offers another way', () => {
    const fact = 'It is in the list.';
    expect(about('what it costs').onward).toContain(
      closeOf(onward('that is quite expensive', fact), fact),
    );
    const question = 'can i pay in shells?';
    const no = 'We only take coins.';
    expect(onward(question, no)).toBeNull();
    expect(instead(question, no)).toMatch(/(?:for you to|could still) pay in shells\?$/u);
    expect(about('a question').instead).toContain(closeOf(instead('is it coins?', no), no));
  });

  it.each([
    'Which shelf is it?',
    'Please restart it.',
    'Yes, that is so.',
    'You can find it in the list.',
    'I will look into it now.',
  ])('stays away from “%s”', (draft) => {
    expect(onward('that is quite expensive', draft)).toBeNull();
  });
});

describe('what is put differently', () => {
  const order = replyInEnglish({ lead: 'So I can look into it:' });
  const chat = ['customer: hi'];

  it('asks for any paper of a kind, and takes a place for an answer', () => {
    expect(order('A bank statement please.', chat)).toBe(
      'So I can look into it, could you send me a bank statement, please?',
    );
    expect(order('On the back of the statement.', chat)).not.toContain('could you');
  });

  it('names what they have, and not the part of it that is harmed', () => {
    const sorry = replyInEnglish({ lead: '{sorry}' });
    const torn = ['customer: the book arrived with a torn cover and is damaged'];
    expect(sorry('Which one?', torn)).not.toContain('your torn');
  });
});

describe('what they did at our word', () => {
  const tried = 'agent: Please restart the box and check the light.';

  it('is thanked for where it did not help', () => {
    expect(heard('still the same', 'Is the cable in?', [tried])).toMatch(/^Thank(?:s| you) for /);
    expect(heard('still the same', 'Is the cable in?', ['agent: Which box is it?'])).not.toMatch(
      /^Thank(?:s| you) for (?:trying|sticking)/,
    );
  });
});

describe('a draft that says yes', () => {
  it('is not led by a line for a letdown', () => {
    expect(heard('is there a lift to the third floor', 'Yes, beside the stairs.')).toMatch(
      /^I (?:can see|understand) why you ask\. Yes/,
    );
    expect(heard('we bring a small pram', 'Yes, there is room.')).toMatch(/^Thank/);
  });
});
