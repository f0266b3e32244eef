import { describe, expect, it } from 'vitest';
import { files, read, readJson } from './repository';

interface Words {
  readonly [key: string]: string | Words;
}

/** A word in several numbers, "0", "1", "n": one key. */
const isPlural = (words: Words): boolean =>
  Object.keys(words).every((key) => /^(?:\d+|n)$/.test(key));

function keysOf(words: Words, before = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' || isPlural(value)
      ? [`${before}${key}`]
      : keysOf(value, `${before}${key}.`),
  );
}

const english = keysOf(readJson('locales/en.json') as Words);

const code = files('{components,entrypoints,stores,platform,page}/**/*.{ts,tsx,html}')
  .map(read)
  .join('\n');

/** Every string in the code that looks like a key, `${…}` standing for one part or more of it. */
const mentioned = Array.from(
  code.matchAll(/['"`]([a-z]\w*(?:\.(?:\w+|\$\{[^`]+?\})+)+)['"`]/gi),
  ([, key = '']) => {
    const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('[\\w.]+')}$`);
  },
);

describe('the words of the interface', () => {
  it('are all used', () => {
    const unused = english.filter(
      (key) =>
        !mentioned.some((pattern) => pattern.test(key)) &&
        !read('wxt.config.ts').includes(`__MSG_${key.replaceAll('.', '_')}__`),
    );
    expect(unused.map((key) => `${key}: take it out of locales/en.json, nothing shows it`)).toEqual(
      [],
    );
  });

  it('are all there', () => {
    const asked = Array.from(code.matchAll(/i18n\.t\(\s*'([^']+)'/g), ([, key = '']) => key);
    const missing = asked.filter((key) => !english.includes(key));
    expect(missing.map((key) => `${key}: add it to locales/en.json`)).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  it.each(files('locales/*.json'))('are the same in %s as in English', (path) => {
    expect(keysOf(readJson(path) as Words)).toEqual(english);
  });

  it('are not written in the components', () => {
    const bare = files('{components,entrypoints}/**/*.tsx').flatMap((path) =>
      Array.from(
        read(path).matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)[^<{]*</g),
        ([, words = '']) => `${path}: put “${words}” into locales/en.json`,
      ),
    );
    expect(bare).toEqual([]);
  });
});
