import { messageFrom } from '../support/messages';

const long = new URLSearchParams(location.search).has('long');

/** Words as long as German makes them: every text grows by half, in one piece without a space. */
function stretched(text: string): string {
  return text.replaceAll(/\p{L}{4,}/gu, (word) => `${word}${word.slice(1, 1 + word.length / 2)}`);
}

Object.assign(globalThis, {
  chrome: {
    i18n: {
      getMessage: (name: string, substitutions?: string[]) => {
        const text = messageFrom(name, substitutions);
        return long ? stretched(text) : text;
      },
    },
  },
});
