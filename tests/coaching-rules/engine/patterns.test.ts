import { describe, expect, it } from 'vitest';
import { PatternProblem } from '../../../coaching-rules/engine/phrases/pattern';
import { Phrasebook } from '../../../coaching-rules/engine/phrases/phrasebook';
import { find, TextReader } from '../../../coaching-rules/engine/reading/read-text';
import { smallLanguage } from '../../support/rules';

function marks(pattern: string, text: string, unless: readonly string[] = []): string | null {
  const phrasebook = new Phrasebook(smallLanguage.cues);
  const finder = phrasebook.finder({ any: [pattern], unless });
  const found = find(new TextReader(phrasebook).draft(text), finder);
  return found && text.slice(found.span.start, found.span.end);
}

function captures(pattern: string, text: string): Readonly<Record<string, string>> | undefined {
  const phrasebook = new Phrasebook(smallLanguage.cues);
  const finder = phrasebook.finder({ any: [pattern] });
  return find(new TextReader(phrasebook).draft(text), finder)?.captures;
}

function problem(pattern: string): string {
  try {
    new Phrasebook(smallLanguage.cues).finder({ any: [pattern] });
  } catch (error) {
    if (error instanceof PatternProblem) return error.message;
    throw error;
  }
  return 'none';
}

describe('what is looked for in drafts alone', () => {
  const phrasebook = new Phrasebook(smallLanguage.cues);
  const everywhere = phrasebook.finder({ any: ['calm down'] });
  const inDrafts = phrasebook.finder({ any: ['calm down', '@apology'] }, 'draft');
  const reader = new TextReader(phrasebook);
  const text = 'Sorry, calm down.';

  it('is found in drafts, beside what is looked for anywhere', () => {
    const { finders } = reader.draft(text);
    expect([finders.has(everywhere), finders.has(inDrafts)]).toEqual([true, true]);
  });

  it('is not found in messages, though a draft had the same words', () => {
    const { finders } = reader.message(text);
    expect([finders.has(everywhere), finders.has(inDrafts)]).toEqual([true, false]);
  });
});

describe('a pattern', () => {
  it.each([
    ['calm down', 'Please CALM  down now', 'CALM  down'],
    ['calm down', 'Please, calm, down', 'calm, down'],
    ['cannot', "Sorry, we can't.", "can't"],
    ['(we|I) (can not|will not) help', "I won't help", "I won't help"],
    ['(please)? wait', 'please wait', 'please wait'],
    ['(please)? wait', 'you wait', 'wait'],
    ['please? wait here', 'wait here', 'wait here'],
    ['your * number', 'your very long order number', 'your very long order number'],
    ['your * number', 'your number', 'your number'],
    ['ticket # is closed', 'Ticket AB-4432 is closed', null],
    ['ticket # is closed', 'Ticket AB4432 is closed', 'Ticket AB4432 is closed'],
    ['it is', "it's late", "it's"],
    ['what ??', 'what??', 'what??'],
    ['resume', 'your résumé', 'résumé'],
    ['@apology', 'I am so sorry.', 'sorry'],
    ['@refusal do that', "I can't do that", "I can't do that"],
    ['((not|never) (our|my)|hardly a) problem', 'never my problem', 'never my problem'],
    ['a|b c', 'b c', 'b c'],
  ])('%s marks in “%s”: %s', (pattern, text, expected) => {
    expect(marks(pattern, text)).toBe(expected);
  });

  it.each([
    ['calm down', 'calming down'],
    ['calm down', 'calm. Down it goes'],
    ['your * number', 'your one two three four number'],
    ['I can', "I can't"],
    ['I can', 'I cannot say'],
    ['@apology', 'sorry but no'],
  ])('%s leaves “%s” alone', (pattern, text) => {
    expect(marks(pattern, text)).toBeNull();
  });

  it('does not count where an exception overlaps it', () => {
    expect(marks('calm down', 'calm down the alerts', ['calm down the'])).toBeNull();
    expect(marks('calm down', 'calm down, sir', ['calm down the'])).toBe('calm down');
  });

  it('takes the longest match at a place', () => {
    expect(marks('please (wait|wait a moment)', 'please wait a moment')).toBe(
      'please wait a moment',
    );
  });

  it('captures up to the end of the clause, as typed', () => {
    expect(captures('give me <asked>', 'Give me Your Order ID, please')).toEqual({
      asked: 'Your Order ID',
    });
    expect(captures('give me <asked>', 'give me your zip so I can check')).toEqual({
      asked: 'your zip',
    });
    expect(captures('send <what> to <whom>', 'send the form to my boss!')).toEqual({
      what: 'the form',
      whom: 'my boss',
    });
  });

  it('captures eight words at most', () => {
    const asked = captures('tell <asked>', 'tell a b c d e f g h i j')?.['asked'];
    expect(asked).toBe('a b c d e f g h');
  });
});

describe('bad notation', () => {
  it.each([
    ['', 'empty'],
    ['(foo', 'never closed'],
    ['foo)', 'no “(”'],
    ['* foo', 'must begin with a word'],
    ['<asked> please', 'must begin with a word'],
    ['foo *', 'must not end'],
    ['(foo)?', 'left out'],
    ['(foo|)', 'empty alternative'],
    ['? foo', 'must follow'],
    ['@nobody', 'no cue @nobody'],
    ['foo <bar', 'notation'],
    ['((((a))))', 'nested'],
    ['a '.repeat(200), 'longer than'],
    ['(a|b) '.repeat(40), 'more than'],
  ])('“%s” is refused: %s', (pattern, reason) => {
    expect(problem(pattern)).toContain(reason);
  });

  it('names a cue that refers to itself', () => {
    const phrasebook = new Phrasebook({ a: { any: ['x @b'] }, b: { any: ['y @a'] } });
    expect(phrasebook.cue('a')).not.toBeNull();
    expect(phrasebook.problems).toEqual(['cue “b”: the cue @a refers to itself']);
  });
});

/** Exponential or quadratic reading would keep these from ever coming back. */
describe('hostile input', () => {
  const nasty = [
    'a * a * a * a * a * a * a * a b',
    '(a|a a|a a a) (a|a a|a a a) (a|a a|a a a) (a|a a|a a a) b',
    'a? a? a? a? a? a? a? a? a',
    'a <x> a <y> a <z> b',
  ];

  it('reads 100,000 characters of the worst repetition and comes back', () => {
    const phrasebook = new Phrasebook(smallLanguage.cues);
    for (const pattern of nasty) phrasebook.finder({ any: [pattern] });
    const reader = new TextReader(phrasebook);
    const reading = reader.draft('a '.repeat(50_000));
    expect(reading.wordCount).toBeLessThanOrEqual(12_000);
    expect(reading.sentences.length).toBeGreaterThan(0);
  });

  it('reads 100,000 characters of marks, brackets, letters and nothing else', () => {
    const reader = new TextReader(new Phrasebook(smallLanguage.cues));
    for (const piece of ['!', '?', '.', '(', "'", '\u200B', 'é', '👋', '@', 'a.', 'a@', '\n']) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(reader.draft(text).text.length).toBeGreaterThanOrEqual(100_000);
    }
  });
});
