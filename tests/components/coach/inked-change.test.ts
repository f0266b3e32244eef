import { describe, expect, it } from 'vitest';
import { aroundChanges, inkedChange, type Stretch } from '@/components/coach/inked-change';
import { reply } from '../../gallery/scenes';

/** `[-out-]`, `{+in+}`, `<slot>`, the rest kept. */
const ink = (stretches: readonly Stretch[]) =>
  stretches
    .map(({ kind, text }) => {
      if (kind === 'out') return `[-${text}-]`;
      if (kind === 'in') return `{+${text}+}`;
      return kind === 'slot' ? `<${text}>` : text;
    })
    .join('');

const change = (draft: string, text: string) => inkedChange(draft, reply(text));

describe('inkedChange', () => {
  it.each([
    ['an opening', 'Your number?', 'Hi Ann. Your number?', '{+Hi Ann. +}Your number?'],
    ['an ending', 'Done.', 'Done. Does it work?', 'Done. {+Does it work?+}'],
    [
      'other words',
      'We cannot do it now.',
      'I will do it now.',
      '[-We cannot -]{+I will +}do it now.',
    ],
    [
      'a word that stays, with the space it had',
      'Calm down, that is not mine.',
      'I will see to that.',
      '[-Calm down, that is not mine-]{+I will see to that+}.',
    ],
    ['nothing in common', 'No.', 'Yes', '[-No.-]{+Yes+}'],
    ['an empty draft', '', 'Hello Ann', '{+Hello Ann+}'],
    ['nothing', 'Same', 'Same', 'Same'],
  ])('inks %s', (_, draft, text, expected) => {
    expect(ink(change(draft, text))).toBe(expected);
  });

  it('keeps each slot in one piece', () => {
    const stretches = change('Please wait.', 'Please wait until [when you can]. Thanks.');
    expect(stretches.filter(({ kind }) => kind === 'slot').map(({ text }) => text)).toEqual([
      '[when you can]',
    ]);
  });

  it('does not let one kept word stand alone between two changes', () => {
    const stretches = change('red and blue', 'green and yellow');
    expect(ink(stretches)).toBe('[-red and blue-]{+green and yellow+}');
  });

  it('gives back the whole reply when what was taken out is left away', () => {
    const draft = "I can't, sorry!\nAsk the shop – not me. 谢谢 👍";
    const text = 'Sorry about that.\nI will ask the shop for you by [when]. 谢谢 👍🏽';
    const shown = change(draft, text).filter(({ kind }) => kind !== 'out');
    expect(shown.map((it) => it.text).join('')).toBe(text);
  });

  it('inks a huge draft as said anew', () => {
    const draft = Array.from({ length: 3000 }, (_, at) => `a${at}`).join(' ');
    const text = Array.from({ length: 3000 }, (_, at) => `b${at}`).join(' ');
    expect(change(draft, text).map(({ kind }) => kind)).toEqual(['out', 'in']);
  });

  it('gives stretches different starts', () => {
    const starts = change('a b c d', 'x b c y').map(({ start }) => start);
    expect(new Set(starts).size).toBe(starts.length);
  });
});

describe('aroundChanges', () => {
  it('leaves only the words next to a change of what was kept', () => {
    const kept = 'one two three four five six seven eight nine ten.';
    expect(ink(aroundChanges(change(kept, `${kept} New end`)))).toBe('… nine ten. {+New end+}');
  });

  it('leaves a short text as it is', () => {
    const stretches = change('one two', 'zero one two');
    expect(aroundChanges(stretches)).toEqual(stretches);
  });
});
