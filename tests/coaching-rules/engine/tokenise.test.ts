import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../coaching-rules/engine/reading/sentences';
import { tokenise } from '../../../coaching-rules/engine/phrases/tokenise';

const words = (text: string): readonly string[] => tokenise(text).map((word) => word.text);
const sentences = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it.each(["don't", 'don’t', 'dont', 'DON`T', 'do not', 'Don‘t'])(
    'reads %s as do + not',
    (typed) => {
      expect(words(typed)).toEqual(['do', 'not']);
    },
  );

  it.each([
    ["can't", ['can', 'not']],
    ['cannot', ['can', 'not']],
    ["I'll", ['i', 'will']],
    ["it's", ['it', 'is']],
    ["let's", ['let', 'us']],
    ['okay', ['ok']],
    ["we'll", ['we', 'will']],
    ['well', ['well']],
    ["mother's", ['mothers']],
    ['mothers', ['mothers']],
  ])('spells %s out', (typed, expected) => {
    expect(words(typed)).toEqual(expected);
  });

  it('tells "Ill check" from being ill, and "id like" from an id', () => {
    expect(words('Ill check')).toEqual(['i', 'will', 'check']);
    expect(words('she is ill')).toEqual(['she', 'is', 'ill']);
    expect(words('id like that')).toEqual(['i', 'would', 'like', 'that']);
    expect(words('your id please')).toEqual(['your', 'id', 'please']);
  });

  it('ignores accents and invisible characters', () => {
    expect(words('Café re\u200Bsumé')).toEqual(['cafe', 'resume']);
  });

  it('keeps the place of each word in UTF-16 units', () => {
    const text = '👋 Don’t go';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '👋',
      'Don’t',
      'Don’t',
      'go',
    ]);
  });

  it('keeps repeated marks, smileys and addresses as one word each, any link as the same', () => {
    expect(words('what?? no!! really?! :) mail a.b@c.org https://x.org/?q=1')).toEqual([
      'what',
      '??',
      'no',
      '!!',
      'really',
      '?!',
      ':)',
      'mail',
      'a.b@c.org',
      'https',
    ]);
  });

  it('knows where a clause closes', () => {
    const closing = tokenise('yes, send it - now').filter((word) => word.closesClause);
    expect(closing.map((word) => word.text)).toEqual(['yes', 'it']);
  });
});

describe('sentences', () => {
  it('end at full stops, question marks and line breaks', () => {
    expect(sentences('Hi! How are you? Fine.\nBye')).toEqual([
      'Hi!',
      'How are you?',
      'Fine.',
      'Bye',
    ]);
  });

  it('do not end in the middle of titles, times, numbers and links', () => {
    const text = 'Mr. Sanders paid 3.50 at 9 a.m. on www.shop.org today.';
    expect(sentences(text)).toEqual([text]);
  });

  it('end where somebody forgot the space', () => {
    expect(sentences('Hello!How are you')).toEqual(['Hello!', 'How are you']);
  });

  it('are cut when somebody never stops', () => {
    const places = splitSentences('word '.repeat(2_000));
    expect(places.length).toBeGreaterThan(5);
    expect(Math.max(...places.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1_200);
  });

  it('of an empty text are none', () => {
    expect(splitSentences(' \n ')).toEqual([]);
  });
});
