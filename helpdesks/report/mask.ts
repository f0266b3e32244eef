import { isBuildingWord, wordsOf } from '../teaching/meaning';

/** Hides words that somebody wrote, always the same way, so that what was equal stays equal. */
export interface Mask {
  /** A name that people gave: a class, an id, a test id. Words that pages are built with stay. */
  readonly name: (name: string) => string;
}

/** Style sheets of the largest design systems are read whole; beyond, their names are hidden. */
const MOST_RULES = 20_000;

/**
 * @param tops the page, and what it has in shadow roots and frames
 */
export function createMask(tops: readonly ParentNode[]): Mask {
  const shown = new Set(tops.flatMap(shownWords));
  const styled = new Set(tops.flatMap(styledNames));
  const numbers = new Map<string, number>();

  function hidden(word: string): string {
    const small = word.toLowerCase();
    const number = numbers.get(small) ?? numbers.size + 1;
    numbers.set(small, number);
    return `w${number}`;
  }

  return {
    name(name) {
      // People's names have no styles of their own; designers' words do, and nobody reads them on the page.
      const isDesigned = styled.has(name);
      return name.replace(/[\p{L}\p{M}\d]+/gu, (part) =>
        wordsOf(part).join('') === part
          ? wordsOf(part)
              .map((word) => keep(word, isDesigned))
              .join('')
          : hidden(part),
      );
    },
  };

  function keep(word: string, isDesigned: boolean): string {
    if (isBuildingWord(word)) return word;
    if (/^\d+$/.test(word)) return '0'.repeat(Math.min(word.length, 4));
    const isReadable = /^[A-Za-z]{1,24}$/.test(word) && isDesigned;
    return isReadable && !shown.has(word.toLowerCase()) ? word : hidden(word);
  }
}

/** Every word in texts and in attributes that hold texts. */
function shownWords(top: ParentNode): string[] {
  const texts = [...top.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].map((node) =>
      node.nodeType === 3 && element.localName !== 'style' ? (node.nodeValue ?? '') : '',
    ),
    ...[...element.attributes].flatMap(({ name, value }) =>
      name === 'class' || name === 'style' ? [] : [value],
    ),
    'value' in element ? String(element.value) : '',
  ]);
  return texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
}

/** The classes that the page's own style sheets name; sheets of other sites cannot be read. */
function styledNames(top: ParentNode): string[] {
  const sheets = 'styleSheets' in top ? [...(top as Document).styleSheets] : [];
  return sheets.flatMap((sheet) => {
    try {
      const rules = [...sheet.cssRules].slice(0, MOST_RULES);
      return rules.flatMap(({ cssText }) =>
        Array.from(cssText.split('{')[0]?.matchAll(/\.([\w-]+)/g) ?? [], ([, name = '']) => name),
      );
    } catch {
      return [];
    }
  });
}
