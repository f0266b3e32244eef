import { describe, expect, it } from 'vitest';
import { featuresOf, readyHunch, readyMoves } from '../../../coaching-rules/engine/judging/hunch';
import { tokenise } from '../../../coaching-rules/engine/phrases/tokenise';

const sentence = (text: string) => ({ text, words: tokenise(text) });

describe('the features of a text', () => {
  it('are its runs of one to three words, its beginning, its numbers and its end', () => {
    const features = featuresOf([sentence('Two more, 12?')]);
    expect([...features.keys()]).toEqual(
      expect.arrayContaining(['^ two', 'two more #', 'more # ?', '?']),
    );
  });

  it('count less the longer the text is', () => {
    const short = featuresOf([sentence('late')]).get('late') ?? 0;
    const long = featuresOf([sentence('it is late and dark and cold')]).get('late') ?? 0;
    expect(short).toBeGreaterThan(long);
  });

  it('are none where nothing is said', () => {
    expect(featuresOf([]).size).toBe(0);
  });
});

describe('a hunch', () => {
  const late = readyHunch({ bias: -1, weights: { last: { late: 6 }, ever: { late: 2 } } });

  it('is surer when words that speak for it are said, each in its place', () => {
    const said = [sentence('It is late')];
    const asked = late({ last: [], ever: [] });
    expect(asked).toBeLessThan(0.5);
    expect(late({ ever: said })).toBeGreaterThan(asked);
    expect(late({ last: said, ever: said })).toBeGreaterThan(late({ ever: said }));
    expect(late({ draft: said })).toBe(asked);
  });

  it('stays between 0 and 1 whatever is said', () => {
    const sure = readyHunch({ bias: 0, weights: { draft: { a: 1e6, b: -1e6 } } });
    expect(sure({ draft: [sentence('a')] })).toBe(1);
    expect(sure({ draft: [sentence('b')] })).toBe(0);
  });

  it('knows no word by the names that every object has', () => {
    const plain = readyHunch({ bias: 0, weights: { draft: {} } });
    expect(plain({ draft: [sentence('constructor toString')] })).toBe(0.5);
  });
});

describe('a hunch that weighs facts', () => {
  const sense = readyHunch({
    bias: 0,
    weights: {},
    facts: { 'open late': 10, 'draft apology': -10 },
  });

  it('is surer by each fact that speaks for it', () => {
    expect(sense({}, ['open late'])).toBeGreaterThan(0.5);
    expect(sense({}, ['draft apology'])).toBeLessThan(0.5);
    expect(sense({}, ['open late', 'draft apology'])).toBe(0.5);
  });

  it('goes by words alone where it is told no facts, or none that it knows', () => {
    expect(sense({})).toBe(0.5);
    expect(sense({}, ['constructor', 'rule strange/one'])).toBe(0.5);
  });
});

describe('moves in sentences', () => {
  const moveIn = readyMoves(
    new Map([
      ['move', readyHunch({ bias: -2, weights: { draft: { luck: 20, why: 20 } } })],
      ['move-connect', readyHunch({ bias: 0, weights: { draft: { luck: 9 } } })],
      ['move-respect', readyHunch({ bias: 0, weights: { draft: { why: 9 } } })],
    ]),
  );

  it('are told by what they sound most like', () => {
    expect(moveIn(sentence('Good luck'))).toMatchObject({ way: 'move-connect' });
    expect(moveIn(sentence('Here is why'))).toMatchObject({ way: 'move-respect' });
    expect(moveIn(sentence('Good luck')).sure).toBeGreaterThan(moveIn(sentence('Hold on')).sure);
  });
});
