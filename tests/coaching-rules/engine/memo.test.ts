import { describe, expect, it } from 'vitest';
import { oncePer, Remembering } from '../../../coaching-rules/engine/memo';

class Text extends Remembering {
  constructor(readonly words: string) {
    super();
  }
}

const kinds: readonly (readonly [string, () => { readonly words: string }])[] = [
  ['an object that remembers', () => new Text('two words')],
  ['any other object', () => ({ words: 'two words' })],
];

describe.each(kinds)('what is worked out once of %s', (_kind, make) => {
  it('is made once for each object', () => {
    let made = 0;
    const count = oncePer(({ words }: { readonly words: string }) => {
      made += 1;
      return words.split(' ').length;
    });
    const [one, other] = [make(), make()];
    expect([count(one), count(one), count(other)]).toEqual([2, 2, 2]);
    expect(made).toBe(2);
  });

  it('is kept apart from what else is worked out of it', () => {
    const one = make();
    const length = oncePer(({ words }: { readonly words: string }) => words.length);
    const loud = oncePer(({ words }: { readonly words: string }) => words.toUpperCase());
    expect([length(one), loud(one), length(one)]).toEqual([9, 'TWO WORDS', 9]);
  });

  it('is kept when it is nothing', () => {
    let made = 0;
    const nothing = oncePer((): null => {
      made += 1;
      return null;
    });
    const one = make();
    expect([nothing(one), nothing(one), made]).toEqual([null, null, 1]);
  });
});
